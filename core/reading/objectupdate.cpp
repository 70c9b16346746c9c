// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/objectupdate.h"

#include "core/localfs/filepart.h"
#include "core/localfs/sourcefile.h"
#include "core/s3/etag.h"
#include "core/s3/s3uri.h"
#include "core/transfer/request/objectoptions.h"

namespace windlass {

namespace {

/// Amazon S3 API Reference, "PutObject": the maximum size of an object in a single request.
constexpr qint64 largestPut = 5ll * 1024 * 1024 * 1024;

ObjectFields fieldsOf(const ObjectProperties &seen, const SourceFile &file)
{
    ObjectFields fields = ObjectOptions().forCopy(seen.head, seen.tags.value_or(NameValues()));
    for (const HttpHeader &field : carriedFields(seen.head))
        fields.extra.set(field.name, field.value);
    // The object's mtime belongs to the old bytes.
    if (fields.extra.contains("x-amz-meta-mtime")) {
        fields.extra.remove("x-amz-meta-mtime");
        file.attributes().addTo(fields.extra);
    }
    fields.onlyIfMatch = seen.head.etag;
    return fields;
}

/// The ETag of the object if it already has the content of \a file: the response to an earlier
/// attempt may have been lost.
QCoro::Task<Result<std::optional<ETag>>> findWritten(
    S3Client client, BucketName bucket, ObjectKey key, std::shared_ptr<SourceFile> file)
{
    const Result<ObjectHead> head = co_await client.headObject(bucket, key);
    if (!head)
        co_return fail(head.error());
    const Result<QByteArray> md5 = file->checksum(Checksum::Kind::Md5, 0, file->size());
    if (!md5)
        co_return fail(md5.error());
    if (head->size != file->size() || md5From(head->headers) != *md5)
        co_return std::optional<ETag>();
    co_return std::optional(head->etag);
}

QCoro::Task<Result<ETag>> write(S3Client client, BucketName bucket, ObjectKey key,
    std::shared_ptr<SourceFile> file, ObjectFields fields, ProgressSink progress)
{
    PutObjectInput input;
    input.bucket = bucket;
    input.key = key;
    input.fields = fields;
    if (file->size() > 0)
        input.source = std::make_shared<FilePart>(file, 0, file->size(), progress);
    const Result<PutObjectOutput> put = co_await client.putObject(std::move(input));
    if (put)
        co_return put->etag;
    if (put.error().kind != ErrorKind::PreconditionFailed)
        co_return fail(put.error());
    const Result<std::optional<ETag>> own = co_await findWritten(client, bucket, key, file);
    if (!own)
        co_return fail(own.error());
    if (!*own)
        co_return fail(ErrorKind::ObjectChanged, S3Uri {bucket, key}.display());
    co_return **own;
}

} // namespace

QCoro::Task<Result<ChangedProperties>> updateObject(S3Client client, BucketName bucket,
    ObjectKey key, ETag expected, QByteArray path, ProgressSink progress)
{
    const Result<std::shared_ptr<SourceFile>> file = SourceFile::open(path);
    if (!file)
        co_return fail(file.error());
    if ((*file)->size() > largestPut)
        co_return fail(ErrorKind::TooLarge, displayText(path), humanSize(largestPut));
    const Result<ObjectProperties> seen = co_await readProperties(client, bucket, key);
    if (!seen)
        co_return fail(seen.error());
    if (seen->head.etag != expected)
        co_return fail(ErrorKind::ObjectChanged, S3Uri {bucket, key}.display());
    const Result<QByteArray> acl = co_await client.getObjectAcl(bucket, key);
    const Result<ETag> etag
        = co_await write(client, bucket, key, *file, fieldsOf(*seen, **file), progress);
    if (!etag)
        co_return fail(etag.error());
    const Result<> unchanged = (*file)->checkUnchanged();
    if (!unchanged)
        co_return fail(unchanged.error());
    ChangedProperties changed;
    changed.etag = *etag;
    const Result<bool> isKept = co_await restoreTagsAndAcl(client, bucket, key, seen->tags, acl);
    if (!isKept)
        co_return fail(isKept.error());
    changed.isAclUncertain = !*isKept;
    co_return changed;
}

} // namespace windlass
