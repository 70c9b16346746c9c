// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/s3/names.h"

namespace windlass {

// Checks for links and POST policies before they are signed: a server would refuse them only when
// it is too late to report it. \internal

/// Checks that an object can have this bucket and key; fails with InvalidInput or KeyTooLong.
Result<> checkObject(const BucketName &bucket, const ObjectKey &key);

} // namespace windlass
