// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/cacherecord.h"

#include "core/base/digest.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

namespace windlass {

namespace {

// A file ends with the SHA-256 of its record, the record's length, and these bytes.
constexpr char mark[] = "WLCACHE1";
constexpr qsizetype markSize = 8;
constexpr qsizetype sumSize = 32;

/// The numbers are kept in files: never change one.
struct Member {
    enum { Endpoint, Bucket, Key, Version, Headers, ObjectSize, StoredSize, ChunkSums };
};

QByteArray sha256(const QByteArray &bytes)
{
    return Digest::of(Digest::Algorithm::Sha256, bytes);
}

bool isConsistent(const CacheRecord &record)
{
    const qint64 chunks = (record.storedSize + CacheRecord::chunkSize - 1) / CacheRecord::chunkSize;
    return record.storedSize >= 0 && record.storedSize <= record.objectSize
        && record.chunkSums.size() == chunks && !record.etag().isEmpty();
}

} // namespace

QByteArray CacheKey::fileName() const
{
    QByteArray all;
    for (const QByteArray &part : {endpoint, bucket.bytes(), key.bytes(), versionId.bytes()})
        all += QByteArray::number(part.size()) + ':' + part;
    return sha256(all).toHex();
}

QByteArray CacheRecord::encoded() const
{
    QCborArray fields;
    for (const HttpHeader &header : headers) {
        fields.append(header.name);
        fields.append(header.value);
    }
    QCborArray sums;
    for (const QByteArray &sum : chunkSums)
        sums.append(sum);
    const QCborMap map {{Member::Endpoint, key.endpoint}, {Member::Bucket, key.bucket.bytes()},
        {Member::Key, key.key.bytes()}, {Member::Version, key.versionId.bytes()},
        {Member::Headers, fields}, {Member::ObjectSize, objectSize},
        {Member::StoredSize, storedSize}, {Member::ChunkSums, sums}};
    const QByteArray bytes = QCborValue(map).toCbor();
    QByteArray length(sizeof(qint64), Qt::Uninitialized);
    qToBigEndian<qint64>(bytes.size(), length.data());
    return bytes + sha256(bytes) + length + QByteArray(mark, markSize);
}

qint64 CacheRecord::lengthFrom(const QByteArray &trailer)
{
    if (trailer.size() != trailerSize || !trailer.endsWith(QByteArrayView(mark, markSize)))
        return -1;
    const auto length = qFromBigEndian<qint64>(trailer.constData() + sumSize);
    return length > 0 && length <= longestRecord ? length : -1;
}

std::optional<CacheRecord> CacheRecord::decode(const QByteArray &bytes, const QByteArray &trailer)
{
    if (lengthFrom(trailer) != bytes.size() || sha256(bytes) != trailer.left(sumSize))
        return std::nullopt;
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    CacheRecord record;
    record.key.endpoint = map.value(Member::Endpoint).toByteArray();
    record.key.bucket = BucketName(map.value(Member::Bucket).toByteArray());
    record.key.key = ObjectKey(map.value(Member::Key).toByteArray());
    record.key.versionId = VersionId(map.value(Member::Version).toByteArray());
    const QCborArray fields = map.value(Member::Headers).toArray();
    for (qsizetype i = 0; i + 1 < fields.size(); i += 2)
        record.headers.set(fields.at(i).toByteArray(), fields.at(i + 1).toByteArray());
    record.objectSize = map.value(Member::ObjectSize).toInteger(-1);
    record.storedSize = map.value(Member::StoredSize).toInteger(-1);
    for (const auto sum : map.value(Member::ChunkSums).toArray())
        record.chunkSums.append(sum.toByteArray());
    if (!isConsistent(record))
        return std::nullopt;
    return record;
}

} // namespace windlass
