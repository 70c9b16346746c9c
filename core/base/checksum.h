// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/crc.h"
#include "core/base/digest.h"

#include <variant>

namespace windlass {

/// Any of the checksums that an object can have, computed while bytes stream by.
class Checksum
{
public:
    enum class Kind { Md5, Sha1, Sha256, Crc32, Crc32c, Crc64Nvme };

    explicit Checksum(Kind kind);

    void add(const char *data, qint64 size);
    /// The checksum of all bytes added, in the byte order in which S3 writes it; then starts anew.
    QByteArray result();

    static QByteArray of(Kind kind, const QByteArray &data);

    /// Whether the checksum of a whole can be computed from those of its pieces.
    static bool isCombinable(Kind kind);
    /// The checksum of two consecutive pieces; \a kind must be isCombinable().
    static QByteArray combine(
        Kind kind, const QByteArray &first, const QByteArray &second, qint64 secondSize);

private:
    std::variant<Digest, Crc> m_state;
};

} // namespace windlass
