// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/cachedobject.h"

#include "core/base/digest.h"

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

namespace windlass {

/// Reads exactly \a size bytes, or nothing.
static std::optional<QByteArray> readAt(const FileDescriptor &file, qint64 offset, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        const ssize_t n
            = ::pread(file.get(), bytes.data() + done, size_t(size - done), offset + done);
        if (n <= 0)
            return std::nullopt;
        done += n;
    }
    return bytes;
}

std::shared_ptr<CachedObject> CachedObject::open(FileDescriptor file, const CacheKey &key)
{
    struct stat info;
    if (!file.isValid() || ::fstat(file.get(), &info) != 0
        || info.st_size < CacheRecord::trailerSize)
        return nullptr;
    const qint64 trailerAt = info.st_size - CacheRecord::trailerSize;
    const std::optional<QByteArray> trailer = readAt(file, trailerAt, CacheRecord::trailerSize);
    const qint64 length = trailer ? CacheRecord::lengthFrom(*trailer) : -1;
    if (length < 0 || length > trailerAt)
        return nullptr;
    const std::optional<QByteArray> bytes = readAt(file, trailerAt - length, length);
    std::optional<CacheRecord> record
        = bytes ? CacheRecord::decode(*bytes, *trailer) : std::nullopt;
    if (!record || record->key != key || record->storedSize != trailerAt - length)
        return nullptr;
    return std::shared_ptr<CachedObject>(new CachedObject(std::move(file), std::move(*record)));
}

bool CachedObject::covers(const std::optional<ByteRange> &range) const
{
    if (!range)
        return m_record.isWhole();
    return std::min(range->offset + range->length, m_record.objectSize) <= m_record.storedSize;
}

std::optional<QByteArray> CachedObject::read(qint64 offset, qint64 most)
{
    const qint64 chunk = offset / CacheRecord::chunkSize;
    const qint64 start = chunk * CacheRecord::chunkSize;
    const qint64 size = std::min(CacheRecord::chunkSize, m_record.storedSize - start);
    const std::optional<QByteArray> bytes = readAt(m_file, start, size);
    if (!bytes || Digest::of(Digest::Algorithm::Sha256, *bytes) != m_record.chunkSums.at(chunk))
        return std::nullopt;
    return bytes->mid(offset - start, most);
}

void CachedObject::noteUsed() const
{
    ::futimens(m_file.get(), nullptr);
}

} // namespace windlass
