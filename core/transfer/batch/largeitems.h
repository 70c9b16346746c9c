// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <algorithm>
#include <array>
#include <atomic>

namespace windlass {

/// How many items in parts are under way, by priority. One keeps its slot for as long as it takes,
/// so a quarter of the slots, one at least unless there is one only, is not for them: small items
/// and helpers, which make way soon, get on whatever large items there are. Thread-safe; who asks
/// hasRoom() in order to enter() holds a lock. \internal
class LargeItems
{
public:
    void enter(TransferPriority priority) { ++at(priority); }
    void leave(TransferPriority priority) { --at(priority); }

    int count(TransferPriority priority) const { return m_counts[rankOf(priority)]; }

    /// Whether another one may begin where there are \a most slots. Those of lower priorities,
    /// which were there before, do not hold it up.
    bool hasRoom(TransferPriority priority, int most) const
    {
        int inUse = 0;
        for (size_t rank = 0; rank <= rankOf(priority); ++rank)
            inUse += m_counts[rank];
        return inUse < std::max(1, most - std::max(1, most / 4));
    }

private:
    static size_t rankOf(TransferPriority priority) { return size_t(1 - int(priority)); }
    std::atomic_int &at(TransferPriority priority) { return m_counts[rankOf(priority)]; }

    std::array<std::atomic_int, 3> m_counts {};
};

} // namespace windlass
