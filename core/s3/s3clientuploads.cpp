// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// What S3Client does with multipart uploads.

#include "core/s3/s3client.h"

#include "core/s3/s3fields.h"
#include "core/s3/s3results.h"

namespace windlass {

QCoro::Task<Result<UploadId>> S3Client::createMultipartUpload(
    BucketName bucket, ObjectKey key, ObjectFields fields) const
{
    S3Request request;
    request.method = "POST";
    request.responseRoots = {"InitiateMultipartUploadResult"};
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {"uploads", ""});
    request.isRepeatable = false;
    setFields(request.headers, fields);
    ServerFacts &facts = m_sender.service->facts();
    const bool isOffered = fields.areBytesSent && !fields.checksum
        && m_sender.service->bodyCheck(bucket) != BodyCheck::Signature;
    const S3Request plain = request;
    if (fields.checksum || isOffered) {
        const Checksum::Kind kind = fields.checksum.value_or(Checksum::Kind::Crc64Nvme);
        request.headers.set("x-amz-checksum-algorithm", checksumName(kind));
        // These can be combined from the parts' checksums, so nobody has to read the data again.
        if (Checksum::isCombinable(kind))
            request.headers.set("x-amz-checksum-type", "FULL_OBJECT");
    }
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    const bool isRefused = isOffered && !response && mayBeAboutCrc(response.error());
    if (isRefused) {
        response = co_await m_sender.send(plain);
        if (response)
            facts.confirmsCrc64.noteMissing();
    }
    if (response && isOffered && response->headers.value("x-amz-checksum-algorithm") == "CRC64NVME")
        facts.confirmsCrc64.noteProven();
    co_return parsed(std::move(response), S3Uri {bucket, key}, s3xml::parseInitiateMultipart);
}

QCoro::Task<Result<UploadPartOutput>> S3Client::uploadPart(UploadPartInput input) const
{
    S3Request request;
    request.method = "PUT";
    request.bucket = input.bucket;
    request.key = input.key;
    request.query = {
        {"partNumber", QByteArray::number(input.partNumber)}, {"uploadId", input.uploadId.bytes()}};
    request.source = std::move(input.source);
    request.headers.set("Content-Type", "application/octet-stream");
    const Result<SentBody> sent = co_await sendWrite(false, input.checksum, std::move(request));
    if (!sent)
        co_return fail(sent.error());
    co_return UploadPartOutput {ETag(sent->headers.value("ETag")), sent->crc64};
}

QCoro::Task<Result<ETag>> S3Client::uploadPartCopy(UploadPartCopyInput input) const
{
    S3Request request;
    request.method = "PUT";
    request.responseRoots = {"CopyPartResult"};
    request.bucket = input.bucket;
    request.key = input.key;
    request.query = {
        {"partNumber", QByteArray::number(input.partNumber)}, {"uploadId", input.uploadId.bytes()}};
    request.idleTimeout = std::chrono::minutes(15);
    request.headers.set("x-amz-copy-source-range", rangeValue(input.range));
    Result<HttpResponse> response = co_await sendCopy(input.source, false, std::move(request));
    co_return parsed(std::move(response), S3Uri {input.bucket, input.key}, s3xml::parseCopyResult);
}

QCoro::Task<Result<CompletedUpload>> S3Client::completeMultipartUpload(BucketName bucket,
    ObjectKey key, UploadId id, QList<CompletedPart> parts, bool onlyIfAbsent,
    QByteArray crc64) const
{
    S3Request request;
    request.method = "POST";
    request.responseRoots = {"CompleteMultipartUploadResult"};
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {"uploadId", id.bytes()});
    request.body = s3xml::completeMultipart(parts);
    request.headers.set("Content-Type", "application/xml");
    request.idleTimeout = std::chrono::minutes(15);
    S3Request checked = request;
    if (!crc64.isEmpty()) {
        checked.headers.set(crc64Field, crc64.toBase64());
        checked.headers.set("x-amz-checksum-type", "FULL_OBJECT");
    }
    Result<HttpResponse> response = co_await sendIf(onlyIfAbsent, std::move(checked));
    // A mismatch is one: the checksums of all parts were right before.
    const bool isRefused = !crc64.isEmpty() && !response && mayBeAboutCrc(response.error())
        && response.error().kind != ErrorKind::Mismatch;
    if (isRefused)
        response = co_await sendIf(onlyIfAbsent, std::move(request));
    co_return parsed(std::move(response), S3Uri {bucket, key}, s3xml::parseCompleteMultipart);
}

