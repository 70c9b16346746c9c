// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/scheduler/helperqueue.h"
#include "core/transfer/scheduler/jobturns.h"
#include "core/transfer/scheduler/queuedbatches.h"

#include <optional>

namespace windlass {

/// What may have a slot now: the first one of each kind. A value. \internal
struct QueueCandidates {
    QueuedBatches::Next small; ///< null: none; the same below
    QueuedBatches::Next large;
    HelperQueue::Next helper;

    /// Nothing if there are no candidates.
    std::optional<TransferPriority> highest() const;
    JobTurns::Waiting of(TransferPriority priority) const;
};

} // namespace windlass
