// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QtEndian>

namespace windlass {

/// CRC-64/NVME bit by bit, as its parameters say (the CRC catalogue): slow, and shares nothing with
/// what it is to check. In the byte order of S3.
inline QByteArray plainCrc64(const QByteArray &bytes)
{
    constexpr quint64 polynomial = 0xAD93D23594C93659;
    constexpr quint64 highest = quint64(1) << 63;
    const auto reflected = [](quint64 value) {
        quint64 result = 0;
        for (int bit = 0; bit < 64; ++bit)
            result |= ((value >> bit) & 1) << (63 - bit);
        return result;
    };
    quint64 rest = ~quint64(0);
    for (const char byte : bytes) {
        for (int bit = 0; bit < 8; ++bit) {
            const bool isOne = (uchar(byte) >> bit) & 1;
            const bool isDivided = bool(rest & highest) != isOne;
            rest = (rest << 1) ^ (isDivided ? polynomial : 0);
        }
    }
    QByteArray sum(8, Qt::Uninitialized);
    qToBigEndian(~reflected(rest), sum.data());
    return sum;
}

} // namespace windlass
