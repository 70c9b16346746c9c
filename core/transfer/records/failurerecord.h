// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/transfer/request/itemspec.h"
#include "core/transfer/request/transferrequest.h"

#include <optional>

namespace windlass {

/// What the journal keeps of an item that failed, or of a scan: why, and what is needed to try
/// again without looking for it anew. A value. \internal
struct FailureRecord {
    Error error; ///< with the attempts of all tries together
    /// What can be tried again. Its size is not kept, neither is how many objects it counts as.
    std::optional<ItemSpec> item;
    /// Instead of that: what was found as something that cannot be transferred, and has to be
    /// looked for anew. Nothing in records of scans, and in those of earlier versions.
    std::optional<ItemSpec> found;

    /// Of an item that failed: \a spec is its item, or what was found.
    static FailureRecord of(const ItemSpec &spec, Error error, bool wasFoundFailed);

    QByteArray encode() const;
    /// What encode() gave, here or in an earlier version; the items are those of a request of
    /// \a kind. Of one that cannot be read the error is Refused.
    static FailureRecord decode(const QByteArray &record, TransferKind kind);
};

/// The error of a FailureRecord alone, for those who do not know what was asked for.
Error failureErrorOf(const QByteArray &record);

/// Equal for errors with the same cause for people: kind, S3 code, operation.
QByteArray causeOf(const Error &error);

} // namespace windlass
