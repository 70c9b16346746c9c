// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/bypriority.h"

#include <atomic>

namespace windlass {

/// Counts the running jobs by what they do, and says which kind of job is next. How many may run is
/// not its business: that is a SlotPool. Thread-safe, except next(), which needs the caller's lock.
/// \internal
class JobTurns
{
public:
    enum class Use {
        Small,  ///< an item, or a page of the scan
        Large,  ///< an item in parts
        Helper, ///< helps with an item in parts
    };

    /// A job of a batch of \a priority starts; call leave() with the same arguments at its end.
    void enter(Use use, TransferPriority priority) { ++m_running[priority].of(use); }
    void leave(Use use, TransferPriority priority) { --m_running[priority].of(use); }

    /// The kinds of jobs that wait for a slot, all of the same priority.
    struct Waiting {
        bool small = false;
        bool large = false;
        bool helper = false;
    };
    /// Which of the waiting kinds is next: large items with their helpers get as many slots as
    /// small ones, and helpers as many as the items that they help. Something must be waiting.
    Use next(TransferPriority priority, const Waiting &waiting);
    /// Whether helpers should yield to what waits: they have more than half of \a most slots,
    /// counted together with their large items if small ones wait.
    bool areHelpersTooMany(TransferPriority priority, const Waiting &waiting, int most) const;

private:
    struct Counts {
        std::atomic_int small {0};
        std::atomic_int large {0};
        std::atomic_int helpers {0};

        std::atomic_int &of(Use use);
    };

    ByPriority<Counts> m_running;
    Use m_last = Use::Helper; // guarded by the caller's lock
};

} // namespace windlass
