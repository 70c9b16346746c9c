// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"
#include "core/s3/names.h"

#include <QByteArrayList>

#include <optional>

namespace windlass {

/// Identifies the object of a cache entry. Credentials are not part of it: before a person reads an
/// entry, the server is asked with that person's own keys.
struct CacheKey {
    QByteArray endpoint; ///< as a URL
    BucketName bucket;
    ObjectKey key;
    VersionId versionId; ///< empty: the current version

    /// Its file name in a folder: the same for equal keys only.
    QByteArray fileName() const;

    bool operator==(const CacheKey &) const = default;
};

/// What is known about the bytes of an entry; stored after them in its file. A value.
struct CacheRecord {
    static constexpr qint64 chunkSize = 1024 * 1024;

    CacheKey key;
    HttpHeaders headers; ///< of the response that had the bytes, including the ETag
    qint64 objectSize = 0;
    qint64 storedSize = 0;    ///< bytes from the object's beginning; if fewer than objectSize, a
                              ///< part
    QByteArrayList chunkSums; ///< the SHA-256 of each chunk, 32 bytes

    ETag etag() const { return ETag(headers.value("ETag")); }
    bool isWhole() const { return storedSize == objectSize; }

    /// Number of bytes at the end of a file that say where the record begins.
    static constexpr qint64 trailerSize = 48;
    /// Maximum length of a record.
    static constexpr qint64 longestRecord = 16ll * 1024 * 1024;

    /// The record with its trailer.
    QByteArray encoded() const;
    /// The length of the record before \a trailer; -1 if \a trailer is invalid.
    static qint64 lengthFrom(const QByteArray &trailer);
    /// Nothing if \a bytes and \a trailer are not an encoded record.
    static std::optional<CacheRecord> decode(const QByteArray &bytes, const QByteArray &trailer);
};

} // namespace windlass
