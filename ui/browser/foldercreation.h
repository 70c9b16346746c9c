// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/s3/session.h"

namespace windlass {

/// Makes a folder without objects: a zero-byte object whose key ends with a slash, as in AWS's and
/// others' consoles. A folder that exists is left as it is: its own object may have content.
QFuture<Result<>> createFolder(Session &session, const S3Uri &folder);

} // namespace windlass
