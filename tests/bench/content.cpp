// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "content.h"

#include <sys/mman.h>

#include <bit>
#include <cerrno>
#include <span>
#include <system_error>

namespace bench {

static_assert(
    std::endian::native == std::endian::little, "the content is defined as little-endian");

namespace {

constexpr std::uint64_t wordSize = sizeof(std::uint64_t);

} // namespace

Content::Content(std::uint64_t size)
    : m_memory(checked(memfd_create("bench-content", MFD_CLOEXEC), "memfd_create")),
      m_size((size + wordSize - 1) / wordSize * wordSize)
{
    checked(ftruncate(m_memory.get(), static_cast<off_t>(m_size)), "ftruncate");
    if (m_size == 0)
        return;

    void *const mapping
        = mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_SHARED, m_memory.get(), 0);
    if (mapping == MAP_FAILED)
        throw std::system_error(errno, std::generic_category(), "mmap");
    std::uint64_t index = 0;
    for (std::uint64_t &target :
        std::span(static_cast<std::uint64_t *>(mapping), m_size / wordSize))
        target = word(index++);
    munmap(mapping, m_size);
}

} // namespace bench
