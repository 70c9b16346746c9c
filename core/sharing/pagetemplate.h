// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>

namespace windlass {

/// The HTML pages of resources/sharing. "{{name}}" in them is replaced by the value of that name,
/// escaped; "{{{name}}}" by the raw value; "{{rows}}" divides a page in two. \internal
class PageTemplate
{
public:
    using Values = QHash<QString, QString>;

    static QByteArray beforeRows(const QString &page, const Values &values);
    static QByteArray afterRows(const QString &page, const Values &values);
    /// The whole of a page that has no rows.
    static QByteArray filled(const QString &page, const Values &values);
    static QString source(const QString &page);

private:
    static QByteArray fill(const QString &text, const Values &values);
};

} // namespace windlass
