// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "s3service.h"

#include "s3xml.h"

#include <algorithm>
#include <charconv>

namespace bench {

namespace {

constexpr std::string_view bucketName = "bench";
/// Not a legal bucket name, so no S3 request goes there by accident.
constexpr std::string_view countersName = "-";

Reply errorReply(int status, std::string_view code, std::string_view message)
{
    return makeReply(status, errorXml(code, message));
}

Reply notImplemented()
{
    return errorReply(501, "NotImplemented", "The benchmark server does not know this request.");
}

Reply noSuchUpload()
{
    return errorReply(404, "NoSuchUpload", "The multipart upload does not exist.");
}

std::string etagHeader()
{
    return "ETag: " + std::string(etag) + "\r\n";
}

/// Of the answer to a body: its checksum, as it came with it.
std::string storedHeaders(const Request &request)
{
    return etagHeader()
        + (request.crc64.empty() ? std::string()
                                 : "x-amz-checksum-crc64nvme: " + request.crc64 + "\r\n");
}

std::string objectHeaders()
{
    return etagHeader() + "Last-Modified: " + std::string(lastModifiedHttp)
        + "\r\nAccept-Ranges: bytes\r\nContent-Type: binary/octet-stream\r\n";
}

std::string contentRangeHeader(ByteRange::Span span, std::uint64_t size)
{
    return "Content-Range: bytes " + std::to_string(span.offset) + '-'
        + std::to_string(span.offset + span.length - 1) + '/' + std::to_string(size) + "\r\n";
}

ListQuery listQuery(const Request &request)
{
    ListQuery query;
    query.prefix = request.value("prefix");
    query.delimiter = request.value("delimiter");
    for (const std::string_view name : {"continuation-token", "start-after", "marker"}) {
        if (query.after.empty())
            query.after = request.value(name);
    }
    const std::string_view maxKeys = request.value("max-keys");
    std::from_chars(maxKeys.data(), maxKeys.data() + maxKeys.size(), query.maxKeys);
    query.maxKeys = std::clamp<std::size_t>(query.maxKeys, 1, 1000);
    return query;
}

} // namespace

Reply S3Service::answer(const Request &request)
{
    if (request.bodyHasNoLength)
        return errorReply(
            411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    if (isForCounters(request))
        return request.method == "GET" ? counters() : notImplemented();
    ++m_answered;
    if (request.bucket.empty())
        return answerService(request);

    Reply reply = request.bucket != bucketName
        ? errorReply(404, "NoSuchBucket", "The only bucket here is \"bench\".")
        : request.key.empty() ? answerBucket(request)
                              : answerObject(request);
    return request.method == "HEAD" ? withoutBody(std::move(reply)) : reply;
}

bool S3Service::isForCounters(const Request &request)
{
    return request.bucket == countersName;
}

Reply S3Service::refusal(const Request &request)
{
    ++m_refused;
    Reply reply = errorReply(503, "SlowDown", "Please reduce your request rate.");
    return request.method == "HEAD" ? withoutBody(std::move(reply)) : reply;
}

Reply S3Service::wrongChecksum()
{
    return errorReply(400, "BadDigest", "The CRC64NVME you specified did not match.");
}

Reply S3Service::answerService(const Request &request)
{
    return request.method == "GET" ? makeReply(200, listBucketsXml(bucketName)) : notImplemented();
}

Reply S3Service::answerBucket(const Request &request) const
{
    if (request.method == "HEAD" || request.method == "PUT")
        return makeReply(200);
    if (request.method == "POST" && request.has("delete"))
        return makeReply(200, nothingFailedXml());
    if (request.method != "GET")
        return notImplemented();
    return request.has("location") ? makeReply(200, locationXml()) : list(request);
}

Reply S3Service::answerObject(const Request &request)
{
    if (request.has("uploads") || request.has("uploadId"))
        return answerMultipart(request);
    if (request.method == "GET" || request.method == "HEAD")
        return getObject(request);
    if (request.method == "PUT")
        return putObject(request);
    if (request.method == "DELETE") {
        m_uploads.remove(request.key);
        return makeReply(204);
    }
    return notImplemented();
}

Reply S3Service::answerMultipart(const Request &request)
{
    const std::string uploadId(request.value("uploadId"));
    if (request.method == "POST" && request.has("uploads"))
        return makeReply(200,
            initiateMultipartXml(request.bucket, request.key, m_uploads.beginMultipart()),
            request.checksumAlgorithm.empty()
                ? std::string()
                : "x-amz-checksum-algorithm: " + request.checksumAlgorithm + "\r\n");
    if (request.method == "PUT") {
        const std::string partNumber(request.value("partNumber"));
        const bool known = m_uploads.putPart(uploadId, partNumber, request.payloadLength());
        return known ? makeReply(200, {}, storedHeaders(request)) : noSuchUpload();
    }
    if (request.method == "POST") {
        const bool known = m_uploads.completeMultipart(uploadId, request.key);
        return known
            ? makeReply(200, completeMultipartXml(request.bucket, request.key, request.crc64))
            : noSuchUpload();
    }
    if (request.method == "DELETE")
        return m_uploads.abortMultipart(uploadId) ? makeReply(204) : noSuchUpload();
    return notImplemented();
}

Reply S3Service::counters() const
{
    const auto [objects, bytes] = m_uploads.counters();
    return makeReply(200,
        "{\"objects\": " + std::to_string(objects) + ", \"bytes\": " + std::to_string(bytes)
            + ", \"answered\": " + std::to_string(m_answered)
            + ", \"refused\": " + std::to_string(m_refused) + "}");
}

Reply S3Service::list(const Request &request) const
{
    const ListQuery query = listQuery(request);
    const ListStyle style {
        request.value("list-type") == "2", request.value("encoding-type") == "url"};
    return makeReply(200, listObjectsXml(bucketName, query, m_keySpace.list(query), style));
}

Reply S3Service::getObject(const Request &request) const
{
    const std::optional<Object> object = m_keySpace.find(request.key);
    if (!object) {
        const std::optional<std::uint64_t> uploadedSize = m_uploads.sizeOf(request.key);
        if (!uploadedSize)
            return errorReply(404, "NoSuchKey", "The specified key does not exist.");
        if (request.method != "HEAD")
            return notImplemented();
        return {startHead(200, *uploadedSize) + objectHeaders() + "\r\n"};
    }

    ByteRange::Span span {0, object->size};
    if (request.range) {
        const std::optional<ByteRange::Span> wanted = request.range->within(object->size);
        if (!wanted)
            return errorReply(416, "InvalidRange", "The requested range is not satisfiable.");
        span = *wanted;
    }
    Reply reply;
    reply.text = startHead(request.range ? 206 : 200, span.length) + objectHeaders();
    if (request.range)
        reply.text += contentRangeHeader(span, object->size);
    reply.text += "\r\n";
    reply.contentOffset = object->contentOffset + span.offset;
    reply.contentLength = span.length;
    return reply;
}

Reply S3Service::putObject(const Request &request)
{
    m_uploads.put(request.key, request.payloadLength());
    return makeReply(200, {}, storedHeaders(request));
}

} // namespace bench
