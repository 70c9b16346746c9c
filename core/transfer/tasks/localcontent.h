// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/s3/names.h"

#include <QCoroTask>
#include <QList>

#include <optional>

namespace windlass {

/// Whether the file at \a path has the content that \a etag tells of: by its MD5, or, of an object
/// that was made of parts, by those of its parts if they were as long as one of \a partSizes. Where
/// none of these would have given as many parts, the answer is no. Nothing if the ETag has the form
/// of neither, or the file cannot be read. It is read away from the calling thread, however long it
/// is; fails only when that is cancelled.
QCoro::Task<Result<std::optional<bool>>> hasContentOf(
    QByteArray path, ETag etag, QList<qint64> partSizes, CancelToken cancel);

} // namespace windlass
