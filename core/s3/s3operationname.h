// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3request.h"

namespace windlass {

/// The name of the operation of \a request in the Amazon S3 API Reference: "PutObject". Empty for a
/// request that S3Client does not make.
QByteArray s3OperationName(const S3Request &request);

} // namespace windlass
