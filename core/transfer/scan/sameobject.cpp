// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scan/sameobject.h"

namespace windlass {

namespace {

bool isAbsence(const Error &error)
{
    return error.kind == ErrorKind::NoSuchKey || error.kind == ErrorKind::NoSuchBucket;
}

} // namespace

QCoro::Task<Result<bool>> isSameObject(
    S3Client client, S3Client other, BucketName bucket, ObjectKey key)
{
    const Result<ObjectHead> here = co_await client.headObject(bucket, key);
    if (!here && !isAbsence(here.error()))
        co_return fail(here.error());
    const Result<ObjectHead> there = co_await other.headObject(bucket, key);
    if (!there && !isAbsence(there.error()))
        co_return fail(there.error());
    co_return here &&there && here->etag == there->etag && here->size == there->size
        && here->lastModified == there->lastModified;
}

} // namespace windlass
