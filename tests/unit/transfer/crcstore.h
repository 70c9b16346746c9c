// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "tests/support/plaincrc64.h"
#include "tests/unit/s3fixture.h"

#include <QMap>
#include <QUrlQuery>

namespace windlass {

inline constexpr char crcField[] = "x-amz-checksum-crc64nvme";

inline bool isUnsigned(const HttpRequest &request)
{
    return request.headers.value("X-Amz-Content-SHA256") == "UNSIGNED-PAYLOAD";
}

inline bool hasCrc(const HttpRequest &request)
{
    return request.headers.contains(crcField);
}

/// A server with one object that knows x-amz-checksum-crc64nvme in one of several ways.
class CrcStore
{
public:
    enum class Way { Confirms, Ignores, Refuses };

    Way way = Way::Confirms;
    int refusal = 501; ///< if it refuses, with this status and code
    QByteArray refusalCode = "NotImplemented";
    QByteArray deniesUnsigned; ///< a bucket whose policy does
    bool confirmsWhole = true; ///< CompleteMultipartUpload says the CRC-64
    bool tellsInHead = true;   ///< so does HEAD, if asked
    bool checksWhole = true;   ///< CompleteMultipartUpload compares it
    bool mixesParts = false;   ///< when it puts them together
    bool hasMd5 = true;        ///< else ETags tell nothing
    int damages = 0;           ///< bodies that arrive with a wrong bit
    int opaqueFrom = INT_MAX;  ///< from this body on, nothing is confirmed
    int deniedPart = 0;        ///< 0: none
    QByteArray content;
    QMap<int, QByteArray> parts;

    ScriptedReply operator()(const HttpRequest &request)
    {
        if (way == Way::Refuses
            && (hasCrc(request) || request.headers.contains("x-amz-checksum-algorithm")))
            return S3Fixture::errorAnswer(refusal, refusalCode);
        const QUrlQuery query(request.url);
        if (request.method == "POST" && query.hasQueryItem(QStringLiteral("uploads")))
            return create(request);
        if (request.method == "POST")
            return complete(request);
        if (request.method == "HEAD")
            return head(request);
        if (request.method == "GET")
            return listParts();
        return put(request, query.queryItemValue(QStringLiteral("partNumber")).toInt());
    }

private:
    bool knows() const { return way == Way::Confirms; }

    ScriptedReply create(const HttpRequest &request) const
    {
        QList<HttpHeader> fields;
        if (knows() && request.headers.value("x-amz-checksum-algorithm") == "CRC64NVME"
            && request.headers.value("x-amz-checksum-type") == "FULL_OBJECT")
            fields.append(HttpHeader {"x-amz-checksum-algorithm", "CRC64NVME"});
        return scriptedAnswer(200,
            "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>",
            fields);
    }
    ScriptedReply put(const HttpRequest &request, int part)
    {
        if (isUnsigned(request) && !deniesUnsigned.isEmpty()
            && request.url.path().startsWith(QString::fromLatin1('/' + deniesUnsigned + '/')))
            return S3Fixture::errorAnswer(403, "AccessDenied");
        if (part > 0 && part == deniedPart)
            return S3Fixture::errorAnswer(403, "AccessDenied");
        QByteArray arrived = request.body;
        if (damages > 0) {
            --damages;
            arrived[0] = char(arrived[0] ^ 1);
        }
        const QByteArray signedHash = request.headers.value("X-Amz-Content-SHA256");
        if (!isUnsigned(request)
            && Digest::of(Digest::Algorithm::Sha256, arrived).toHex() != signedHash)
            return S3Fixture::errorAnswer(400, "XAmzContentSHA256Mismatch");
        const QByteArray sum = plainCrc64(arrived).toBase64();
        if (knows() && hasCrc(request) && request.headers.value(crcField) != sum)
            return S3Fixture::errorAnswer(400, "BadDigest");
        (part ? parts[part] : content) = arrived;
        QList<HttpHeader> fields {{"ETag", etagOf(arrived)}};
        if (knows() && hasCrc(request) && m_bodies++ < opaqueFrom)
            fields.append(HttpHeader {crcField, sum});
        return scriptedAnswer(200, {}, fields);
    }
    ScriptedReply listParts() const
    {
        QByteArray rows;
        for (auto part = parts.cbegin(); part != parts.cend(); ++part)
            rows += "<Part><PartNumber>" + QByteArray::number(part.key()) + "</PartNumber><ETag>"
                + etagOf(part.value()) + "</ETag><Size>" + QByteArray::number(part->size())
                + "</Size></Part>";
        return scriptedAnswer(200, "<ListPartsResult>" + rows + "</ListPartsResult>");
    }
    ScriptedReply complete(const HttpRequest &request)
    {
        QByteArray all;
        QByteArray sums;
        for (const QByteArray &part : std::as_const(parts)) {
            all += part;
            sums += Digest::of(Digest::Algorithm::Md5, part);
        }
        content = mixesParts ? parts.last() + all.chopped(parts.last().size()) : all;
        m_etag = !hasMd5 ? QByteArray("\"opaque\"")
                         : '"' + Digest::of(Digest::Algorithm::Md5, sums).toHex() + '-'
                + QByteArray::number(parts.size()) + '"';
        const QByteArray sum = plainCrc64(content).toBase64();
        if (knows() && checksWhole && hasCrc(request) && request.headers.value(crcField) != sum)
            return S3Fixture::errorAnswer(400, "BadDigest");
        parts.clear();
        QByteArray inside = "<ETag>" + m_etag + "</ETag>";
        if (knows() && confirmsWhole)
            inside += "<ChecksumCRC64NVME>" + sum
                + "</ChecksumCRC64NVME>"
                  "<ChecksumType>FULL_OBJECT</ChecksumType>";
        return scriptedAnswer(
            200, "<CompleteMultipartUploadResult>" + inside + "</CompleteMultipartUploadResult>");
    }
    ScriptedReply head(const HttpRequest &request) const
    {
        QList<HttpHeader> fields {{"ETag", m_etag.isEmpty() ? etagOf(content) : m_etag},
            {"Content-Length", QByteArray::number(content.size())}};
        if (tellsInHead && request.headers.value("x-amz-checksum-mode") == "ENABLED")
            fields.append(HttpHeader {crcField, plainCrc64(content).toBase64()});
        return scriptedAnswer(200, {}, fields);
    }
    static QByteArray etagOf(const QByteArray &bytes)
    {
        return '"' + Digest::of(Digest::Algorithm::Md5, bytes).toHex() + '"';
    }

    QByteArray m_etag;
    int m_bodies = 0;
};

} // namespace windlass
