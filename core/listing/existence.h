// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/s3/s3uri.h"

#include <optional>

namespace windlass {

/// What is at a place in S3. An object and a folder may have the same name.
struct Existence {
    bool isBucket = false;            ///< the place is an existing bucket (or the list of all
                                      ///< buckets)
    bool isFolder = false;            ///< a key begins with this one and a slash
    std::optional<ObjectHead> object; ///< the object with exactly this key

    bool isAnything() const { return isBucket || isFolder || object; }
};

/// What is at \a place: a bucket by HeadBucket, otherwise an object by HeadObject and a folder by a
/// listing of one key. Finding nothing is not an error; lacking the permission to know is. If only
/// listing is allowed, the result comes from the listing, without the fields that only a HEAD has.
/// With a \a version, only that version of the object is looked for.
QCoro::Task<Result<Existence>> lookUp(S3Client client, S3Uri place, VersionId version = {});

/// The first object whose key begins with \a prefix, by a listing of one key; nothing if there is
/// none.
QCoro::Task<Result<std::optional<ObjectInfo>>> firstBelow(
    S3Client client, BucketName bucket, ObjectKey prefix);

} // namespace windlass
