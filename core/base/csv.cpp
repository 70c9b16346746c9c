// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/csv.h"

#include <algorithm>

namespace windlass {

QByteArray csvRecord(const QStringList &fields)
{
    const auto mustBeQuoted = [](const QString &field) {
        return std::any_of(field.begin(), field.end(), [](QChar c) {
            return c == QLatin1Char('"') || c == QLatin1Char(',') || c == QLatin1Char('\r')
                || c == QLatin1Char('\n');
        });
    };
    QByteArray record;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QString field = fields[i];
        if (mustBeQuoted(field)) {
            field.replace(QLatin1Char('"'), QLatin1String("\"\""));
            field = QLatin1Char('"') + field + QLatin1Char('"');
        }
        record += (i > 0 ? "," : "") + field.toUtf8();
    }
    return record + "\r\n";
}

QList<QStringList> parseCsv(const QByteArray &csv, char separator)
{
    QList<QStringList> records;
    QStringList record;
    QByteArray field;
    bool isQuoted = false;
    bool hasContent = false; // whether the record has any
    const auto endField = [&] {
        record.append(QString::fromUtf8(field));
        field.clear();
    };
    const auto endRecord = [&] {
        if (hasContent) {
            endField();
            records.append(record);
        }
        record.clear();
        hasContent = false;
    };
    const qsizetype start = csv.startsWith("\xef\xbb\xbf") ? 3 : 0;
    for (qsizetype i = start; i < csv.size(); ++i) {
        const char c = csv[i];
        const bool isLineEnd
            = !isQuoted && (c == '\n' || (c == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n'));
        if (isLineEnd) {
            i += c == '\r' ? 1 : 0;
            endRecord();
            continue;
        }
        hasContent = true;
        if (isQuoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            field += '"';
            ++i;
        } else if (c == '"' && (isQuoted || field.isEmpty())) {
            isQuoted = !isQuoted;
        } else if (c == separator && !isQuoted) {
            endField();
        } else {
            field += c;
        }
    }
    endRecord();
    return records;
}

} // namespace windlass
