// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3client.h"

#include "core/base/digest.h"
#include "core/s3/etag.h"
#include "core/s3/s3fields.h"
#include "core/s3/s3uri.h"

#include <algorithm>

namespace windlass {

namespace {

/// The body of a good answer through \a parse; an answer that cannot be parsed names its subject.
template <typename Parse>
auto parsed(Result<HttpResponse> response, const S3Uri &subject, Parse parse)
    -> decltype(parse(QByteArray()))
{
    auto result = response ? parse(std::move(response->body))
                           : decltype(parse(QByteArray()))(fail(response.error()));
    if (!result
        && (result.error().subject.isEmpty() || result.error().kind == ErrorKind::MalformedAnswer))
        result.error().subject = subject.display();
    return result;
}

/// An XML document as the body, with its MD5: some operations require a checksum, and this one is
/// understood by every server, unlike the newer ones.
void setDocument(S3Request &request, QByteArray xml)
{
    request.headers.set("Content-Type", "application/xml");
    request.headers.set("Content-MD5", Digest::of(Digest::Algorithm::Md5, xml).toBase64());
    request.body = std::move(xml);
}

Result<> nothing(const Result<HttpResponse> &response)
{
    if (!response)
        return fail(response.error());
    return {};
}

} // namespace

S3Client S3Client::withCancel(CancelToken cancel) const
{
    S3Client client(*this);
    client.m_sender.cancel = std::move(cancel);
    return client;
}

S3Client S3Client::withService(std::shared_ptr<S3Service> service) const
{
    S3Client client(*this);
    client.m_sender.service = std::move(service);
    return client;
}

S3Client S3Client::withLimits(std::shared_ptr<Bandwidth> bandwidth, int attempts) const
{
    S3Client client(*this);
    client.m_sender.bandwidth = std::move(bandwidth);
    client.m_sender.attempts = attempts;
    client.m_sender.isPatient = true;
    return client;
}

/// Some servers answer that they do not implement the condition, instead of not heeding it. That
/// it is the condition which they mean shows when they take the request without it.
QCoro::Task<Result<HttpResponse>> S3Client::sendIf(bool onlyIfAbsent, S3Request request) const
{
    const bool isConditional = onlyIfAbsent && m_sender.service->takesConditions();
    if (isConditional) {
        S3Request conditional = request;
        conditional.headers.set("If-None-Match", "*");
        Result<HttpResponse> response = co_await m_sender.send(std::move(conditional));
        const bool isRefused = !response && response.error().kind == ErrorKind::NotSupported;
        if (!isRefused)
            co_return response;
    }
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (isConditional && response)
        m_sender.service->noteNoConditions();
    co_return response;
}

QCoro::Task<Result<QList<BucketInfo>>> S3Client::listBuckets() const
{
    S3Request request;
    request.method = "GET";
    request.answerRoot = "ListAllMyBucketsResult";
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    Result<QList<BucketInfo>> buckets = parsed(std::move(response), {}, s3xml::parseListBuckets);
    const bool isAboutService
        = buckets || buckets.error().s3 || buckets.error().kind == ErrorKind::MalformedAnswer;
    if (!buckets && isAboutService)
        buckets.error().subject = m_sender.service->endpoint().display();
    co_return buckets;
}

QCoro::Task<Result<>> S3Client::headBucket(BucketName bucket) const
{
    S3Request request;
    request.method = "HEAD";
    request.bucket = bucket;
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<QByteArray>> S3Client::getBucketLocation(BucketName bucket) const
{
    S3Request request;
    request.method = "GET";
    request.answerRoot = "LocationConstraint";
    request.bucket = bucket;
    request.query.append(NameValue {"location", ""});
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    co_return parsed(std::move(response), S3Uri {bucket, {}}, s3xml::parseLocation);
}

QCoro::Task<Result<>> S3Client::createBucket(BucketName bucket) const
{
    S3Request request;
    request.method = "PUT";
    request.bucket = bucket;
    // us-east-1 is where buckets are made without a constraint; AWS refuses to be told so. Other
    // servers know no AWS regions, so they are told nothing.
    const QByteArray region = m_sender.service->endpoint().region();
    if (m_sender.service->endpoint().isAws() && region != "us-east-1") {
        request.body = s3xml::createBucket(region);
        request.headers.set("Content-Type", "application/xml");
    }
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<>> S3Client::deleteBucket(BucketName bucket) const
{
    S3Request request;
    request.method = "DELETE";
    request.bucket = bucket;
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<ListObjectsPage>> S3Client::listObjects(ListObjectsInput input) const
{
    S3Request request;
    request.method = "GET";
    request.answerRoot = "ListBucketResult";
    request.bucket = input.bucket;
    request.query = {{"list-type", "2"}, {"encoding-type", "url"},
        {"max-keys", QByteArray::number(input.maxKeys)}};
    if (!input.prefix.isEmpty())
        request.query.append(NameValue {"prefix", input.prefix.bytes()});
    if (!input.delimiter.isEmpty())
        request.query.append(NameValue {"delimiter", input.delimiter});
    if (!input.startAfter.isEmpty())
        request.query.append(NameValue {"start-after", input.startAfter.bytes()});
    if (!input.continuationToken.isEmpty())
        request.query.append(NameValue {"continuation-token", input.continuationToken});
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    Result<ListObjectsPage> page
        = parsed(std::move(response), S3Uri {input.bucket, input.prefix}, s3xml::parseListObjects);
    if (page && !page->nextContinuationToken.isEmpty()
        && page->nextContinuationToken == input.continuationToken)
        co_return fail(ErrorKind::MalformedAnswer, S3Uri {input.bucket, input.prefix}.display(),
            QStringLiteral("the same page again and again"));
    co_return page;
}

QCoro::Task<Result<ObjectHead>> S3Client::headObject(
    BucketName bucket, ObjectKey key, VersionId version) const
{
    HeadObjectInput input;
    input.bucket = std::move(bucket);
    input.key = std::move(key);
    input.versionId = std::move(version);
    co_return co_await headObject(std::move(input));
}

QCoro::Task<Result<ObjectHead>> S3Client::headObject(HeadObjectInput input) const
{
    S3Request request;
    request.method = "HEAD";
    request.answerHasETag = true;
    request.bucket = input.bucket;
    request.key = input.key;
    if (!input.versionId.isEmpty())
        request.query.append(NameValue {"versionId", input.versionId.bytes()});
    if (input.partNumber > 0)
        request.query.append(NameValue {"partNumber", QByteArray::number(input.partNumber)});
    if (input.wantsChecksum)
        request.headers.set("x-amz-checksum-mode", "ENABLED");
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (!response)
        co_return fail(response.error());
    co_return headOf(response->headers);
}

QCoro::Task<Result<GetObjectOutput>> S3Client::getObject(GetObjectInput input) const
{
    S3Request request;
    request.method = "GET";
    request.answerHasETag = true;
    request.bucket = input.bucket;
    request.key = input.key;
    request.sink = input.sink;
    if (!input.versionId.isEmpty())
        request.query.append(NameValue {"versionId", input.versionId.bytes()});
    if (input.range) {
        request.headers.set("Range", rangeValue(*input.range));
        request.expectedBytes = input.range->length;
    }
    setIf(request.headers, "If-Match", input.ifMatch.bytes());
    if (input.wantsChecksum)
        request.headers.set("x-amz-checksum-mode", "ENABLED");
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (!response)
        co_return fail(response.error());
    GetObjectOutput output;
    output.head = headOf(response->headers);
    output.body = std::move(response->body);
    co_return output;
}

QCoro::Task<Result<PutObjectOutput>> S3Client::putObject(PutObjectInput input) const
{
    S3Request request;
    request.method = "PUT";
    request.answerHasETag = true;
    request.bucket = input.bucket;
    request.key = input.key;
    request.body = std::move(input.body);
    request.source = std::move(input.source);
    setFields(request.headers, input.fields);
    Result<HttpResponse> response = co_await sendIf(input.fields.onlyIfAbsent, std::move(request));
    if (!response)
        co_return fail(response.error());
    co_return PutObjectOutput {ETag(response->headers.value("ETag")),
        VersionId(response->headers.value("x-amz-version-id"))};
}

QCoro::Task<Result<ETag>> S3Client::copyObject(CopyObjectInput input) const
{
    S3Request request;
    request.method = "PUT";
    request.answerRoot = "CopyObjectResult";
    request.bucket = input.bucket;
    request.key = input.key;
    // The server copies before it answers, and may send nothing meanwhile.
    request.idleTimeout = std::chrono::minutes(15);
    setCopySource(request.headers, input.source);
    if (input.replacesMetadata) {
        setFields(request.headers, input.fields);
        request.headers.set("x-amz-metadata-directive", "REPLACE");
    } else {
        setIf(request.headers, "x-amz-storage-class", input.fields.storageClass);
        for (const HttpHeader &field : input.fields.extra)
            request.headers.set(field.name, field.value);
    }
    if (input.replacesTags)
        request.headers.set("x-amz-tagging-directive", "REPLACE");
    Result<HttpResponse> response = co_await sendIf(input.fields.onlyIfAbsent, std::move(request));
    co_return parsed(std::move(response), S3Uri {input.bucket, input.key}, s3xml::parseCopyResult);
}

QCoro::Task<Result<NameValues>> S3Client::getObjectTagging(BucketName bucket, ObjectKey key) const
{
    S3Request request;
    request.method = "GET";
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {"tagging", ""});
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (response && response->body.isEmpty())
        co_return NameValues(); // as Ceph says of some objects without tags
    co_return parsed(std::move(response), S3Uri {bucket, key}, s3xml::parseTagging);
}

QCoro::Task<Result<>> S3Client::putObjectTagging(
    BucketName bucket, ObjectKey key, NameValues tags) const
{
    S3Request request;
    request.method = "PUT";
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {"tagging", ""});
    setDocument(request, s3xml::tagging(tags));
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<QByteArray>> S3Client::getObjectAcl(BucketName bucket, ObjectKey key) const
{
    S3Request request;
    request.method = "GET";
    request.answerRoot = "AccessControlPolicy";
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {"acl", ""});
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (!response)
        co_return fail(response.error());
    co_return std::move(response->body);
}

QCoro::Task<Result<>> S3Client::putObjectAcl(
    BucketName bucket, ObjectKey key, QByteArray policy) const
{
    S3Request request;
    request.method = "PUT";
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {"acl", ""});
    setDocument(request, std::move(policy));
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<>> S3Client::deleteObject(
    BucketName bucket, ObjectKey key, VersionId version) const
{
    S3Request request;
    request.method = "DELETE";
    request.bucket = bucket;
    request.key = key;
    if (!version.isEmpty())
        request.query.append(NameValue {"versionId", version.bytes()});
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<QList<DeleteFailure>>> S3Client::deleteObjects(
    BucketName bucket, QList<ObjectKey> keys) const
{
    QList<DeleteFailure> failures;
    const auto firstUnsayable = std::stable_partition(keys.begin(), keys.end(), s3xml::canSay);
    const QList<ObjectKey> unsayable(firstUnsayable, keys.end());
    keys.erase(firstUnsayable, keys.end());
    for (const ObjectKey &key : unsayable) {
        Result<> deleted = co_await deleteObject(bucket, key);
        if (!deleted && deleted.error().isCancelled())
            co_return fail(deleted.error());
        if (!deleted)
            failures.append({key, deleted.error()});
    }
    if (keys.isEmpty())
        co_return failures;

    S3Request request;
    request.method = "POST";
    request.answerRoot = "DeleteResult";
    request.bucket = bucket;
    request.query.append(NameValue {"delete", ""});
    setDocument(request, s3xml::deleteObjects(keys));
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (!response)
        co_return fail(response.error());
    Result<QList<DeleteFailure>> more = s3xml::parseDeleteResult(std::move(response->body), bucket);
    if (!more) {
        more.error().subject = S3Uri {bucket, {}}.display();
        co_return fail(more.error());
    }
    for (DeleteFailure &failure : *more) {
        failure.error.operation = "DeleteObjects";
        failure.error.attempts = 1;
    }
    co_return failures + *more;
}

QCoro::Task<Result<UploadId>> S3Client::createMultipartUpload(
    BucketName bucket, ObjectKey key, ObjectFields fields) const
{
    S3Request request;
    request.method = "POST";
    request.answerRoot = "InitiateMultipartUploadResult";
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {"uploads", ""});
    request.isRepeatable = false;
    setFields(request.headers, fields);
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    co_return parsed(std::move(response), S3Uri {bucket, key}, s3xml::parseInitiateMultipart);
}

QCoro::Task<Result<ETag>> S3Client::uploadPart(UploadPartInput input) const
{
    S3Request request;
    request.method = "PUT";
    request.answerHasETag = true;
    request.bucket = input.bucket;
    request.key = input.key;
    request.query = {
        {"partNumber", QByteArray::number(input.partNumber)}, {"uploadId", input.uploadId.bytes()}};
    request.source = std::move(input.source);
    request.headers.set("Content-Type", "application/octet-stream");
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (!response)
        co_return fail(response.error());
    co_return ETag(response->headers.value("ETag"));
}

QCoro::Task<Result<ETag>> S3Client::uploadPartCopy(UploadPartCopyInput input) const
{
    S3Request request;
    request.method = "PUT";
    request.answerRoot = "CopyPartResult";
    request.bucket = input.bucket;
    request.key = input.key;
    request.query = {
        {"partNumber", QByteArray::number(input.partNumber)}, {"uploadId", input.uploadId.bytes()}};
    request.idleTimeout = std::chrono::minutes(15);
    setCopySource(request.headers, input.source);
    request.headers.set("x-amz-copy-source-range", rangeValue(input.range));
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    co_return parsed(std::move(response), S3Uri {input.bucket, input.key}, s3xml::parseCopyResult);
}

QCoro::Task<Result<ETag>> S3Client::completeMultipartUpload(BucketName bucket, ObjectKey key,
    UploadId id, QList<CompletedPart> parts, bool onlyIfAbsent) const
{
    S3Request request;
    request.method = "POST";
    request.answerRoot = "CompleteMultipartUploadResult";
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {"uploadId", id.bytes()});
    request.body = s3xml::completeMultipart(parts);
    request.headers.set("Content-Type", "application/xml");
    request.idleTimeout = std::chrono::minutes(15);
    Result<HttpResponse> response = co_await sendIf(onlyIfAbsent, std::move(request));
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
    QList<PartInfo> parts;
    for (int marker = 0;;) {
        S3Request request;
        request.method = "GET";
        request.answerRoot = "ListPartsResult";
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
        if (page->nextPartNumberMarker <= marker)
            co_return parts;
        marker = page->nextPartNumberMarker;
    }
}

QCoro::Task<Result<QList<MultipartUploadInfo>>> S3Client::listMultipartUploads(
    BucketName bucket, ObjectKey prefix) const
{
    QList<MultipartUploadInfo> uploads;
    s3xml::UploadsPage last;
    do {
        S3Request request;
        request.method = "GET";
        request.answerRoot = "ListMultipartUploadsResult";
        request.bucket = bucket;
        request.query = {{"uploads", ""}, {"encoding-type", "url"}};
        if (!prefix.isEmpty())
            request.query.append(NameValue {"prefix", prefix.bytes()});
        if (last.isTruncated) {
            request.query.append(NameValue {"key-marker", last.nextKeyMarker.bytes()});
            request.query.append(NameValue {"upload-id-marker", last.nextUploadIdMarker});
        }
        Result<HttpResponse> response = co_await m_sender.send(std::move(request));
        Result<s3xml::UploadsPage> page
            = parsed(std::move(response), S3Uri {bucket, prefix}, s3xml::parseListUploads);
        if (!page)
            co_return fail(page.error());
        uploads += page->uploads;
        if (page->isTruncated && page->nextKeyMarker == last.nextKeyMarker
            && page->nextUploadIdMarker == last.nextUploadIdMarker)
            co_return fail(ErrorKind::MalformedAnswer, S3Uri {bucket, prefix}.display(),
                QStringLiteral("the same page again and again"));
        last = std::move(*page);
    } while (last.isTruncated);
    co_return uploads;
}

} // namespace windlass
