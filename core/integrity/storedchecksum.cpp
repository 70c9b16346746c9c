// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/integrity/storedchecksum.h"

#include "core/s3/etag.h"

#include <algorithm>

namespace windlass {

namespace {

struct Field {
    const char *name;
    Verification how;
    Checksum::Kind kind;
    int width; ///< bytes
};

// In the order of their cost. CRCs of ranges can be combined; this makes them cheaper than an MD5,
// which needs all bytes in order.
constexpr Field crcs[] {
    {"x-amz-checksum-crc64nvme", Verification::Crc64Nvme, Checksum::Kind::Crc64Nvme, 8},
    {"x-amz-checksum-crc32c", Verification::Crc32c, Checksum::Kind::Crc32c, 4},
    {"x-amz-checksum-crc32", Verification::Crc32, Checksum::Kind::Crc32, 4},
};
constexpr Field digests[] {
    {"x-amz-checksum-sha256", Verification::Sha256, Checksum::Kind::Sha256, 32},
    {"x-amz-checksum-sha1", Verification::Sha1, Checksum::Kind::Sha1, 20},
};

/// The checksum, if it has the size that \a field requires.
QByteArray decoded(const QByteArray &base64, const Field &field)
{
    const auto value
        = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return value && (*value).size() == field.width ? *value : QByteArray();
}

template <size_t n> StoredChecksum findField(const HttpHeaders &headers, const Field (&fields)[n])
{
    for (const Field &field : fields) {
        const QByteArray value = decoded(headers.value(field.name), field);
        if (!value.isEmpty())
            return {field.how, field.kind, value};
    }
    return {};
}

/// Most responses have none of these fields, and looking for each of them is expensive.
bool hasFields(const HttpHeaders &headers)
{
    constexpr QByteArrayView start("x-amz-checksum-");
    return std::any_of(headers.begin(), headers.end(), [start](const HttpHeader &field) {
        const QByteArrayView name(field.name);
        return name.size() > start.size()
            && name.first(start.size()).compare(start, Qt::CaseInsensitive) == 0;
    });
}

/// A checksum of the checksums of \a parts parts of unknown size: tries \a partSizes.
StoredChecksum composite(
    StoredChecksum stored, int parts, qint64 size, const QList<qint64> &partSizes)
{
    if (size <= 0)
        return {};
    stored.partSize = size;
    if (parts == 1)
        return stored;
    stored.isGuess = true;
    for (const qint64 partSize : partSizes) {
        stored.partSize = partSize;
        if (partSize > 0 && (size + partSize - 1) / partSize == parts)
            return stored;
    }
    return {};
}

/// Parses "VALUE-N".
StoredChecksum fromComposite(
    const HttpHeaders &headers, qint64 size, const QList<qint64> &sizes, bool hasETags)
{
    const auto etag = compositeFrom(ETag(headers.value("ETag")));
    if (etag && hasETags && !hasOpaqueETag(headers))
        return composite({Verification::CompositeETag, Checksum::Kind::Md5, etag->md5}, etag->parts,
            size, sizes);
    if (!hasFields(headers))
        return {};
    for (const auto &fields : {QList<Field>(std::begin(crcs), std::end(crcs)),
             QList<Field>(std::begin(digests), std::end(digests))}) {
        for (const Field &field : fields) {
            const QByteArray text = headers.value(field.name);
            const qsizetype dash = text.lastIndexOf('-');
            const QByteArray value = dash > 0 ? decoded(text.left(dash), field) : QByteArray();
            const int parts = text.mid(dash + 1).toInt();
            if (!value.isEmpty() && parts > 0)
                return composite({field.how, field.kind, value}, parts, size, sizes);
        }
    }
    return {};
}

} // namespace

StoredChecksum StoredChecksum::from(
    const HttpHeaders &headers, qint64 size, const QList<qint64> &partSizes, bool hasETags)
{
    const bool isWhole = hasFields(headers) && headers.value("x-amz-checksum-type") != "COMPOSITE";
    StoredChecksum stored = isWhole ? findField(headers, crcs) : StoredChecksum();
    if (!stored.isNone())
        return stored;
    const QByteArray md5 = hasETags ? md5From(headers) : QByteArray();
    if (!md5.isEmpty())
        return {Verification::Md5ETag, Checksum::Kind::Md5, md5};
    stored = isWhole ? findField(headers, digests) : StoredChecksum();
    return stored.isNone() ? fromComposite(headers, size, partSizes, hasETags) : stored;
}

} // namespace windlass
