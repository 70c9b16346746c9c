// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "columns.h"

#include "console.h"
#include "core/base/humantext.h"

#include <algorithm>
#include <optional>

namespace windlass {

/// Seconds east of Greenwich. They change on the quarter of an hour, if at all, and the C library
/// looks for the file of the time zone whenever it is asked.
static qint64 offsetAt(qint64 seconds)
{
    constexpr qint64 quarterHour = 15 * 60;
    static std::optional<qint64> lastQuarter;
    static qint64 lastOffset = 0;
    if (seconds / quarterHour != lastQuarter) {
        lastQuarter = seconds / quarterHour;
        lastOffset = QDateTime::fromSecsSinceEpoch(seconds).offsetFromUtc();
    }
    return lastOffset;
}

QByteArray timeColumn(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.toSecsSinceEpoch();
    const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds + offsetAt(seconds), Qt::UTC);
    const QDate date = local.date();
    const QTime clock = local.time();
    QByteArray text("0000-00-00 00:00:00");
    const auto write = [&text](qsizetype end, int value) {
        for (; value > 0; value /= 10)
            text[--end] = char('0' + value % 10);
    };
    write(4, std::clamp(date.year(), 0, 9999));
    write(7, date.month());
    write(10, date.day());
    write(13, clock.hour());
    write(16, clock.minute());
    write(19, clock.second());
    return text;
}

QByteArray sizeColumn(const CliArguments &arguments, qint64 size)
{
    const QByteArray text
        = arguments.isHumanReadable ? humanSize(size).toUtf8() : QByteArray::number(size);
    return text.rightJustified(10);
}

void printTotal(const CliArguments &arguments, qint64 objects, qint64 bytes)
{
    printLine("\nTotal Objects: " + QByteArray::number(objects));
    printLine("   Total Size: " + sizeColumn(arguments, bytes).trimmed());
}

const char *verbOf(TransferKind kind)
{
    switch (kind) {
    case TransferKind::Upload:
        return "upload";
    case TransferKind::Download:
        return "download";
    case TransferKind::Copy:
        return "copy";
    case TransferKind::Move:
        return "move";
    case TransferKind::Delete:
        break;
    }
    return "delete";
}

} // namespace windlass
