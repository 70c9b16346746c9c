// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/reading/cachefolder.h"
#include "core/reading/cacherecord.h"

#include <memory>

namespace windlass {

/// An entry of the cache that is being written. A disk error only ends the entry. If destroyed
/// without commit(), it leaves nothing behind. Used on one thread at a time.
class CacheWriter
{
public:
    /// \a largest: bytes; a larger entry is not kept.
    CacheWriter(std::shared_ptr<const CacheFolder> folder, CacheKey key, qint64 largest);
    ~CacheWriter();

    /// Starts at the beginning, possibly again.
    void begin();
    void write(const char *data, qint64 size);
    bool isGood() const { return m_file.isValid(); }
    qint64 written() const { return m_record.storedSize; }

    /// Replaces the key's existing entry. False if nothing could be kept.
    bool commit(HttpHeaders headers, qint64 objectSize);

private:
    Q_DISABLE_COPY_MOVE(CacheWriter)

    bool append(const char *data, qint64 size);
    void endChunk();
    void giveUp();

    const std::shared_ptr<const CacheFolder> m_folder;
    const qint64 m_largest;
    QByteArray m_name; // the file's name while it is being written
    FileDescriptor m_file;
    CacheRecord m_record;
    Digest m_chunk {Digest::Algorithm::Sha256};
    qint64 m_chunkSize = 0; // bytes in m_chunk
};

} // namespace windlass
