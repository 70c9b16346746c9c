// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/bypriority.h"
#include "core/transfer/batch/lineuse.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <memory>
#include <optional>

namespace windlass {

/// Limits and counts the uses of something.
///
/// An item in parts keeps its slot until it ends, so a quarter of the slots (at least one, unless
/// there is only one) is not for such items: small items and helpers, which soon free their slots,
/// always make progress.
///
/// Thread-safe; a caller of isFull() or hasRoomForLarge() followed by enter() must hold a lock.
/// \internal
class SlotPool
{
public:
    /// 0: unlimited. Uses in progress continue.
    void setMax(int most) { m_max = most; }
    int most() const { return m_max; }

    bool isFull() const { return m_max > 0 && m_inUse >= m_max; }
    bool isOver() const { return m_max > 0 && m_inUse > m_max; }
    int room() const
    {
        return m_max > 0 ? std::max(0, m_max - m_inUse) : std::numeric_limits<int>::max();
    }
    int largeInUse() const { return line.itemsInParts(); }

    /// Whether another item in parts may start. Earlier ones with lower priorities do not count.
    bool hasRoomForLarge(TransferPriority priority) const
    {
        return m_max <= 0
            || line.itemsInParts(priority) < std::max(1, m_max - std::max(1, m_max / 4));
    }

    /// \a large is set for an item in parts: its priority at the start. Call leave() with the same
    /// at the end of the use.
    void enter(std::optional<TransferPriority> large)
    {
        ++m_inUse;
        if (large)
            line.countInParts(*large, 1);
    }
    void leave(std::optional<TransferPriority> large)
    {
        if (large)
            line.countInParts(*large, -1);
        --m_inUse;
    }

    /// A caller has to wait because the pool is full.
    void noteTurnedAway() { m_hasTurnedAway = true; }
    /// Whether that has happened since the last call.
    bool takeTurnedAway() { return m_hasTurnedAway.exchange(false); }

    /// What fills it is known only of an endpoint's pool.
    LineUse line;

private:
    std::atomic_int m_max {0};
    std::atomic_int m_inUse {0};
    std::atomic_bool m_hasTurnedAway {false};
};

/// One use of a pool, from enter() to leave(). \internal
struct SlotUse {
    std::shared_ptr<SlotPool> pool;
    std::optional<TransferPriority> large; ///< set for an item in parts: its priority at the start

    void enter() const { pool->enter(large); }
    void leave() const { pool->leave(large); }
};

} // namespace windlass
