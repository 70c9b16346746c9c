// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/globpattern.h"
#include "core/s3/s3operations.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <optional>

namespace windlass {

/// Selects objects of a listing: all conditions that are set must be true. A value, and pure;
/// copies may be used on any thread, each on one at a time.
struct ObjectFilter {
    QByteArrayList suffixes;  ///< the key ends with one of them
    QList<GlobPattern> names; ///< one matches the last part of the key, without a trailing slash
    std::optional<QRegularExpression> pattern; ///< found anywhere in the key
    Qt::CaseSensitivity suffixCase = Qt::CaseSensitive;
    std::optional<qint64> smallest; ///< bytes, at least
    std::optional<qint64> largest;  ///< bytes, at most
    QDateTime from;                 ///< modified at this time or later
    QDateTime before;               ///< modified before this time

    /// Whether it matches everything.
    bool isEmpty() const;
    /// An object without a known time matches no time condition.
    bool matches(const ObjectInfo &object) const;

private:
    bool matchesKey(const ObjectKey &key) const;
};

} // namespace windlass
