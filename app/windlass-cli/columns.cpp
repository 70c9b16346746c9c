// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "columns.h"

#include "console.h"
#include "core/base/humantext.h"

#include <array>
#include <cstdio>
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
    std::array<char, 64> text {};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d %02d:%02d:%02d", date.year(),
        date.month(), date.day(), clock.hour(), clock.minute(), clock.second());
    return QByteArray(text.data());
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
