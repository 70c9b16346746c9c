// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace windlass {

/// How the bytes at the target of a finished transfer were compared with the source. The numbers
/// are stored in files: never change one.
enum class Verification {
    None = 0,          ///< no bytes were moved, or it was not recorded
    SizeOnly = 1,      ///< the sizes are equal; there was no checksum to compare
    SignedSha256 = 2,  ///< the server checked the bytes against the signature of the request
    Md5ETag = 3,       ///< the ETag is the MD5 of the bytes
    CompositeETag = 4, ///< the ETag is computed from the MD5s of the parts
    Crc32 = 5,         ///< the checksum that the server stores, as for all below but the last two
    Crc32c = 6,
    Crc64Nvme = 7,
    Sha1 = 8,
    Sha256 = 9,
    SameETag = 10,       ///< source and copy have the same ETag
    NoChecksumETag = 11, ///< as SizeOnly: the server's ETags are not checksums
};

constexpr Verification lastVerification = Verification::NoChecksumETag;

/// Whether only the sizes are known to be equal.
inline bool isSizeOnly(Verification verification)
{
    return verification == Verification::SizeOnly || verification == Verification::NoChecksumETag;
}

/// Whether more than the sizes is known to be equal.
inline bool isVerified(Verification verification)
{
    return verification != Verification::None && !isSizeOnly(verification);
}

/// "MD5", "CRC-64": the method, in a word that is the same in every language. Empty unless
/// isVerified().
QString verificationName(Verification verification);

/// For the journal's record of a done item.
QByteArray encodeVerification(Verification verification);
/// None if \a record is anything else.
Verification decodeVerification(const QByteArray &record);

} // namespace windlass
