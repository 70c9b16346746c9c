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

/// Whether the file at \a path has the content of the object with \a etag: by its MD5, or, for an
/// object that was uploaded in parts, by those of its parts if these had one of \a partSizes. False
/// if none of these gives the ETag's number of parts. Nothing if the ETag has neither form, or the
/// file cannot be read. Reads away from the calling thread, however large the file is; fails only
/// if cancelled.
QCoro::Task<Result<std::optional<bool>>> hasContentOf(
    QByteArray path, ETag etag, QList<qint64> partSizes, CancelToken cancel);

} // namespace windlass
