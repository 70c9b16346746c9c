// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

/// The tags that a copy of \a source is to have, where the server does not take them over.
QCoro::Task<Result<NameValues>> tagsForCopy(TransferContext context, ObjectHead source);

/// Sees to it that the target has \a tags. Not every server heeds x-amz-tagging with multipart
/// uploads, or the directives of a copy: except on AWS, the tags are looked at, and set if they
/// are others.
QCoro::Task<Result<>> ensureTags(TransferContext context, NameValues tags);
QCoro::Task<Result<>> ensureTags(
    S3Client client, BucketName bucket, ObjectKey key, NameValues tags);

} // namespace windlass
