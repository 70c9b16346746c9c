// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/largeitems.h"

#include <array>
#include <atomic>
#include <limits>

namespace windlass {

/// How many jobs run, what they do, and how many there may be. Thread-safe; who asks isFull() in
/// order to enter() holds a lock. \internal
class JobSlots
{
public:
    enum class Use {
        Small,  ///< an item, or looking for more of them
        Large,  ///< an item in parts
        Helper, ///< of an item in parts
    };

    void setMost(int most) { m_most = most; }
    int most() const { return m_most; }
    bool isFull() const { return m_inUse >= m_most; }
    bool isOver() const { return m_inUse > m_most; }

    /// A job of a batch of \a priority begins; leave() is to be called with the same at its end.
    void enter(Use use, TransferPriority priority);
    void leave(Use use, TransferPriority priority);

    /// Whether another item in parts may begin.
    bool hasRoomForLarge(TransferPriority priority) const
    {
        return m_large.hasRoom(priority, m_most);
    }

    /// What waits for a slot, all of the same priority.
    struct Waiting {
        bool small = false;
        bool large = false;
        bool helper = false;
    };
    /// Which of them is next, of those that wait: large files, with what helps them, are to have as
    /// many slots as small ones, and helpers as many as what they help. Something waits.
    Use next(TransferPriority priority, const Waiting &waiting);
    /// Whether helpers are to make way for what waits: they, with what they help where that is
    /// small, have more than half of \a most slots.
    bool areHelpersTooMany(TransferPriority priority, const Waiting &waiting, int most) const;

private:
    using Counts = std::array<std::atomic_int, 3>;
    static size_t rankOf(TransferPriority priority) { return size_t(1 - int(priority)); }

    std::atomic_int m_most {std::numeric_limits<int>::max()};
    std::atomic_int m_inUse {0};
    LargeItems m_large;
    Counts m_small {};
    Counts m_helpers {};
    Use m_last = Use::Helper; // guarded by the lock of who asks
};

} // namespace windlass
