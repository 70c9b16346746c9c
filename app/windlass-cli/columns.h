// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"

#include <QDateTime>

namespace windlass {

// The columns of listings, as wide as those of the other tools of the field.

/// In local time: "2026-03-01 12:30:00".
QByteArray timeColumn(const QDateTime &time);
/// Bytes, or as people read them, right-justified.
QByteArray sizeColumn(const CliArguments &arguments, qint64 size);

} // namespace windlass
