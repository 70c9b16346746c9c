// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3fields.h"

#include "core/auth/sigv4signer.h"
#include "core/net/httpdate.h"

namespace windlass {

void setIf(HttpHeaders &headers, const char *name, const QByteArray &value)
{
    if (!value.isEmpty())
        headers.set(name, value);
}

void setFields(HttpHeaders &headers, const ObjectFields &fields)
{
    headers.set("Content-Type",
        fields.contentType.isEmpty() ? QByteArrayLiteral("application/octet-stream")
                                     : fields.contentType);
    setIf(headers, "x-amz-storage-class", fields.storageClass);
    for (const HttpHeader &field : fields.extra)
        headers.set(field.name, field.value);
}

QByteArray checksumName(Checksum::Kind kind)
{
    switch (kind) {
    case Checksum::Kind::Md5:
        return "MD5";
    case Checksum::Kind::Sha1:
        return "SHA1";
    case Checksum::Kind::Sha256:
        return "SHA256";
    case Checksum::Kind::Crc32:
        return "CRC32";
    case Checksum::Kind::Crc32c:
        return "CRC32C";
    case Checksum::Kind::Crc64Nvme:
        return "CRC64NVME";
    }
    return {};
}

std::optional<Checksum::Kind> checksumNamed(const QByteArray &name)
{
    for (const Checksum::Kind kind : {Checksum::Kind::Sha1, Checksum::Kind::Sha256,
             Checksum::Kind::Crc32, Checksum::Kind::Crc32c, Checksum::Kind::Crc64Nvme}) {
        if (name.toUpper() == checksumName(kind))
            return kind;
    }
    return {};
}

QByteArray checksumElement(Checksum::Kind kind)
{
    return "Checksum" + checksumName(kind);
}

QByteArray rangeValue(const ByteRange &range)
{
    return "bytes=" + QByteArray::number(range.offset) + '-'
        + QByteArray::number(range.offset + range.length - 1);
}

void setCopySource(HttpHeaders &headers, const CopySource &source)
{
    QByteArray value = '/' + SigV4Signer::uriEncode(source.bucket.bytes()) + '/'
        + SigV4Signer::uriEncode(source.key.bytes(), true);
    if (!source.versionId.isEmpty())
        value += "?versionId=" + SigV4Signer::uriEncode(source.versionId.bytes());
    headers.set("x-amz-copy-source", value);
}

QByteArray crc64From(const QByteArray &base64, const QByteArray &type)
{
    const QByteArray crc64 = QByteArray::fromBase64(base64);
    return crc64.size() == 8 && type.toUpper() != "COMPOSITE" ? crc64 : QByteArray();
}

QByteArray crc64From(const HttpHeaders &headers)
{
    return crc64From(headers.value(crc64Field), headers.value("x-amz-checksum-type"));
}

ObjectHead headOf(const HttpHeaders &headers)
{
    ObjectHead head;
    bool isNumber = false;
    head.size = headers.value("Content-Length").toLongLong(&isNumber);
    if (!isNumber || head.size < 0)
        head.size = -1;
    head.etag = ETag(headers.value("ETag"));
    head.lastModified = parseHttpDate(headers.value("Last-Modified"));
    head.contentType = headers.value("Content-Type");
    head.storageClass = headers.value("x-amz-storage-class");
    head.versionId = VersionId(headers.value("x-amz-version-id"));
    head.headers = headers;
    return head;
}

} // namespace windlass
