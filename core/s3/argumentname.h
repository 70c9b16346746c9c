// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/s3error.h"
#include "core/s3/s3request.h"

namespace windlass {

/// What people call the argument that the header field \a field says: "storage-class" for
/// x-amz-storage-class, by the names of `aws s3 cp` and `aws s3api`. Empty if it is none of theirs.
QByteArray argumentNameOf(const QByteArray &field);

/// The argument of \a request that the server has refused, as far as its answer tells: by
/// ArgumentName, by its code, by a field that its message names, or because there is but one.
/// Empty: it was not about one.
QByteArray refusedArgument(const S3Error &error, const S3Request &request);

} // namespace windlass
