// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"

namespace windlass {

/// Whether \a client and \a other, whose endpoints have different names, find the very same object:
/// written at the same time, with the same content. Fails if either cannot find out.
QCoro::Task<Result<bool>> isSameObject(
    S3Client client, S3Client other, BucketName bucket, ObjectKey key);

} // namespace windlass
