// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bench {

/// CRC-64/NVME, a byte at a time: shares nothing with Windlass's own, which it checks.
class Crc64
{
public:
    void add(std::string_view bytes);
    /// As in x-amz-checksum-crc64nvme.
    std::string base64() const;

private:
    std::uint64_t m_rest = ~std::uint64_t(0);
};

} // namespace bench
