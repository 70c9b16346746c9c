// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/transfer/transferlimits.h"

#include <deque>
#include <memory>

namespace windlass {

/// Jobs that help with large items which are running already, in the order of their coming.
/// Not thread-safe: TransferQueue has it under its lock. \internal
class HelperQueue
{
public:
    struct Helper {
        Job job;                        ///< empty: there is none
        std::shared_ptr<SlotPool> slot; ///< the request that it counts as
    };

    /// \a count times the same.
    void add(int count, const Job &job, const std::shared_ptr<ConnectionLimits> &limits);
    /// The first whose connection has a request left.
    Helper take();

private:
    struct Waiting {
        Job job;
        std::shared_ptr<ConnectionLimits> limits;
    };
    std::deque<Waiting> m_waiting;
};

} // namespace windlass
