// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

/// The body of a form with a file (RFC 7578), in the form that a browser sends. \internal
class FormBody
{
public:
    FormBody();

    /// To be called before addFile(): S3 ignores fields after the file.
    void addField(const QByteArray &name, const QByteArray &value);
    /// To be called last.
    void addFile(const QByteArray &fileName, const QByteArray &content);

    QByteArray contentType() const;
    QByteArray bytes() const;

private:
    QByteArray m_boundary;
    QByteArray m_parts;
};

} // namespace windlass
