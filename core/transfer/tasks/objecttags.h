// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

/// The tags for a copy of \a source, where the server does not copy them itself.
QCoro::Task<Result<NameValues>> tagsForCopy(TransferContext context, ObjectHead source);

/// Ensures that the target has \a tags. Some servers ignore x-amz-tagging for multipart uploads, or
/// the directives of a copy: except on AWS, the tags are read, and set if they differ.
QCoro::Task<Result<>> ensureTags(TransferContext context, NameValues tags);
QCoro::Task<Result<>> ensureTags(
    S3Client client, BucketName bucket, ObjectKey key, NameValues tags);

} // namespace windlass
