// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/progresssink.h"
#include "core/reading/objectproperties.h"

namespace windlass {

/// Writes the file \a path over the object that was read from it: everything but the bytes stays as
/// it is (what changeProperties() keeps, and metadata and tags). Only if the object is still the
/// one that \a expected tells of: fails with ObjectChanged if somebody has written it since, with
/// NoSuchKey if it was deleted. By If-Match, and by a look before, for servers that ignore that.
/// \a progress is told of the bytes on the lane.
QCoro::Task<Result<ChangedProperties>> updateObject(S3Client client, BucketName bucket,
    ObjectKey key, ETag expected, QByteArray path, ProgressSink progress);

} // namespace windlass
