// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "filedescriptor.h"

#include <cstdint>

namespace bench {

/// The bytes every object is cut from, in a memfd, so that sendfile() can serve them.
///
/// They are little-endian 64-bit words, and no two words are equal: a reader can check any piece of
/// an object, and a piece in the wrong place shows.
class Content
{
public:
    /// Allocates and fills at least `size` bytes.
    explicit Content(std::uint64_t size);

    int fd() const { return m_memory.get(); }
    std::uint64_t size() const { return m_size; }

    /// The word at byte offset 8 × index. runner/content.py knows the same rule.
    static constexpr std::uint64_t word(std::uint64_t index)
    {
        return (index + 1) * 0x9E3779B97F4A7C15U;
    }

private:
    FileDescriptor m_memory;
    std::uint64_t m_size;
};

} // namespace bench
