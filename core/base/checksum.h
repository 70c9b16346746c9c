// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/crc.h"
#include "core/base/digest.h"

#include <variant>

namespace windlass {

/// Any of the checksums that an object may be kept with, computed while bytes stream by.
class Checksum
{
public:
    enum class Kind { Md5, Sha1, Sha256, Crc32, Crc32c, Crc64Nvme };

    explicit Checksum(Kind kind);

    void add(const char *data, qint64 size);
    /// Of all that was added, as bytes in the order in which S3 writes them; afterwards it begins
    /// anew.
    QByteArray result();

    static QByteArray of(Kind kind, const QByteArray &data);

    /// Whether the checksum of a whole can be had from those of its pieces.
    static bool isCombinable(Kind kind);
    /// Of two pieces one after the other; isCombinable().
    static QByteArray combine(
        Kind kind, const QByteArray &first, const QByteArray &second, qint64 secondSize);

private:
    std::variant<Digest, Crc> m_state;
};

} // namespace windlass
