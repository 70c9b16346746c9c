// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/largeitems.h"

#include <atomic>
#include <memory>
#include <optional>

namespace windlass {

/// Limits and counts the uses of something. Thread-safe; a caller of isFull() followed by enter()
/// must hold a lock. \internal
class SlotPool
{
public:
    /// 0: unlimited. Uses in progress continue.
    void setMax(int most) { m_max = most; }
    int most() const { return m_max; }

    bool isFull() const { return m_max > 0 && m_inUse >= m_max; }
    bool isOver() const { return m_max > 0 && m_inUse > m_max; }
    /// A caller has to wait because the pool is full.
    void noteTurnedAway() { m_hasTurnedAway = true; }
    /// Whether that has happened since the last call.
    bool takeTurnedAway() { return m_hasTurnedAway.exchange(false); }
    /// Whether another item in parts may start.
    bool hasRoomForLarge(TransferPriority priority) const
    {
        return m_max <= 0 || m_large.hasRoom(priority, m_max);
    }

private:
    friend struct SlotUse;

    std::atomic_int m_max {0};
    std::atomic_int m_inUse {0};
    std::atomic_bool m_hasTurnedAway {false};
    LargeItems m_large;
};

/// One use of a pool, from enter() to leave(). \internal
struct SlotUse {
    std::shared_ptr<SlotPool> pool;
    std::optional<TransferPriority> large; ///< set for an item in parts: its priority at the start

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
