// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/crc.h"

#include "core/base/crcfolding.h"

#include <QtEndian>

#include <array>

namespace windlass {

namespace {

/// The generator polynomial, lowest power last, without its highest term.
constexpr quint64 polynomial(Crc::Kind kind)
{
    switch (kind) {
    case Crc::Kind::Crc32:
        return 0xEDB88320;
    case Crc::Kind::Crc32c:
        return 0x82F63B78;
    case Crc::Kind::Crc64Nvme:
        break;
    }
    return 0x9A6C9329AC4BC9B5;
}

quint64 mask(Crc::Kind kind)
{
    return ~quint64(0) >> (64 - 8 * Crc::width(kind));
}

/// Eight tables, for eight bytes in each step ("slicing by 8").
using Tables = std::array<std::array<quint64, 256>, 8>;

constexpr Tables makeTables(quint64 generator)
{
    Tables tables {};
    for (unsigned byte = 0; byte < 256; ++byte) {
        quint64 rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = rest & 1 ? (rest >> 1) ^ generator : rest >> 1;
        tables[0][byte] = rest;
    }
    for (size_t i = 1; i < tables.size(); ++i) {
        for (size_t byte = 0; byte < 256; ++byte) {
            const quint64 rest = tables[i - 1][byte];
            tables[i][byte] = (rest >> 8) ^ tables[0][rest & 0xFF];
        }
    }
    return tables;
}

template <Crc::Kind kind> const Tables &tablesOf()
{
    static const Tables tables = makeTables(polynomial(kind));
    return tables;
}

const Tables &tablesFor(Crc::Kind kind)
{
    switch (kind) {
    case Crc::Kind::Crc32:
        return tablesOf<Crc::Kind::Crc32>();
    case Crc::Kind::Crc32c:
        return tablesOf<Crc::Kind::Crc32c>();
    case Crc::Kind::Crc64Nvme:
        break;
    }
    return tablesOf<Crc::Kind::Crc64Nvme>();
}

/// The product of two polynomials modulo the generator.
quint64 multiply(Crc::Kind kind, quint64 a, quint64 b)
{
    const quint64 generator = polynomial(kind);
    quint64 product = 0;
    for (quint64 bit = quint64(1) << (8 * Crc::width(kind) - 1); bit; bit >>= 1) {
        if (a & bit)
            product ^= b;
        b = b & 1 ? (b >> 1) ^ generator : b >> 1;
    }
    return product;
}

/// x to the power of \a bits.
quint64 powerOfX(Crc::Kind kind, qint64 bits)
{
    const quint64 one = quint64(1) << (8 * Crc::width(kind) - 1);
    quint64 square = one >> 1;
    quint64 result = one;
    for (quint64 left = quint64(bits); left; left >>= 1) {
        if (left & 1)
            result = multiply(kind, result, square);
        square = multiply(kind, square, square);
    }
    return result;
}

template <Crc::Kind kind> const CrcFolding &foldingOf()
{
    static const CrcFolding folding([](qint64 bits) {
        return powerOfX(kind, bits) << (64 - 8 * Crc::width(kind)); // bit 63 is the highest
    });
    return folding;
}

const CrcFolding &foldingFor(Crc::Kind kind)
{
    switch (kind) {
    case Crc::Kind::Crc32:
        return foldingOf<Crc::Kind::Crc32>();
    case Crc::Kind::Crc32c:
        return foldingOf<Crc::Kind::Crc32c>();
    case Crc::Kind::Crc64Nvme:
        break;
    }
    return foldingOf<Crc::Kind::Crc64Nvme>();
}

/// The state after \a size bytes.
quint64 byTable(const Tables &tables, quint64 state, const char *data, qint64 size)
{
    for (; size >= 8; size -= 8, data += 8) {
        const quint64 word = state ^ qFromLittleEndian<quint64>(data);
        state = tables[7][word & 0xFF] ^ tables[6][(word >> 8) & 0xFF]
            ^ tables[5][(word >> 16) & 0xFF] ^ tables[4][(word >> 24) & 0xFF]
            ^ tables[3][(word >> 32) & 0xFF] ^ tables[2][(word >> 40) & 0xFF]
            ^ tables[1][(word >> 48) & 0xFF] ^ tables[0][word >> 56];
    }
    for (; size > 0; --size, ++data)
        state = (state >> 8) ^ tables[0][(state ^ uchar(*data)) & 0xFF];
    return state;
}

} // namespace

void Crc::add(const char *data, qint64 size)
{
    if (size < CrcFolding::least || !CrcFolding::isSupported()) {
        addByTable(data, size);
        return;
    }
    CrcFolding::Rest rest;
    const qint64 folded = foldingFor(m_kind).fold(m_state & mask(m_kind), data, size, rest);
    m_state = byTable(tablesFor(m_kind), 0, rest.data(), qint64(rest.size()));
    addByTable(data + folded, size - folded);
}

void Crc::addByTable(const char *data, qint64 size)
{
    m_state = byTable(tablesFor(m_kind), m_state & mask(m_kind), data, size);
}

quint64 Crc::value() const
{
    return ~m_state & mask(m_kind);
}

quint64 Crc::combine(Kind kind, quint64 first, quint64 second, qint64 secondSize)
{
    // The inversions at both ends cancel out.
    return multiply(kind, powerOfX(kind, 8 * secondSize), first) ^ second;
}

} // namespace windlass
