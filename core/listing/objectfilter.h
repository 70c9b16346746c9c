// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/globpattern.h"
#include "core/s3/s3operations.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <optional>

namespace windlass {

/// Which objects of a listing are meant. What is not said does not matter; of what is said, all has
/// to be true. A value, and pure; copies may be used on any thread, one of them on one at a time.
struct ObjectFilter {
    QByteArrayList suffixes;  ///< the key ends with one of them
    QList<GlobPattern> names; ///< the last part of the key, without a slash at its end, fits one
    std::optional<QRegularExpression> pattern; ///< is found somewhere in the key
    Qt::CaseSensitivity suffixCase = Qt::CaseSensitive;
    std::optional<qint64> smallest; ///< bytes, at least
    std::optional<qint64> largest;  ///< bytes, at most
    QDateTime from;                 ///< modified then or later
    QDateTime before;               ///< modified earlier than that

    /// Whether it takes everything.
    bool isEmpty() const;
    /// An object whose time is not known is not within any.
    bool matches(const ObjectInfo &object) const;

private:
    bool matchesKey(const ObjectKey &key) const;
};

} // namespace windlass
