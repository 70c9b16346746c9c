// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/cachewriter.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace windlass {

CacheWriter::CacheWriter(std::shared_ptr<const CacheFolder> folder, CacheKey key, qint64 largest)
    : m_folder(std::move(folder)), m_largest(largest),
      m_name("new-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16)),
      m_file(m_folder->create(m_name))
{
    m_record.key = std::move(key);
}

CacheWriter::~CacheWriter()
{
    giveUp();
}

void CacheWriter::giveUp()
{
    if (!m_file.isValid())
        return;
    m_folder->remove(m_name);
    m_file = FileDescriptor();
}

void CacheWriter::begin()
{
    m_record.storedSize = 0;
    m_record.chunkSums.clear();
    m_chunk.result();
    m_chunkSize = 0;
    if (m_file.isValid()
        && (::ftruncate(m_file.get(), 0) != 0 || ::lseek(m_file.get(), 0, SEEK_SET) != 0))
        giveUp();
}

bool CacheWriter::append(const char *data, qint64 size)
{
    while (size > 0) {
        const ssize_t n = ::write(m_file.get(), data, size_t(size));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        data += n;
        size -= n;
    }
    return true;
}

void CacheWriter::endChunk()
{
    m_record.chunkSums.append(m_chunk.result());
    m_chunkSize = 0;
}

void CacheWriter::write(const char *data, qint64 size)
{
    if (!m_file.isValid())
        return;
    if (m_record.storedSize + size > m_largest || !append(data, size)) {
        giveUp();
        return;
    }
    m_record.storedSize += size;
    while (size > 0) {
        const qint64 n = std::min(size, CacheRecord::chunkSize - m_chunkSize);
        m_chunk.add(data, n);
        m_chunkSize += n;
        data += n;
        size -= n;
        if (m_chunkSize == CacheRecord::chunkSize)
            endChunk();
    }
}

bool CacheWriter::commit(HttpHeaders headers, qint64 objectSize)
{
    if (!m_file.isValid())
        return false;
    if (m_chunkSize > 0)
        endChunk();
    m_record.headers = std::move(headers);
    m_record.objectSize = objectSize;
    const QByteArray record = m_record.encoded();
    const bool isKept = append(record.constData(), record.size())
        && m_folder->rename(m_name, m_record.key.fileName());
    if (!isKept)
        giveUp();
    m_file = FileDescriptor();
    return isKept;
}

} // namespace windlass
