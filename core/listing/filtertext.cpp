// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/filtertext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace windlass {

namespace {

struct FilterText {
    Q_DECLARE_TR_FUNCTIONS(windlass::FilterText)
};

qint64 bytesOf(QChar unit)
{
    constexpr qint64 kibi = 1024;
    switch (unit.toUpper().toLatin1()) {
    case 'K':
        return kibi;
    case 'M':
        return kibi * kibi;
    case 'G':
        return kibi * kibi * kibi;
    case 'T':
        return kibi * kibi * kibi * kibi;
    default:
        return 1;
    }
}

std::optional<qint64> secondsOf(QChar unit)
{
    constexpr qint64 day = 24 * 60 * 60;
    switch (unit.toLower().toLatin1()) {
    case 's':
        return 1;
    case 'm':
        return 60;
    case 'h':
        return 60 * 60;
    case 'd':
        return day;
    case 'w':
        return 7 * day;
    case 'y':
        return 365 * day;
    default:
        return {};
    }
}

} // namespace

Result<qint64> parseByteCount(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([0-9]+(?:\\.[0-9]+)?)\\s*(?:([KMGT])i?)?B?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    const QString unit = match.captured(2);
    const double bytes
        = match.captured(1).toDouble() * double(bytesOf(unit.isEmpty() ? QChar() : unit.front()));
    if (!match.hasMatch() || bytes >= double(std::numeric_limits<qint64>::max()))
        return fail(ErrorKind::InvalidInput, text,
            FilterText::tr("a size is needed, as in 512, 10K, 1.5M or 2G."));
    return qint64(std::floor(bytes));
}

Result<SizeRange> parseSizeRange(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool isMore = trimmed.startsWith(QLatin1Char('+'));
    const bool isLess = trimmed.startsWith(QLatin1Char('-'));
    const Result<qint64> bytes = parseByteCount(isMore || isLess ? trimmed.mid(1) : trimmed);
    if (!bytes)
        return fail(ErrorKind::InvalidInput, text, bytes.error().detail);
    SizeRange range;
    if (!isLess)
        range.smallest = isMore ? *bytes + 1 : *bytes;
    if (!isMore)
        range.largest = isLess ? *bytes - 1 : *bytes;
    return range;
}

Result<QDateTime> parseMoment(const QString &text, const QDateTime &now)
{
    static const QRegularExpression age(QStringLiteral("^([0-9]{1,9})([a-zA-Z])$"));
    const QString trimmed = text.trimmed();
    if (const QRegularExpressionMatch match = age.match(trimmed); match.hasMatch()) {
        if (const auto unit = secondsOf(match.captured(2).front())) {
            const QDateTime then = now.addSecs(-match.captured(1).toLongLong() * *unit);
            if (then.isValid())
                return then;
        }
    }
    const QDateTime time = QDateTime::fromString(trimmed, Qt::ISODate);
    if (!time.isValid())
        return fail(ErrorKind::InvalidInput, text,
            FilterText::tr("a time is needed, as in 2026-03-01, 2026-03-01T12:30, or 90m, 12h, 7d, "
                           "2w, 1y ago."));
    return time;
}

} // namespace windlass
