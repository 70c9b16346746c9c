// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "crc64.h"

#include <array>

namespace bench {

namespace {

std::array<std::uint64_t, 256> makeTable()
{
    constexpr std::uint64_t polynomial = 0x9A6C9329AC4BC9B5; // reflected
    std::array<std::uint64_t, 256> table {};
    for (std::uint64_t byte = 0; byte < table.size(); ++byte) {
        std::uint64_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1) ^ ((rest & 1) != 0 ? polynomial : 0);
        table.at(byte) = rest;
    }
    return table;
}

} // namespace

void Crc64::add(std::string_view bytes)
{
    static const std::array<std::uint64_t, 256> table = makeTable();
    for (const char c : bytes)
        m_rest = (m_rest >> 8) ^ table[(m_rest ^ static_cast<unsigned char>(c)) & 0xFF];
}

std::string Crc64::base64() const
{
    constexpr std::string_view digits
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::uint64_t sum = ~m_rest;
    std::string text;
    for (int shift = 58; shift >= 0; shift -= 6)
        text += digits[(sum >> shift) & 63];
    text += digits[(sum << 2) & 63]; // 64 bits are ten digits and four bits
    return text + '=';
}

} // namespace bench
