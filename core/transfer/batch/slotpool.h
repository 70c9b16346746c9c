// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/largeitems.h"

#include <atomic>
#include <memory>
#include <optional>

namespace windlass {

/// How many of something may be under way at a time, and how many are. Thread-safe; who asks
/// isFull() in order to enter() holds a lock. \internal
class SlotPool
{
public:
    /// 0: any number. What is under way goes on.
    void setMost(int most) { m_most = most; }
    int most() const { return m_most; }

    bool isFull() const { return m_most > 0 && m_inUse >= m_most; }
    bool isOver() const { return m_most > 0 && m_inUse > m_most; }
    /// Somebody has to wait because it is full.
    void noteTurnedAway() { m_hasTurnedAway = true; }
    /// Since the last call.
    bool takeTurnedAway() { return m_hasTurnedAway.exchange(false); }
    /// Whether another item in parts may begin.
    bool hasRoomForLarge(TransferPriority priority) const
    {
        return m_most <= 0 || m_large.hasRoom(priority, m_most);
    }

private:
    friend struct SlotUse;

    std::atomic_int m_most {0};
    std::atomic_int m_inUse {0};
    std::atomic_bool m_hasTurnedAway {false};
    LargeItems m_large;
};

/// What counts as one in a pool, from enter() to leave(). \internal
struct SlotUse {
    std::shared_ptr<SlotPool> pool;
    std::optional<TransferPriority> large; ///< it is an item in parts, and had that priority

    void enter() const
    {
        ++pool->m_inUse;
        if (large)
            pool->m_large.enter(*large);
    }
    void leave() const
    {
        if (large)
            pool->m_large.leave(*large);
        --pool->m_inUse;
    }
};

} // namespace windlass
