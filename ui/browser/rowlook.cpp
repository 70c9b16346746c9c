// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/rowlook.h"

#include "core/listing/existence.h"

namespace windlass {

static QCoro::Task<Result<ListObjectsPage>> lookForObject(
    S3Client client, BucketName bucket, ObjectKey key)
{
    const Result<ObjectHead> head = co_await client.headObject(bucket, key);
    ListObjectsPage row;
    if (!head && head.error().kind == ErrorKind::NoSuchKey)
        co_return row;
    if (!head)
        co_return fail(head.error());
    if (head->size < 0)
        co_return fail(ErrorKind::MalformedResponse);
    row.objects.append({key, head->size, head->lastModified, head->etag, head->storageClass});
    co_return row;
}

/// A folder exists as long as there is any key in it.
static QCoro::Task<Result<ListObjectsPage>> lookForFolder(
    S3Client client, BucketName bucket, ObjectKey folder)
{
    const Result<std::optional<ObjectInfo>> first = co_await firstBelow(client, bucket, folder);
    if (!first)
        co_return fail(first.error());
    ListObjectsPage row;
    if (*first)
        row.commonPrefixes.append(folder);
    co_return row;
}

QCoro::Task<Result<ListObjectsPage>> lookForRow(S3Client client, BucketName bucket, ObjectKey key)
{
    if (key.isFolder())
        co_return co_await lookForFolder(client, bucket, key);
    co_return co_await lookForObject(client, bucket, key);
}

} // namespace windlass
