// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/cachefolder.h"
#include "core/reading/cacherecord.h"
#include "core/s3/s3operations.h"

namespace windlass {

/// An entry of the cache that is being read: an object, or its beginning. It can be read to its end
/// even if its file is removed meanwhile. Used on one thread at a time.
class CachedObject
{
public:
    /// Nothing unless \a file is a complete entry for \a key.
    static std::shared_ptr<CachedObject> open(FileDescriptor file, const CacheKey &key);

    const CacheRecord &record() const { return m_record; }
    /// Whether it has all existing bytes of \a range, or of the object.
    bool covers(const std::optional<ByteRange> &range) const;

    /// The bytes from \a offset to the end of their chunk, at most \a most of them; nothing if they
    /// differ from what was stored.
    std::optional<QByteArray> read(qint64 offset, qint64 most);

    /// Marks it as recently used.
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
