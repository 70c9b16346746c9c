// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/reading/cachedobject.h"
#include "core/reading/cachewriter.h"

#include <atomic>
#include <memory>

namespace windlass {

/// A cache on disk of objects that were read: up to a size limit, removing the least recently used
/// first. One file for each entry, 0600 in a folder with 0700; any number of processes may share
/// it.
///
/// A file in the folder is only used if it is ours, complete, about the requested object, and has
/// the bytes that were stored (a checksum for each chunk). Errors never make a read fail: there is
/// just no entry then. Thread-safe.
class ReadCache
{
public:
    /// Below \a folder; nothing is created before there is something to keep. \a limit in bytes; 0:
    /// nothing is kept.
    ReadCache(QString folder, qint64 limit);

    /// $WINDLASS_CACHE_DIR, or else windlass in the user's cache folder (XDG Base Directory
    /// Specification).
    static QString defaultFolder();

    const QString &folder() const { return m_path; }
    qint64 limit() const { return m_limit; }
    /// Effective at once: removes what exceeds the limit.
    void setLimit(qint64 bytes);

    /// The entry for \a key; null if there is no valid one.
    std::shared_ptr<CachedObject> find(const CacheKey &key) const;
    /// A new entry for \a key; null if none can be kept.
    std::unique_ptr<CacheWriter> write(const CacheKey &key) const;
    void remove(const CacheKey &key) const;

    /// Removes what exceeds the limit, and leftovers of crashed processes. To be called after a
    /// commit().
    void trim() const;

    /// Number of bytes used on the disk.
    qint64 usedBytes() const;
    /// Removes all entries. Entries that are being read can still be read to their end.
    Result<> clear() const;

private:
    std::optional<CacheFolder> open() const;

    const QString m_path;
    std::atomic<qint64> m_limit;
};

} // namespace windlass
