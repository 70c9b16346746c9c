// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace bench {

/// What was uploaded: sizes only, because the bytes are dropped. Safe to use from all threads.
class Uploads
{
public:
    /// Totals since the start, for the runner to check a client's uploads against.
    struct Counters {
        std::uint64_t objects = 0;
        std::uint64_t bytes = 0;
    };
    Counters counters() const;

    void put(const std::string &key, std::uint64_t size);
    std::optional<std::uint64_t> sizeOf(const std::string &key) const;
    void remove(const std::string &key);

    std::string beginMultipart();
    bool putPart(const std::string &uploadId, const std::string &partNumber, std::uint64_t size);
    bool completeMultipart(const std::string &uploadId, const std::string &key);
    bool abortMultipart(const std::string &uploadId);

private:
    using PartSizes = std::map<std::string, std::uint64_t>;

    mutable std::mutex m_mutex;
    std::unordered_map<std::string, std::uint64_t> m_sizes;
    std::unordered_map<std::string, PartSizes> m_multiparts;
    std::uint64_t m_lastUploadId = 0;
    Counters m_counters;
};

} // namespace bench