QCoro::Task<Result<>> S3Client::abortMultipartUpload(
    BucketName bucket, ObjectKey key, UploadId id) const
{
    S3Request request;
    request.method = "DELETE";
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {"uploadId", id.bytes()});
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<QList<PartInfo>>> S3Client::listParts(
    BucketName bucket, ObjectKey key, UploadId id) const
{
    constexpr qsizetype maxParts = 10'000; // Amazon S3 multipart upload limits
    QList<PartInfo> parts;
    for (int marker = 0;;) {
        S3Request request;
        request.method = "GET";
        request.responseRoots = {"ListPartsResult"};
        request.bucket = bucket;
        request.key = key;
        request.query = {{"uploadId", id.bytes()}};
        if (marker > 0)
            request.query.append(NameValue {"part-number-marker", QByteArray::number(marker)});
        Result<HttpResponse> response = co_await m_sender.send(std::move(request));
        Result<s3xml::PartsPage> page
            = parsed(std::move(response), S3Uri {bucket, key}, s3xml::parseListParts);
        if (!page)
            co_return fail(page.error());
        parts += page->parts;
        if (parts.size() > maxParts)
            co_return fail(ErrorKind::MalformedResponse, S3Uri {bucket, key}.display(),
                QStringLiteral("more parts than an upload can have"));
        if (page->nextPartNumberMarker <= marker)
            co_return parts;
        marker = page->nextPartNumberMarker;
    }
}

QCoro::Task<Result<QList<MultipartUploadInfo>>> S3Client::listMultipartUploads(
    BucketName bucket, ObjectKey prefix) const
{
    constexpr qsizetype maxUploads = 100'000; // bounds the memory used
    ServerFacts &facts = m_sender.service->facts();
    QList<MultipartUploadInfo> uploads;
    s3xml::UploadsPage last;
    do {
        S3Request request;
        request.method = "GET";
        request.responseRoots = {"ListMultipartUploadsResult"};
        request.bucket = bucket;
        request.query = {{"uploads", ""}, {"encoding-type", "url"}};
        if (!prefix.isEmpty())
            request.query.append(NameValue {"prefix", prefix.bytes()});
        if (last.isTruncated) {
            request.query.append(NameValue {"key-marker", last.nextKeyMarker.bytes()});
            request.query.append(NameValue {"upload-id-marker", last.nextUploadIdMarker});
        }
        Result<HttpResponse> response = co_await m_sender.send(std::move(request));
        const bool isEncoded = facts.encodesKeys.isProven();
        const QByteArray body = response ? response->body : QByteArray();
        Result<s3xml::UploadsPage> page = parsed(std::move(response), S3Uri {bucket, prefix},
            [isEncoded](QByteArray xml) { return s3xml::parseListUploads(xml, isEncoded); });
        if (page && page->isAmbiguous && facts.encodesKeys) {
            // A listing of objects says whether keys are encoded, even with one key.
            ListObjectsInput one;
            one.bucket = bucket;
            one.maxKeys = 1;
            const Result<ListObjectsPage> listed = co_await listObjects(std::move(one));
            if (listed && facts.encodesKeys.isProven())
                page = s3xml::parseListUploads(body, true);
        }
        if (!page)
            co_return fail(page.error());
        uploads += page->uploads;
        if (uploads.size() > maxUploads)
            co_return fail(ErrorKind::MalformedResponse, S3Uri {bucket, prefix}.display(),
                QStringLiteral("more than %1 unfinished uploads").arg(maxUploads));
        if (page->isTruncated && page->nextKeyMarker == last.nextKeyMarker
            && page->nextUploadIdMarker == last.nextUploadIdMarker)
            co_return fail(ErrorKind::MalformedResponse, S3Uri {bucket, prefix}.display(),
                QStringLiteral("the same page again and again"));
        last = std::move(*page);
    } while (last.isTruncated);
    co_return uploads;
}

} // namespace windlass
