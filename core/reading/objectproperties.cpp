// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/objectproperties.h"

#include "core/s3/s3uri.h"

#include <algorithm>

namespace windlass {

namespace {

const QByteArrayList editableFields {
    "cache-control", "content-disposition", "content-encoding", "content-language", "expires"};

bool isMetadata(const QByteArray &lowerName)
{
    return lowerName.startsWith("x-amz-meta-");
}

NameValues sorted(NameValues pairs)
{
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// Whether the server has no tags, or does not show them.
bool isNoResponse(const Error &error)
{
    return error.kind == ErrorKind::AccessDenied || error.kind == ErrorKind::NotSupported
        || error.kind == ErrorKind::Refused;
}

ObjectFields fieldsOf(const ObjectProperties &seen, const EditableProperties &wanted)
{
    ObjectFields fields;
    fields.contentType = wanted.contentType;
    fields.storageClass = seen.head.storageClass;
    fields.extra = carriedFields(seen.head);
    for (const auto &[name, value] : wanted.fields)
        fields.extra.set(name, value);
    return fields;
}

CopySource sourceOf(const BucketName &bucket, const ObjectKey &key, const ObjectProperties &seen)
{
    return {bucket, key, {}, seen.head.etag};
}

QCoro::Task<Result<QList<CompletedPart>>> copyParts(
    S3Client client, CopySource source, qint64 size, UploadId id)
{
    constexpr qint64 partSize = 1024ll * 1024 * 1024; // 5 TiB need fewer than 10,000 parts
    QList<CompletedPart> parts;
    for (qint64 offset = 0; offset < size; offset += partSize) {
        UploadPartCopyInput input;
        input.source = source;
        input.range = ByteRange {offset, std::min(partSize, size - offset)};
        input.bucket = source.bucket;
        input.key = source.key;
        input.uploadId = id;
        input.partNumber = int(parts.size()) + 1;
        const Result<ETag> etag = co_await client.uploadPartCopy(std::move(input));
        if (!etag)
            co_return fail(etag.error());
        parts.append(CompletedPart {int(parts.size()) + 1, *etag});
    }
    co_return parts;
}

/// For objects that are too large to be copied by one request.
QCoro::Task<Result<ETag>> copyInParts(
    S3Client client, CopySource source, qint64 size, ObjectFields fields)
{
    const Result<UploadId> id
        = co_await client.createMultipartUpload(source.bucket, source.key, fields);
    if (!id)
        co_return fail(id.error());
    const Result<QList<CompletedPart>> parts = co_await copyParts(client, source, size, *id);
    Result<CompletedUpload> completed;
    if (parts)
        completed = co_await client.completeMultipartUpload(source.bucket, source.key, *id, *parts);
    else
        completed = fail(parts.error());
    if (!completed) {
        const S3Client cleaning = client.withCancel({});
        co_await cleaning.abortMultipartUpload(source.bucket, source.key, *id);
        co_return fail(completed.error());
    }
    co_return completed->etag;
}

/// Maximum size of an object that is read and written again because its server does not copy it:
/// Ceph does not copy objects that it has encrypted.
constexpr qint64 largestRewrite = 64ll * 1024 * 1024;

QCoro::Task<Result<ETag>> rewrite(S3Client client, CopySource source, ObjectFields fields)
{
    GetObjectInput get;
    get.bucket = source.bucket;
    get.key = source.key;
    get.ifMatch = source.ifMatch;
    const Result<GetObjectOutput> got = co_await client.getObject(std::move(get));
    if (!got)
        co_return fail(got.error());
    PutObjectInput put;
    put.bucket = source.bucket;
    put.key = source.key;
    put.fields = std::move(fields);
    put.fields.onlyIfMatch = source.ifMatch;
    put.body = got->body;
    const Result<PutObjectOutput> written = co_await client.putObject(std::move(put));
    if (!written)
        co_return fail(written.error());
    co_return written->etag;
}

QCoro::Task<Result<ETag>> copyOntoItself(
    S3Client client, CopySource source, ObjectProperties seen, ObjectFields fields)
{
    // Amazon S3 API Reference, "CopyObject": up to 5 GB in a single operation.
    constexpr qint64 largestCopy = 5ll * 1024 * 1024 * 1024;
    if (seen.head.size > largestCopy)
        co_return co_await copyInParts(client, source, seen.head.size, fields);
    CopyObjectInput input;
    input.source = source;
    input.bucket = source.bucket;
    input.key = source.key;
    input.fields = fields;
    input.replacesMetadata = true;
    const Result<ETag> copied = co_await client.copyObject(std::move(input));
    const bool isRewritten = !copied && copied.error().kind == ErrorKind::NotSupported
        && seen.head.size <= largestRewrite;
    if (!isRewritten)
        co_return copied;
    co_return co_await rewrite(client, source, fields);
}

} // namespace

EditableProperties EditableProperties::of(const ObjectProperties &properties)
{
    EditableProperties editable;
    editable.contentType = properties.head.contentType;
    for (const HttpHeader &field : properties.head.headers) {
        const QByteArray name = field.name.toLower();
        if (isMetadata(name) || editableFields.contains(name))
            editable.fields.append(NameValue {name, field.value});
    }
    editable.fields = sorted(editable.fields);
    editable.tags = sorted(properties.tags.value_or(NameValues()));
    return editable;
}

HttpHeaders carriedFields(const ObjectHead &head)
{
    static const QByteArrayList carried {"x-amz-website-redirect-location",
        "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id",
        "x-amz-server-side-encryption-bucket-key-enabled", "x-amz-object-lock-mode",
        "x-amz-object-lock-retain-until-date", "x-amz-object-lock-legal-hold"};
    HttpHeaders fields;
    for (const HttpHeader &field : head.headers) {
        if (carried.contains(field.name.toLower()))
            fields.set(field.name.toLower(), field.value);
    }
    return fields;
}

QCoro::Task<Result<ObjectProperties>> readProperties(
    S3Client client, BucketName bucket, ObjectKey key, VersionId versionId)
{
    HeadObjectInput input;
    input.bucket = bucket;
    input.key = key;
    input.versionId = versionId;
    input.wantsChecksum = true;
    const Result<ObjectHead> head = co_await client.headObject(std::move(input));
    if (!head)
        co_return fail(head.error());
    ObjectProperties properties;
    properties.head = *head;
    if (!versionId.isEmpty())
        co_return properties; // only the current version's tags are requested
    const Result<NameValues> tags = co_await client.getObjectTagging(bucket, key);
    if (tags)
        properties.tags = *tags;
    else if (!isNoResponse(tags.error()))
        co_return fail(tags.error());
    co_return properties;
}

QCoro::Task<Result<bool>> restoreTagsAndAcl(S3Client client, BucketName bucket, ObjectKey key,
    std::optional<NameValues> tags, Result<QByteArray> acl)
{
    if (tags) {
        const Result<NameValues> found = co_await client.getObjectTagging(bucket, key);
        const bool isSame = found ? sorted(*found) == sorted(*tags)
                                  : tags->isEmpty() && isNoResponse(found.error());
        if (!isSame) {
            const Result<> tagged = co_await client.putObjectTagging(bucket, key, *tags);
            if (!tagged)
                co_return fail(tagged.error());
        }
    }
    if (!acl)
        co_return acl.error().kind == ErrorKind::NotSupported; // there are none to lose
    const Result<QByteArray> now = co_await client.getObjectAcl(bucket, key);
    if (now && *now == *acl)
        co_return true;
    const Result<> granted = co_await client.putObjectAcl(bucket, key, *acl);
    if (!granted)
        co_return fail(granted.error());
    co_return true;
}

QCoro::Task<Result<ChangedProperties>> changeProperties(S3Client client, BucketName bucket,
    ObjectKey key, ObjectProperties seen, EditableProperties wanted)
{
    wanted.fields = sorted(wanted.fields);
    const EditableProperties before = EditableProperties::of(seen);
    const bool isCopy = wanted.fields != before.fields || wanted.contentType != before.contentType;
    ChangedProperties changed;
    changed.etag = seen.head.etag;
    if (!isCopy && sorted(wanted.tags) == before.tags)
        co_return changed;
    std::optional<NameValues> tags = seen.tags;
    if (sorted(wanted.tags) != before.tags)
        tags = wanted.tags;
    const QString subject = S3Uri {bucket, key}.display();
    const Result<ObjectHead> now = co_await client.headObject(bucket, key);
    if (!now)
        co_return fail(now.error());
    if (now->etag != seen.head.etag)
        co_return fail(ErrorKind::ObjectChanged, subject);
    if (!isCopy) {
        const Result<> tagged = co_await client.putObjectTagging(bucket, key, *tags);
        if (!tagged)
            co_return fail(tagged.error());
        co_return changed;
    }
    if (seen.head.headers.value("x-amz-missing-meta").toInt() > 0)
        co_return fail(ErrorKind::NotSupported, subject, QStringLiteral("x-amz-missing-meta"));
    const Result<QByteArray> acl = co_await client.getObjectAcl(bucket, key);
    const Result<ETag> etag = co_await copyOntoItself(
        client, sourceOf(bucket, key, seen), seen, fieldsOf(seen, wanted));
    if (!etag)
        co_return fail(etag.error());
    changed.etag = *etag;
    const Result<bool> isKept = co_await restoreTagsAndAcl(client, bucket, key, tags, acl);
    if (!isKept)
        co_return fail(isKept.error());
    changed.isAclUncertain = !*isKept;
    co_return changed;
}

} // namespace windlass
