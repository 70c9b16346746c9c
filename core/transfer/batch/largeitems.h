// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <algorithm>
#include <array>
#include <atomic>

namespace windlass {

/// Counts the items in parts in progress, by priority. Such an item keeps its slot until it ends,
/// so a quarter of the slots (at least one, unless there is only one) is not for them: small items
/// and helpers, which soon free their slots, always make progress. Thread-safe; a caller of
/// hasRoom() followed by enter() must hold a lock. \internal
class LargeItems
{
public:
    void enter(TransferPriority priority) { ++at(priority); }
    void leave(TransferPriority priority) { --at(priority); }

    int count(TransferPriority priority) const { return m_counts[rankOf(priority)]; }

    /// Whether another one may start with \a most slots. Earlier ones with lower priorities do not
    /// count.
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
