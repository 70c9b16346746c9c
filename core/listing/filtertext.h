// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace windlass {

// What people write for the sizes and times of an ObjectFilter. What cannot be understood is an
// InvalidInput that says what can. Pure.

/// "512", "10K", "1.5 MiB", "2GB": bytes; K, M, G and T are powers of 1,024, however they are
/// written.
Result<qint64> parseByteCount(const QString &text);

/// Bytes, both included.
struct SizeRange {
    std::optional<qint64> smallest;
    std::optional<qint64> largest;
};

/// As find(1) has it: "+10M" is more than that, "-1K" less, "0" exactly so much.
Result<SizeRange> parseSizeRange(const QString &text);

/// A time, or how long before \a now it was: "2026-03-01", "2026-03-01T12:30" (of this computer's
/// time zone, if none is said), "90m", "12h", "7d", "2w", "1y".
Result<QDateTime> parseMoment(const QString &text, const QDateTime &now);

} // namespace windlass
