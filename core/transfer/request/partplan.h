// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/s3/serverfacts.h"
#include "core/transfer/request/transferconfig.h"

namespace windlass {

/// How an object of a known size is cut into parts (Amazon S3 User Guide, "Amazon S3 multipart
/// upload limits"). Pure.
struct PartPlan {
    static constexpr int mostParts = 10'000;
    static constexpr qint64 smallestPart = 5ll * 1024 * 1024; ///< but for the last one
    static constexpr qint64 largestPart = 5ll * 1024 * 1024 * 1024;
    static constexpr qint64 largestObject = 5ll * 1024 * 1024 * 1024 * 1024;

    qint64 size = 0;
    qint64 partSize = 0;
    int count = 0;

    ByteRange range(int index) const;

    /// Parts of \a wanted bytes, or of as many whole MiB as \a most parts need.
    static PartPlan make(qint64 size, qint64 wanted, int most = mostParts);

    /// The same for a server of which it is known that it takes fewer parts, or smaller ones. Where
    /// both cannot be had, or S3 does not allow it, the server will say so once more.
    static PartPlan forServer(qint64 size, qint64 wanted, const ServerFacts &facts);

    /// How long the parts of an object of \a size usually are: as we would make them of \a wanted
    /// bytes, then as others do.
    static QList<qint64> usualSizes(qint64 size, qint64 wanted);
};

} // namespace windlass
