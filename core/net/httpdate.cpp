// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/httpdate.h"

#include <QLocale>

namespace windlass {

QDateTime parseHttpDate(const QByteArray &value)
{
    // Qt's parser of RFC 2822 dates knows offsets, but not the name that HTTP uses for UTC.
    QString text = QString::fromLatin1(value.trimmed());
    text.replace(QLatin1String("GMT"), QLatin1String("+0000"));
    return QDateTime::fromString(text, Qt::RFC2822Date).toUTC();
}

QByteArray formatHttpDate(const QDateTime &time)
{
    return QLocale::c()
        .toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

std::optional<std::chrono::milliseconds> clockOffset(const QDateTime &ours, const QDateTime &theirs)
{
    if (!theirs.isValid())
        return {};
    const std::chrono::milliseconds offset(ours.msecsTo(theirs));
    // A clock that stands before this program was made has lost its time, as without a battery.
    const QDateTime made(QDate(2026, 1, 1), QTime(), Qt::UTC);
    const bool isOursLost = ours < made && theirs >= made && theirs < made.addYears(20);
    if (std::chrono::abs(offset) > std::chrono::hours(24) && !isOursLost)
        return {};
    return offset;
}

} // namespace windlass
