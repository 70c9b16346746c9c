// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/descriptorsink.h"
#include "core/reading/objectreader.h"
#include "core/reading/workingcopies.h"

namespace windlass {

/// A file into which an object was fetched, to be opened.
struct ObjectCopy {
    QString path; ///< empty for a program, which is not left on the disk
    ETag etag;    ///< of the object that was copied
    bool isProgram = false;
};

/// Fetches an object through \a cache (null: without one) into a new working copy. All disk access
/// is on the lane. Leaves no file on failure or cancellation.
QCoro::Task<Result<ObjectCopy>> fetchCopy(S3Client client, std::shared_ptr<ReadCache> cache,
    std::shared_ptr<WorkingCopies> copies, BucketName bucket, ObjectKey key,
    std::shared_ptr<ReadProgress> progress);

} // namespace windlass
