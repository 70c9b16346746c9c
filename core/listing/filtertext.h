// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace windlass {

// Parses what people write for the sizes and times of an ObjectFilter. Anything else is an
// InvalidInput, which says what is possible. Pure.

/// "512", "10K", "1.5 MiB", "2GB": bytes; K, M, G and T are powers of 1,024 in every spelling.
Result<qint64> parseByteCount(const QString &text);

/// In bytes, both ends included.
struct SizeRange {
    std::optional<qint64> smallest;
    std::optional<qint64> largest;
};

/// As in find(1): "+10M" is more than that, "-1K" less, "0" exactly that.
Result<SizeRange> parseSizeRange(const QString &text);

/// A time, or a duration before \a now: "2026-03-01", "2026-03-01T12:30" (in this computer's time
/// zone unless it names one), "90m", "12h", "7d", "2w", "1y".
Result<QDateTime> parseMoment(const QString &text, const QDateTime &now);

} // namespace windlass
