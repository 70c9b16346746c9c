// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/existence.h"

namespace windlass {

namespace {

bool isNothing(const Error &error)
{
    return error.kind == ErrorKind::NoSuchKey || error.kind == ErrorKind::NoSuchBucket;
}

QCoro::Task<Result<Existence>> lookUpBucket(S3Client client, BucketName bucket)
{
    Existence existence;
    const Result<> head = co_await client.headBucket(bucket);
    if (!head && !isNothing(head.error()))
        co_return fail(head.error());
    existence.isBucket = head.has_value();
    if (existence.isBucket) { // without permission to list, it is not known whether the bucket is
                              // empty
        const auto first = co_await firstBelow(client, bucket, ObjectKey());
        existence.isFolder = first && *first;
    }
    co_return existence;
}

/// Uses a listing: the key itself comes first among those that begin with it.
QCoro::Task<Result<std::optional<ObjectHead>>> findListed(S3Client client, S3Uri place)
{
    const Result<std::optional<ObjectInfo>> first
        = co_await firstBelow(client, place.bucket, place.key);
    if (!first)
        co_return fail(first.error());
    std::optional<ObjectHead> found;
    if (*first && (*first)->key == place.key) {
        const ObjectInfo &object = **first;
        found.emplace();
        found->size = object.size;
        found->etag = object.etag;
        found->lastModified = object.lastModified;
        found->storageClass = object.storageClass;
    }
    co_return found;
}

} // namespace

QCoro::Task<Result<std::optional<ObjectInfo>>> firstBelow(
    S3Client client, BucketName bucket, ObjectKey prefix)
{
    ListObjectsInput input;
    input.bucket = bucket;
    input.prefix = prefix;
    input.maxKeys = 1;
    for (;;) {
        const Result<ListObjectsPage> page = co_await client.listObjects(input);
        if (!page)
            co_return fail(page.error());
        if (!page->objects.isEmpty())
            co_return page->objects.first();
        if (!page->next)
            co_return std::optional<ObjectInfo>();
        input.position = page->next; // a page that has only deleted keys
    }
}

QCoro::Task<Result<Existence>> lookUp(S3Client client, S3Uri place, VersionId version)
{
    Existence existence;
    if (place.bucket.isEmpty()) {
        existence.isBucket = true;
        co_return existence;
    }
    if (place.key.isEmpty())
        co_return co_await lookUpBucket(client, place.bucket);

    const Result<ObjectHead> head = co_await client.headObject(place.bucket, place.key, version);
    const bool isDenied = !head && head.error().kind == ErrorKind::AccessDenied;
    if (!head && !isDenied && !isNothing(head.error()))
        co_return fail(head.error());
    if (head)
        existence.object = *head;
    if (!version.isEmpty()) {
        if (isDenied)
            co_return fail(head.error());
        co_return existence;
    }
    if (isDenied) {
        const Result<std::optional<ObjectHead>> listed = co_await findListed(client, place);
        if (!listed && !isNothing(listed.error()))
            co_return fail(head.error());
        existence.object = listed.value_or(std::nullopt);
    }
    const ObjectKey folder = place.key.isFolder() ? place.key : ObjectKey(place.key.bytes() + '/');
    const Result<std::optional<ObjectInfo>> below
        = co_await firstBelow(client, place.bucket, folder);
    if (below)
        existence.isFolder = below->has_value();
    else if (!existence.object && !isNothing(below.error()))
        co_return fail(below.error()); // there may still be a folder
    co_return existence;
}

} // namespace windlass
