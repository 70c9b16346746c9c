// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/optiontexts.h"

#include "core/net/httpdate.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace windlass {

namespace {

struct OptionTexts {
    Q_DECLARE_TR_FUNCTIONS(windlass::OptionTexts)
};

/// In UTC; invalid if \a text is not a time.
QDateTime timeFrom(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

Error noDate(const QString &text)
{
    return Error(ErrorKind::InvalidInput, text,
        OptionTexts::tr("a date such as 2030-01-31 or 2030-01-31T12:00:00Z is needed."));
}

} // namespace

Result<QByteArray> retentionEnd(const QString &text)
{
    const QDateTime time = timeFrom(text);
    if (!time.isValid())
        return fail(noDate(text));
    return time.toString(Qt::ISODate).toLatin1();
}

Result<QByteArray> encryptionContext(const QString &text)
{
    const QByteArray json = text.toUtf8();
    if (!QJsonDocument::fromJson(json).isObject())
        return fail(ErrorKind::InvalidInput, text,
            OptionTexts::tr("a JSON object of names and values is needed."));
    return json.toBase64();
}

Result<QByteArray> httpDate(const QString &text)
{
    const QDateTime time = timeFrom(text);
    if (time.isValid())
        return formatHttpDate(time);
    if (parseHttpDate(text.toLatin1()).isValid())
        return text.toLatin1();
    return fail(noDate(text));
}

} // namespace windlass
