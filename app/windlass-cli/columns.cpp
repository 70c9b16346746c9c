// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "columns.h"

#include "console.h"
#include "core/base/humantext.h"

namespace windlass {

QByteArray timeColumn(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1();
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
