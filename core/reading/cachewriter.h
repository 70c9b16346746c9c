// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/reading/cachefolder.h"
#include "core/reading/cacherecord.h"

#include <memory>

namespace windlass {

/// An entry of the cache that is being written. Whatever goes wrong with the disk ends the entry
/// and nothing else. Gone without commit(), it leaves nothing behind. Used on one thread at a time.
class CacheWriter
{
public:
    /// \a largest: bytes; what gets longer is not kept.
    CacheWriter(std::shared_ptr<const CacheFolder> folder, CacheKey key, qint64 largest);
    ~CacheWriter();

    /// From the beginning, perhaps once more.
    void begin();
    void write(const char *data, qint64 size);
    bool isGood() const { return m_file.isValid(); }
    qint64 written() const { return m_record.storedSize; }

    /// Takes the place of the entry that the key had. False if nothing could be kept.
    bool commit(HttpHeaders headers, qint64 objectSize);

private:
    Q_DISABLE_COPY_MOVE(CacheWriter)

    bool append(const char *data, qint64 size);
    void endChunk();
    void giveUp();

    const std::shared_ptr<const CacheFolder> m_folder;
    const qint64 m_largest;
    QByteArray m_name; // while it is being written
    FileDescriptor m_file;
    CacheRecord m_record;
    Digest m_chunk {Digest::Algorithm::Sha256};
    qint64 m_chunkSize = 0; // bytes in m_chunk
};

} // namespace windlass
