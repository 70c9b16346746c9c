// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "core/s3/s3uri.h"

namespace windlass {

/// The only operand of \a arguments as an S3 URI with a bucket.
Result<S3Uri> bucketOperand(const CliArguments &arguments);

/// The same with a key.
Result<S3Uri> objectOperand(const CliArguments &arguments);
/// \a operand as an S3 URI with a key.
Result<S3Uri> objectUri(const QByteArray &operand);

} // namespace windlass
