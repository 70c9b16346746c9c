// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"
#include "core/s3/names.h"

#include <QByteArrayList>

#include <optional>

namespace windlass {

/// What an entry of the cache is about. Whose keys were used is not part of it: whoever reads an
/// entry has asked the server first, by his own keys.
struct CacheKey {
    QByteArray endpoint; ///< as a URL
    BucketName bucket;
    ObjectKey key;
    VersionId versionId; ///< empty: whatever is current

    /// A name for it in a folder: the same for equal keys only.
    QByteArray fileName() const;

    bool operator==(const CacheKey &) const = default;
};

/// What is known of the bytes of an entry, which stands behind them in its file. A value.
struct CacheRecord {
    static constexpr qint64 chunkSize = 1024 * 1024;

    CacheKey key;
    HttpHeaders headers; ///< of the answer that brought them; the ETag is among them
    qint64 objectSize = 0;
    qint64 storedSize = 0;    ///< bytes from the object's beginning; fewer than it has: a part
    QByteArrayList chunkSums; ///< the SHA-256 of each chunk, 32 bytes

    ETag etag() const { return ETag(headers.value("ETag")); }
    bool isWhole() const { return storedSize == objectSize; }

    /// Bytes at the end of a file that say where the record begins.
    static constexpr qint64 trailerSize = 48;
    /// No record is longer.
    static constexpr qint64 longestRecord = 16ll * 1024 * 1024;

    /// With the trailer.
    QByteArray encoded() const;
    /// How long the record before \a trailer is; -1 if that is none.
    static qint64 lengthFrom(const QByteArray &trailer);
    /// Nothing if \a bytes and \a trailer are not what was encoded.
    static std::optional<CacheRecord> decode(const QByteArray &bytes, const QByteArray &trailer);
};

} // namespace windlass
