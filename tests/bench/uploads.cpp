// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "uploads.h"

namespace bench {

Uploads::Counters Uploads::counters() const
{
    const std::scoped_lock lock(m_mutex);
    return m_counters;
}

void Uploads::put(const std::string &key, std::uint64_t size)
{
    const std::scoped_lock lock(m_mutex);
    m_sizes[key] = size;
    m_counters.objects += 1;
    m_counters.bytes += size;
}

std::optional<std::uint64_t> Uploads::sizeOf(const std::string &key) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_sizes.find(key);
    return found == m_sizes.end() ? std::nullopt : std::optional(found->second);
}

void Uploads::remove(const std::string &key)
{
    const std::scoped_lock lock(m_mutex);
    m_sizes.erase(key);
}

std::string Uploads::beginMultipart()
{
    const std::scoped_lock lock(m_mutex);
    std::string uploadId = "bench-" + std::to_string(++m_lastUploadId);
    m_multiparts.try_emplace(uploadId);
    return uploadId;
}

bool Uploads::putPart(
    const std::string &uploadId, const std::string &partNumber, std::uint64_t size)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_multiparts.find(uploadId);
    if (found == m_multiparts.end())
        return false;
    found->second[partNumber] = size;
    m_counters.bytes += size;
    return true;
}

bool Uploads::completeMultipart(const std::string &uploadId, const std::string &key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_multiparts.find(uploadId);
    if (found == m_multiparts.end())
        return false;
    std::uint64_t total = 0;
    for (const auto &[partNumber, size] : found->second)
        total += size;
    m_sizes[key] = total;
    m_counters.objects += 1;
    m_multiparts.erase(found);
    return true;
}

bool Uploads::abortMultipart(const std::string &uploadId)
{
    const std::scoped_lock lock(m_mutex);
    return m_multiparts.erase(uploadId) > 0;
}

} // namespace bench
