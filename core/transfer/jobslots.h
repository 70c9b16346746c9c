// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/snapshots.h"

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
        Fresh,  ///< an item, or looking for more of them
        Helper, ///< of a large item
    };

    void setMost(int most) { m_most = most; }
    int most() const { return m_most; }
    bool isFull() const { return m_inUse >= m_most; }
    bool isOver() const { return m_inUse > m_most; }

    /// A job of a batch of \a priority begins; leave() is to be called with the same at its end.
    void enter(Use use, TransferPriority priority);
    void leave(Use use, TransferPriority priority);

    /// Where both wait: which is next, so that there are as many of both.
    Use nextUse(TransferPriority priority);
    /// Helpers of items of that priority.
    int helpers(TransferPriority priority) const { return at(Use::Helper, priority); }

private:
    using Counts = std::array<std::array<std::atomic_int, 3>, 2>;
    static size_t rankOf(TransferPriority priority) { return size_t(1 - int(priority)); }
    std::atomic_int &at(Use use, TransferPriority priority)
    {
        return m_counts[size_t(use)][rankOf(priority)];
    }
    const std::atomic_int &at(Use use, TransferPriority priority) const
    {
        return m_counts[size_t(use)][rankOf(priority)];
    }

    std::atomic_int m_most {std::numeric_limits<int>::max()};
    std::atomic_int m_inUse {0};
    Counts m_counts {};
    Use m_lastUse = Use::Helper; // guarded by the lock of who asks
};

} // namespace windlass
