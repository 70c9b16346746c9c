// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/s3/s3operations.h"

namespace windlass::s3xml {

// The XML of what is set for a whole bucket, as in s3xml.h.

Result<BucketVersioning> parseVersioning(QByteArray xml);
/// Whether Object Lock is on.
Result<bool> parseObjectLock(QByteArray xml);

/// A VersioningConfiguration that turns versioning on.
QByteArray enableVersioning();

} // namespace windlass::s3xml
