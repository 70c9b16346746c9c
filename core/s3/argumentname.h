// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/s3error.h"
#include "core/s3/s3request.h"

namespace windlass {

/// The name that people use for the argument in the header field \a field: "storage-class" for
/// x-amz-storage-class, as in `aws s3 cp` and `aws s3api`. Empty if these commands have no such
/// argument.
QByteArray argumentNameOf(const QByteArray &field);

/// The argument of \a request that the server refused, as far as its response says: by
/// ArgumentName, by its code, by a field that its message names, or because the request has only
/// one argument. Empty if the error is not about an argument.
QByteArray refusedArgument(const S3Error &error, const S3Request &request);

} // namespace windlass
