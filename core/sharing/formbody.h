// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

/// The body of a form with a file (RFC 7578), as a browser sends it. \internal
class FormBody
{
public:
    FormBody();

    /// Before the file: S3 ignores what comes behind it.
    void addField(const QByteArray &name, const QByteArray &value);
    /// The last one.
    void addFile(const QByteArray &fileName, const QByteArray &content);

    QByteArray contentType() const;
    QByteArray bytes() const;

private:
    QByteArray m_boundary;
    QByteArray m_parts;
};

} // namespace windlass
