// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/httpdate.h"

#include <QLocale>

namespace windlass {

namespace {

/// The number that the digits at \a from make; -1 if not all are digits.
int numberAt(const QByteArray &text, int from, int digits)
{
    int number = 0;
    for (int i = from; i < from + digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", the only form that may be sent (RFC 9110, 5.6.7). Every
/// answer has some, and Qt's parser is slow. Invalid for anything else.
QDateTime parseFixedForm(const QByteArray &text)
{
    static const QByteArray months("JanFebMarAprMayJunJulAugSepOctNovDec");
    const bool isOfThisForm = text.size() == 29 && text[3] == ',' && text[4] == ' '
        && text[7] == ' ' && text[11] == ' ' && text[16] == ' ' && text[19] == ':'
        && text[22] == ':' && text.endsWith(" GMT");
    if (!isOfThisForm)
        return {};
    const qsizetype month = months.indexOf(QByteArrayView(text).sliced(8, 3));
    const int year = numberAt(text, 12, 4);
    if (month < 0 || month % 3 != 0 || year < 0)
        return {};
    const QDate day(year, int(month / 3) + 1, numberAt(text, 5, 2));
    const QTime time(numberAt(text, 17, 2), numberAt(text, 20, 2), numberAt(text, 23, 2));
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

} // namespace

QDateTime parseHttpDate(const QByteArray &value)
{
    const QDateTime fixed = parseFixedForm(value);
    if (fixed.isValid())
        return fixed;
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
