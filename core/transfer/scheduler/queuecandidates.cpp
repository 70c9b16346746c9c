// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/queuecandidates.h"

#include <algorithm>

namespace windlass {

std::optional<TransferPriority> QueueCandidates::highest() const
{
    std::optional<TransferPriority> highest;
    const auto consider = [&highest](const TransferBatch &batch) {
        highest = std::max(highest, std::optional(TransferPriority(batch.priority)));
    };
    if (small.entry)
        consider(*small.entry->batch);
    if (large.entry)
        consider(*large.entry->batch);
    if (helper.batch)
        consider(*helper.batch);
    return highest;
}

JobTurns::Waiting QueueCandidates::of(TransferPriority priority) const
{
    return {small.entry && small.entry->batch->priority == priority,
        large.entry && large.entry->batch->priority == priority,
        helper.batch && helper.batch->priority == priority};
}

} // namespace windlass
