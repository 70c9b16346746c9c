// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/s3/names.h"

namespace windlass {

// What links and POST policies have to be before they are signed: a server would refuse them when
// it is too late to say so. \internal

/// A bucket and a key that an object can have; fails with InvalidInput or KeyTooLong.
Result<> checkObject(const BucketName &bucket, const ObjectKey &key);

} // namespace windlass
