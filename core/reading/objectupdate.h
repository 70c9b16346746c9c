// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/progresssink.h"
#include "core/reading/objectproperties.h"

namespace windlass {

/// Writes the file \a path over the object that was read from it: everything except the bytes stays
/// (what changeProperties() keeps, and metadata and tags). Only if the object still has the ETag \a
/// expected: fails with ObjectChanged if somebody has written it since, with NoSuchKey if it was
/// deleted. Uses If-Match, and a check before, for servers that ignore that. \a progress is called
/// on the lane.
QCoro::Task<Result<ChangedProperties>> updateObject(S3Client client, BucketName bucket,
    ObjectKey key, ETag expected, QByteArray path, ProgressSink progress);

} // namespace windlass
