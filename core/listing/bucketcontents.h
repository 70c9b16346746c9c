// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"

namespace windlass {

/// What is in a bucket, as far as it was counted.
struct BucketContents {
    qint64 objects = 0;
    qint64 objectBytes = 0;
    qint64 oldVersions = 0; ///< and delete markers
    qint64 oldBytes = 0;
    qint64 uploads = 0;   ///< unfinished ones
    bool isMore = false;  ///< the limit was reached: there is more than was counted
    bool mayBeOld = true; ///< false: versioning was never on, so there are no old versions
    /// Why the unfinished uploads cannot be listed.
    Result<> uploadsListed;

    bool isEmpty() const { return objects + oldVersions + uploads == 0; }
};

/// Counts what is in \a bucket, \a mostPages pages at most. Where old versions cannot be listed,
/// only the objects are counted. (GetBucketVersioning, ListObjectVersions or ListObjectsV2,
/// ListMultipartUploads.)
QCoro::Task<Result<BucketContents>> countContents(
    S3Client client, BucketName bucket, int mostPages = 20);

} // namespace windlass
