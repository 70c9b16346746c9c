// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"

#include <QDateTime>
#include <QUrl>

namespace windlass {

/// What a person wants of a link to an object.
struct ShareLinkOptions {
    std::chrono::seconds expires {3600}; ///< 1 s to 7 days
    bool forceDownload = false;          ///< browsers save the file instead of showing it
};

/// A link that lets anyone who has it fetch one object until it expires.
struct ShareLink {
    QUrl url;
    QDateTime expiresAt; ///< UTC, by the server's clock
};

/// Makes a presigned GET link (Amazon S3 User Guide, "Sharing objects with presigned URLs").
/// Needs no network. Thread-safe.
Result<ShareLink> makeShareLink(const S3Service &service, const BucketName &bucket,
    const ObjectKey &key, const ShareLinkOptions &options);

} // namespace windlass
