// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"

namespace windlass {

/// A bucket as a person wants it.
struct NewBucket {
    BucketName name {};
    QByteArray region {}; ///< as in CreateBucketInput
    bool hasVersions = false;
    bool hasObjectLock = false; ///< brings versions along
};

/// A bucket that was created, although not always as it was wanted.
struct CreatedBucket {
    Result<> versioning; ///< why versioning is not on, or may not be
    Result<> objectLock; ///< why Object Lock is not on, or may not be

    bool isAsWanted() const { return versioning && objectLock; }
};

/// Creates a bucket. An error means that there is no new bucket, unless it says that no response
/// came. What was wanted with it is read
/// back, because a server that does not know a setting may ignore it. (CreateBucket,
/// PutBucketVersioning, GetBucketVersioning, GetObjectLockConfiguration.)
QCoro::Task<Result<CreatedBucket>> createAsWanted(S3Client client, NewBucket wanted);

/// For people: that the bucket was created, and what was not done. Empty if it is as wanted.
QString creationFaults(const BucketName &name, const CreatedBucket &created);

} // namespace windlass
