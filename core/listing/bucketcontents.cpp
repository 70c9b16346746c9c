// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/bucketcontents.h"

#include "core/base/saturating.h"

namespace windlass {

namespace {

QCoro::Task<Result<BucketContents>> countVersions(S3Client client, BucketName bucket, int mostPages)
{
    BucketContents contents;
    ListVersionsInput input;
    input.bucket = bucket;
    for (int page = 0; page < mostPages; ++page) {
        const Result<ListVersionsPage> listed = co_await client.listObjectVersions(input);
        if (!listed)
            co_return fail(listed.error());
        for (const ObjectVersion &version : listed->versions) {
            const bool isObject = version.isLatest && !version.isDeleteMarker;
            qint64 &count = isObject ? contents.objects : contents.oldVersions;
            qint64 &bytes = isObject ? contents.objectBytes : contents.oldBytes;
            ++count;
            bytes = saturatingSum(bytes, version.object.size);
        }
        input.position = listed->next;
        if (!input.position)
            co_return contents;
    }
    contents.isMore = true;
    co_return contents;
}

QCoro::Task<Result<BucketContents>> countObjects(S3Client client, BucketName bucket, int mostPages)
{
    BucketContents contents;
    contents.mayBeOld = false;
    ListObjectsInput input;
    input.bucket = bucket;
    for (int page = 0; page < mostPages; ++page) {
        const Result<ListObjectsPage> listed = co_await client.listObjects(input);
        if (!listed)
            co_return fail(listed.error());
        contents.objects += listed->objects.size();
        for (const ObjectInfo &object : listed->objects)
            contents.objectBytes = saturatingSum(contents.objectBytes, object.size);
        input.position = listed->next;
        if (!input.position)
            co_return contents;
    }
    contents.isMore = true;
    co_return contents;
}

} // namespace

QCoro::Task<Result<BucketContents>> countContents(S3Client client, BucketName bucket, int mostPages)
{
    const Result<BucketVersioning> versioning = co_await client.getBucketVersioning(bucket);
    const bool mayBeOld = !versioning || *versioning != BucketVersioning::Off;
    Result<BucketContents> contents = BucketContents();
    if (mayBeOld)
        contents = co_await countVersions(client, bucket, mostPages);
    if (!mayBeOld || !contents)
        contents = co_await countObjects(client, bucket, mostPages);
    if (!contents)
        co_return contents;
    const Result<QList<MultipartUploadInfo>> uploads = co_await client.listMultipartUploads(bucket);
    if (uploads)
        contents->uploads = uploads->size();
    else
        contents->uploadsListed = fail(uploads.error());
    co_return contents;
}

} // namespace windlass
