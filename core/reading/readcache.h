// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/reading/cachedobject.h"
#include "core/reading/cachewriter.h"

#include <atomic>
#include <memory>

namespace windlass {

/// Objects that were read, on the disk, so that they need not be sent again: as many as a limit
/// allows, those that were not used for the longest time go first. One file an entry, 0600 in a
/// folder that is 0700; any number of processes may share it.
///
/// What is in the folder is believed only if it is a file of ours that was written to its end,
/// about what is asked for, and has the bytes that were stored (a checksum a chunk). Whatever fails
/// is no failure of a read: then there is no entry. Thread-safe.
class ReadCache
{
public:
    /// Below \a folder; nothing is made there before there is something to keep. \a limit in bytes;
    /// 0: nothing is kept.
    ReadCache(QString folder, qint64 limit);

    /// $WINDLASS_CACHE_DIR, or else windlass in the user's cache folder (XDG Base Directory
    /// Specification).
    static QString defaultFolder();

    const QString &folder() const { return m_path; }
    qint64 limit() const { return m_limit; }
    /// Holds at once: what is over it goes.
    void setLimit(qint64 bytes);

    /// The entry about \a key; null if there is none that is good.
    std::shared_ptr<CachedObject> find(const CacheKey &key) const;
    /// A new entry for it; null if none can be kept.
    std::unique_ptr<CacheWriter> write(const CacheKey &key) const;
    void remove(const CacheKey &key) const;

    /// Removes what is over the limit, and what crashed processes left behind. To be called after
    /// a commit().
    void trim() const;

    /// Bytes that it has.
    qint64 usedBytes() const;
    /// Removes all entries. Who reads one goes on reading it.
    Result<> clear() const;

private:
    std::optional<CacheFolder> open() const;

    const QString m_path;
    std::atomic<qint64> m_limit;
};

} // namespace windlass
