// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace windlass {

/// The cyclic redundancy checks that S3 supports, computed while bytes stream by. All of them are
/// reflected, and start and end with all bits inverted. Those of pieces can be combined, so that
/// pieces may be hashed in any order.
class Crc
{
public:
    enum class Kind {
        Crc32,     ///< of zlib and Ethernet
        Crc32c,    ///< Castagnoli, of iSCSI (RFC 3720, B.4)
        Crc64Nvme, ///< of the NVM Express NVM Command Set Specification 1.0d, 5.2.1.3.4
    };

    explicit Crc(Kind kind) : m_kind(kind) { }

    Kind kind() const { return m_kind; }
    /// By carry-less multiplication where the CPU has it.
    void add(const char *data, qint64 size);
    /// The same on any CPU.
    void addByTable(const char *data, qint64 size);
    /// The checksum of all bytes added.
    quint64 value() const;

    /// The checksum of two consecutive pieces, from their own: \a first and \a second.
    static quint64 combine(Kind kind, quint64 first, quint64 second, qint64 secondSize);

    /// Size of a value in bytes.
    static int width(Kind kind) { return kind == Kind::Crc64Nvme ? 8 : 4; }

private:
    Kind m_kind;
    quint64 m_state = ~quint64(0);
};

} // namespace windlass
