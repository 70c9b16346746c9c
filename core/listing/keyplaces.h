// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace windlass {

/// Where a listing of all keys below a prefix can be split, if they lie in folders: at the folders,
/// of which a request with a delimiter names up to a thousand. Says which folder to look into, and
/// keeps what was found. Pure. \internal
class KeyPlaces
{
public:
    static constexpr char delimiter[] = "/";

    /// A folder, and the key in it behind which its folders are wanted.
    struct Place {
        QByteArray prefix;
        QByteArray after;
    };

    /// \a isFlat: the listing itself has a delimiter, so that its keys lie in no folders.
    KeyPlaces(QByteArray prefix, bool isFlat);

    bool isEmpty() const { return m_found.empty(); }

    /// A folder that was found behind \a low and before \a high, about in the middle of them.
    std::optional<QByteArray> between(
        const QByteArray &low, const std::optional<QByteArray> &high) const;

    /// How many were found behind \a low and before \a high.
    qsizetype count(const QByteArray &low, const std::optional<QByteArray> &high) const;

    /// Where folders between \a low, a key, and \a high can be looked for: in the largest of the
    /// folders around \a low that has not been looked into. Nothing if \a pages were listed and it
    /// has not been worth it.
    std::optional<Place> next(
        const QByteArray &low, const std::optional<QByteArray> &high, int pages) const;

    /// \a place is asked for by the request \a id.
    void begin(int id, const Place &place);
    bool isWaitingFor(int id) const { return m_waiting.contains(id); }
    /// Whether an answer is awaited that may have folders between \a low and \a high.
    bool isLookedFor(const QByteArray &low, const std::optional<QByteArray> &high) const;
    /// Null: there was no good answer. What was found up to \a listed is of no use any more.
    void end(int id, const ListObjectsPage *page, const QByteArray &listed);

private:
    using Found = std::vector<QByteArray>;

    /// Those behind \a low and before \a high.
    std::pair<Found::const_iterator, Found::const_iterator> found(
        const QByteArray &low, const std::optional<QByteArray> &high) const;

    const QByteArray m_prefix;
    const bool m_isFlat;
    Found m_found;                                          // ascending
    std::map<QByteArray, std::optional<QByteArray>> m_seen; ///< folder -> up to here; none: all
    std::map<int, Place> m_waiting;
    int m_asked = 0;
};

} // namespace windlass
