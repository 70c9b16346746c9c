// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/s3/serverfacts.h"
#include "core/transfer/request/transferconfig.h"

namespace windlass {

/// Cuts an object of known size into parts (Amazon S3 User Guide, "Amazon S3 multipart upload
/// limits"). Pure.
struct PartPlan {
    static constexpr int maxParts = 10'000;
    static constexpr qint64 smallestPart = 5ll * 1024 * 1024; ///< except for the last one
    static constexpr qint64 largestPart = 5ll * 1024 * 1024 * 1024;
    static constexpr qint64 largestObject = 5ll * 1024 * 1024 * 1024 * 1024;

    qint64 size = 0;
    qint64 partSize = 0;
    int count = 0;

    ByteRange range(int index) const;

    /// Parts of \a wanted bytes, or of as many whole MiB as needed for at most \a most parts.
    static PartPlan make(qint64 size, qint64 wanted, int most = maxParts);

    /// The same for a server known to accept fewer parts, or smaller ones. If both limits cannot be
    /// met, or S3 does not allow the result, the server will refuse again.
    static PartPlan forServer(qint64 size, qint64 wanted, const ServerFacts &facts);

    /// The part size for an upload on a line of a known speed (0: not known): the smallest where a
    /// part would take more than two seconds, because servers forget parts that are cut off. What a
    /// person has set stays as it is.
    static qint64 sizeOnLine(qint64 wanted, qint64 bytesPerSecond);

    /// The usual part sizes for an object of \a size: ours for \a wanted bytes, then those of other
    /// programs.
    static QList<qint64> usualSizes(qint64 size, qint64 wanted);
};

} // namespace windlass
