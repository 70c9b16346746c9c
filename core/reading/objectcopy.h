// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/descriptorsink.h"
#include "core/reading/objectreader.h"
#include "core/reading/workingcopies.h"

namespace windlass {

/// A file that an object was fetched into, to be opened.
struct ObjectCopy {
    QString path; ///< empty for a program, of which nothing is left on the disk
    ETag etag;    ///< what it is a copy of
    bool isProgram = false;
};

/// Fetches an object through \a cache (null: without one) into a new working copy. All work with
/// the disk is done on the lane. What fails or is cancelled leaves no file.
QCoro::Task<Result<ObjectCopy>> fetchCopy(S3Client client, std::shared_ptr<ReadCache> cache,
    std::shared_ptr<WorkingCopies> copies, BucketName bucket, ObjectKey key,
    std::shared_ptr<ReadProgress> progress);

} // namespace windlass
