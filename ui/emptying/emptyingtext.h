// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/bucketcontents.h"
#include "core/listing/bucketemptying.h"

namespace windlass {

// The words of EmptyBucketDialog.

/// What was counted in \a bucket.
QString contentsText(const BucketName &bucket, const BucketContents &contents);

/// What has been deleted so far.
QString progressText(const BucketEmptying::Progress &progress);

/// How it ended, in a sentence or a few. Empty if there was nothing wrong.
QString troubleText(const BucketEmptying &emptying);

/// A line for each of the failures that were kept.
QStringList failureLines(const BucketEmptying &emptying);

} // namespace windlass
