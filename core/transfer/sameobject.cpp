// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/sameobject.h"

namespace windlass {

QCoro::Task<bool> isSameObject(S3Client client, S3Client other, BucketName bucket, ObjectKey key)
{
    const Result<ObjectHead> here = co_await client.headObject(bucket, key);
    if (!here)
        co_return false;
    const Result<ObjectHead> there = co_await other.headObject(bucket, key);
    co_return there && here->etag == there->etag && here->size == there->size
        && here->lastModified == there->lastModified;
}

} // namespace windlass
