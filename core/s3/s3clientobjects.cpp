// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// What S3Client does with single objects.

#include "core/s3/s3client.h"

#include "core/s3/objectread.h"
#include "core/s3/s3fields.h"
#include "core/s3/s3results.h"

namespace windlass {

namespace {

bool isRefusedCondition(const Result<HttpResponse> &response)
{
    return !response && response.error().kind == ErrorKind::PreconditionFailed;
}

/// A refusal that gives no reason, as in the response to a HEAD.
bool isBareRefusal(const Error &error)
{
    return error.s3 && (error.s3->code == "HTTP 400" || error.s3->code == "HTTP 403");
}

/// The response to If-None-Match: nothing has changed (RFC 9110, 15.4.5).
bool isNotModified(const Result<HttpResponse> &response)
{
    return !response && response.error().s3 && response.error().s3->httpStatus == 304;
}

} // namespace

/// Copies exactly the given object. If the server refuses the condition although it holds, the copy
/// is made without it and the source checked afterwards: some servers refuse it for objects that
/// were uploaded in parts.
QCoro::Task<Result<HttpResponse>> S3Client::sendCopy(
    CopySource source, bool onlyIfAbsent, S3Request request) const
{
    ServerFacts &facts = m_sender.service->facts();
    setCopySource(request.headers, source);
    const bool hasCondition = !source.ifMatch.isEmpty();
    const QString subject = S3Uri {source.bucket, source.key}.display();
    if (hasCondition && facts.takesCopyIfMatch) {
        S3Request conditional = request;
        conditional.headers.set("x-amz-copy-source-if-match", source.ifMatch.quoted());
        Result<HttpResponse> response = co_await sendIf(onlyIfAbsent, std::move(conditional));
        if (!isRefusedCondition(response))
            co_return response;
        const Result<ObjectHead> head
            = co_await headObject(source.bucket, source.key, source.versionId);
        if (!head)
            co_return response;
        if (head->etag != source.ifMatch)
            co_return fail(ErrorKind::ObjectChanged, subject);
    }
    Result<HttpResponse> response = co_await sendIf(onlyIfAbsent, std::move(request));
    if (!hasCondition || !response)
        co_return response;
    const Result<ObjectHead> head
        = co_await headObject(source.bucket, source.key, source.versionId);
    if (!head)
        co_return fail(head.error());
    if (head->etag != source.ifMatch)
        co_return fail(ErrorKind::ObjectChanged, subject);
    facts.takesCopyIfMatch.noteMissing();
    co_return response;
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
    request.bucket = input.bucket;
    request.key = input.key;
    if (!input.versionId.isEmpty())
        request.query.append(NameValue {"versionId", input.versionId.bytes()});
    if (input.partNumber > 0)
        request.query.append(NameValue {"partNumber", QByteArray::number(input.partNumber)});
    if (input.wantsChecksum)
        request.headers.set("x-amz-checksum-mode", "ENABLED");
    const Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    ServerFacts &facts = m_sender.service->facts();
    if (response) {
        ObjectHead head = headOf(response->headers);
        if (head.size >= 0 || input.partNumber > 0)
            co_return head;
        const Result<ObjectHead> byGet = co_await headByGet(std::move(input));
        if (byGet)
            head.size = byGet->size;
        co_return head;
    }
    const bool isWorthAsking
        = isBareRefusal(response.error()) && !facts.isDenialKnown(input.bucket);
    if (!isWorthAsking)
        co_return fail(response.error());
    const BucketName bucket = input.bucket;
    Result<ObjectHead> byGet = co_await headByGet(std::move(input));
    if (byGet || !byGet.error().s3 || isBareRefusal(byGet.error())) {
        if (!byGet)
            co_return fail(response.error());
        co_return byGet;
    }
    if (byGet.error().kind == ErrorKind::AccessDenied)
        facts.noteDenial(bucket);
    co_return byGet;
}

/// What a GET of one byte says about an object: the response to HEAD has no body that could give
/// the reason of a refusal, and some have no size.
QCoro::Task<Result<ObjectHead>> S3Client::headByGet(HeadObjectInput input) const
{
    const auto sink = std::make_shared<OneByteSink>();
    S3Request request;
    request.method = "GET";
    request.bucket = input.bucket;
    request.key = input.key;
    request.isForContent = true;
    request.sink = sink;
    if (!input.versionId.isEmpty())
        request.query.append(NameValue {"versionId", input.versionId.bytes()});
    request.headers.set("Range", "bytes=0-0");
    const Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    ObjectHead head;
    if (!response && response.error().s3 && response.error().s3->httpStatus == 416)
        co_return head; // an empty object has not even one byte
    if (!response && (!sink->head() || response.error().kind != ErrorKind::NotSupported))
        co_return fail(response.error());
    head = headOf(sink->head()->headers);
    head.size = objectSizeFrom(*sink->head());
    co_return head;
}

QCoro::Task<Result<GetObjectOutput>> S3Client::getObject(GetObjectInput input) const
{
    ServerFacts &facts = m_sender.service->facts();
    const QString subject = S3Uri {input.bucket, input.key}.display();
    const auto checked = std::make_shared<CheckedSink>(input, subject);
    S3Request request;
    request.method = "GET";
    request.bucket = input.bucket;
    request.key = input.key;
    request.isForContent = true;
    request.longestBody = HttpRequest().longestBody;
    if (input.sink)
        request.sink = checked;
    if (!input.versionId.isEmpty())
        request.query.append(NameValue {"versionId", input.versionId.bytes()});
    if (input.range) {
        request.headers.set("Range", rangeValue(*input.range));
        request.expectedBytes = input.range->length;
    }
    if (input.wantsChecksum)
        request.headers.set("x-amz-checksum-mode", "ENABLED");
    if (!input.ifNoneMatch.isEmpty())
        request.headers.set("If-None-Match", input.ifNoneMatch.quoted());
    S3Request conditional = request;
    const bool hasCondition = !input.ifMatch.isEmpty() && facts.takesIfMatch;
    if (hasCondition)
        conditional.headers.set("If-Match", input.ifMatch.quoted());
    Result<HttpResponse> response = co_await m_sender.send(std::move(conditional));
    if (hasCondition && isRefusedCondition(response)) {
        // The refusal may be wrong: the server may compare with another form of the ETag.
        const Result<ObjectHead> head
            = co_await headObject(input.bucket, input.key, input.versionId);
        if (head && head->etag != input.ifMatch)
            co_return fail(ErrorKind::ObjectChanged, subject);
        if (!head)
            co_return fail(head.error());
        response = co_await m_sender.send(std::move(request));
        if (response)
            facts.takesIfMatch.noteMissing();
    }
    GetObjectOutput output;
    if (!input.ifNoneMatch.isEmpty() && isNotModified(response)) {
        output.isNotModified = true;
        co_return output;
    }
    if (!response)
        co_return fail(response.error());
    if (!input.sink) {
        if (Result<> good = checked->check(*response); !good)
            co_return fail(good.error());
    }
    output.head = headOf(response->headers);
    output.body = std::move(response->body);
    co_return output;
}

QCoro::Task<Result<PutObjectOutput>> S3Client::putObject(PutObjectInput input) const
{
    const ETag expected = input.fields.onlyIfMatch;
    S3Request request;
    request.method = "PUT";
    request.bucket = input.bucket;
    request.key = input.key;
    request.body = std::move(input.body);
    request.source = std::move(input.source);
    setFields(request.headers, input.fields);
    // Ceph compares without the quotation marks that RFC 9110, 13.1.1 requires; other servers do
    // not know this condition, and only the HEAD below protects the object.
    const QByteArrayList conditions {expected.quoted(), expected.bytes(), QByteArray()};
    Result<SentBody> sent;
    for (const QByteArray &condition : conditions) {
        S3Request conditional = request;
        setIf(conditional.headers, "If-Match", condition);
        sent = co_await sendWrite(
            input.fields.onlyIfAbsent, input.fields.checksum, std::move(conditional));
        const bool mayBeWrong = !sent && !condition.isEmpty()
            && (sent.error().kind == ErrorKind::PreconditionFailed
                || sent.error().kind == ErrorKind::NotSupported);
        if (!mayBeWrong)
            break;
        const Result<ObjectHead> head = co_await headObject(input.bucket, input.key);
        if (!head || head->etag != expected)
            break;
    }
    if (!sent)
        co_return fail(sent.error());
    co_return PutObjectOutput {ETag(sent->headers.value("ETag")),
        VersionId(sent->headers.value("x-amz-version-id")), sent->crc64};
}

QCoro::Task<Result<ETag>> S3Client::copyObject(CopyObjectInput input) const
{
    S3Request request;
    request.method = "PUT";
    request.responseRoots = {"CopyObjectResult"};
    request.bucket = input.bucket;
    request.key = input.key;
    // The server copies before it responds, and may send nothing meanwhile.
    request.idleTimeout = std::chrono::minutes(15);
    if (input.replacesMetadata) {
        setFields(request.headers, input.fields);
        request.headers.set("x-amz-metadata-directive", "REPLACE");
    } else {
        setIf(request.headers, "x-amz-storage-class", input.fields.storageClass);
        for (const HttpHeader &field : input.fields.extra)
            request.headers.set(field.name, field.value);
    }
    if (input.fields.checksum)
        request.headers.set("x-amz-checksum-algorithm", checksumName(*input.fields.checksum));
    if (input.replacesTags)
        request.headers.set("x-amz-tagging-directive", "REPLACE");
    Result<HttpResponse> response
        = co_await sendCopy(input.source, input.fields.onlyIfAbsent, std::move(request));
    co_return parsed(std::move(response), S3Uri {input.bucket, input.key}, s3xml::parseCopyResult);
}

/// The response for a sub-resource of an object. A server that does not know the sub-resource may
/// return the object itself: that is NotSupported, because a write would overwrite the object.
QCoro::Task<Result<HttpResponse>> S3Client::getSubresource(
    BucketName bucket, ObjectKey key, VersionId version, QByteArray name, QByteArray root) const
{
    S3Request request;
    request.method = "GET";
    request.bucket = bucket;
    request.key = key;
    request.query.append(NameValue {name, ""});
    if (!version.isEmpty())
        request.query.append(NameValue {"versionId", version.bytes()});
    request.longestBody = 256 * 1024; // many times the size that tags and grants can have
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    const bool isOther = response ? !response->body.isEmpty() && rootNameOf(response->body) != root
                                  : response.error().kind == ErrorKind::MalformedResponse;
    if (!isOther)
        co_return response;
    Error error(ErrorKind::NotSupported, S3Uri {bucket, key}.display(), QString::fromLatin1(name));
    error.operation = response ? QByteArray() : response.error().operation;
    co_return fail(std::move(error));
}

QCoro::Task<Result<NameValues>> S3Client::getObjectTagging(
    BucketName bucket, ObjectKey key, VersionId version) const
{
    Result<HttpResponse> response
        = co_await getSubresource(bucket, key, version, "tagging", "Tagging");
    if (response && response->body.isEmpty())
        co_return NameValues(); // Ceph's response for some objects without tags
    co_return parsed(std::move(response), S3Uri {bucket, key}, s3xml::parseTagging);
}

QCoro::Task<Result<QByteArray>> S3Client::getObjectAcl(
    BucketName bucket, ObjectKey key, VersionId version) const
{
    Result<HttpResponse> response
        = co_await getSubresource(bucket, key, version, "acl", "AccessControlPolicy");
    if (!response)
        co_return fail(response.error());
    if (response->body.isEmpty())
        co_return fail(
            ErrorKind::NotSupported, S3Uri {bucket, key}.display(), QStringLiteral("acl"));
    co_return std::move(response->body);
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

QCoro::Task<Result<>> S3Client::deleteObject(BucketName bucket, ObjectKey key, VersionId version,
    std::shared_ptr<DeleteMarkerLog> markers) const
{
    S3Request request;
    request.method = "DELETE";
    request.bucket = bucket;
    request.key = key;
    if (!version.isEmpty())
        request.query.append(NameValue {"versionId", version.bytes()});
    const Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (markers)
        markers->follow(response);
    if (markers && response && response->headers.value("x-amz-delete-marker") == "true")
        markers->add({key}, {{key, VersionId(response->headers.value("x-amz-version-id"))}});
    co_return nothing(response);
}

} // namespace windlass
