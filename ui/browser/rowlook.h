// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"

namespace windlass {

/// What a listing of the folder that has \a key would show for it: a page with this object, or with
/// this folder if the key ends with a slash; an empty one if it does not exist.
QCoro::Task<Result<ListObjectsPage>> lookForRow(S3Client client, BucketName bucket, ObjectKey key);

} // namespace windlass
