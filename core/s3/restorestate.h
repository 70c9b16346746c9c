// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

namespace windlass {

/// What HEAD says about the restored copy of an archived object.
struct RestoreState {
    bool isOngoing = false;
    QDateTime expires; ///< in UTC, when the copy goes; invalid while it is ongoing

    friend bool operator==(const RestoreState &, const RestoreState &) = default;
};

/// From the field x-amz-restore; nothing if there is none, or if it says nothing that is
/// understood. Pure. (Amazon S3 API Reference, "HeadObject".)
std::optional<RestoreState> restoreStateOf(const HttpHeaders &headers);

/// Whether objects of a storage class have to be restored before they can be read.
/// INTELLIGENT_TIERING does not say so by its class, but by x-amz-archive-status. (Amazon S3 User
/// Guide, "Understanding archival storage in S3 Glacier Flexible Retrieval and S3 Glacier Deep
/// Archive".)
bool isArchiveClass(const QByteArray &storageClass);

/// Whether the object cannot be read now: it is archived, and no restored copy is there.
bool isUnreadableArchive(const ObjectHead &head);

} // namespace windlass
