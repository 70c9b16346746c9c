// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "core/transfer/request/transferrequest.h"

#include <QDateTime>

namespace windlass {

// The words and columns of what is printed, as those of the other tools of the field: scripts look
// for them.

/// In local time: "2026-03-01 12:30:00".
QByteArray timeColumn(const QDateTime &time);
/// Bytes, or as people read them, right-justified.
QByteArray sizeColumn(const CliArguments &arguments, qint64 size);

/// How many objects there are, and how large they are together.
void printTotal(const CliArguments &arguments, qint64 objects, qint64 bytes);

/// "upload", "download", "copy", "move" or "delete".
const char *verbOf(TransferKind kind);

} // namespace windlass
