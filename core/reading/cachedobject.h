// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/cachefolder.h"
#include "core/reading/cacherecord.h"
#include "core/s3/s3operations.h"

namespace windlass {

/// An entry of the cache that is being read: an object, or its beginning. It can be read to its end
/// whatever becomes of its file meanwhile. Used on one thread at a time.
class CachedObject
{
public:
    /// Nothing unless \a file is an entry about \a key, written to its end.
    static std::shared_ptr<CachedObject> open(FileDescriptor file, const CacheKey &key);

    const CacheRecord &record() const { return m_record; }
    /// Whether it has all of \a range, or of the object, that there is.
    bool covers(const std::optional<ByteRange> &range) const;

    /// The bytes from \a offset to the end of their chunk, or \a most of them; none if they are not
    /// those that were stored.
    std::optional<QByteArray> read(qint64 offset, qint64 most);

    /// Sets it apart from those that were not used for long.
    void noteUsed() const;

private:
    CachedObject(FileDescriptor file, CacheRecord record)
        : m_file(std::move(file)), m_record(std::move(record))
    {
    }

    FileDescriptor m_file;
    CacheRecord m_record;
};

} // namespace windlass
