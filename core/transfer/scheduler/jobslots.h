// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/largeitems.h"

#include <array>
#include <atomic>
#include <limits>

namespace windlass {

/// Counts the running jobs by what they do, and limits their number. Thread-safe; a caller of
/// isFull() followed by enter() must hold a lock. \internal
class JobSlots
{
public:
    enum class Use {
        Small,  ///< an item, or a page of the scan
        Large,  ///< an item in parts
        Helper, ///< helps with an item in parts
    };

    void setMax(int most) { m_max = most; }
    int most() const { return m_max; }
    bool isFull() const { return m_inUse >= m_max; }
    bool isOver() const { return m_inUse > m_max; }

    /// A job of a batch of \a priority starts; call leave() with the same arguments at its end.
    void enter(Use use, TransferPriority priority);
    void leave(Use use, TransferPriority priority);

    /// Whether another item in parts may start.
    bool hasRoomForLarge(TransferPriority priority) const
    {
        return m_large.hasRoom(priority, m_max);
    }

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
    using Counts = std::array<std::atomic_int, 3>;
    static size_t rankOf(TransferPriority priority) { return size_t(1 - int(priority)); }

    std::atomic_int m_max {std::numeric_limits<int>::max()};
    std::atomic_int m_inUse {0};
    LargeItems m_large;
    Counts m_small {};
    Counts m_helpers {};
    Use m_last = Use::Helper; // guarded by the caller's lock
};

} // namespace windlass
