// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace windlass {

/// What is known of the bytes at the target of a transfer that is done: how they were held against
/// those of the source. The numbers are kept in files: never change one.
enum class Verification {
    None = 0,          ///< no bytes were moved, or nobody noted it
    SizeOnly = 1,      ///< as many bytes; there was no checksum to compare
    SignedSha256 = 2,  ///< the server checked the bytes against the signature of the request
    Md5ETag = 3,       ///< the ETag is the MD5 of the bytes
    CompositeETag = 4, ///< the ETag is made of the MD5s of the parts
    Crc32 = 5,         ///< the checksum that the server keeps, as all below but the last
    Crc32c = 6,
    Crc64Nvme = 7,
    Sha1 = 8,
    Sha256 = 9,
    SameETag = 10,       ///< source and copy have one ETag
    NoChecksumETag = 11, ///< as SizeOnly: the ETags of the server are no checksums
};

constexpr Verification lastVerification = Verification::NoChecksumETag;

/// Whether no more is known than that the sizes agree.
inline bool isSizeOnly(Verification verification)
{
    return verification == Verification::SizeOnly || verification == Verification::NoChecksumETag;
}

/// Whether it says more than that the sizes agree.
inline bool isVerified(Verification verification)
{
    return verification != Verification::None && !isSizeOnly(verification);
}

/// "MD5", "CRC-64": by what it was verified, in a word that is the same in every language. Empty
/// unless isVerified().
QString verificationName(Verification verification);

/// For the journal's record of an item that is done.
QByteArray encodeVerification(Verification verification);
/// None for what is anything else.
Verification decodeVerification(const QByteArray &record);

} // namespace windlass
