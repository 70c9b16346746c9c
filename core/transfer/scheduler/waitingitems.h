// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/transferitem.h"

#include <map>
#include <memory>
#include <vector>

namespace windlass {

/// A batch's waiting items, in the order in which they were found; small and large ones (which are
/// transferred in parts) are kept apart, because they wait for different slots, and so are tiny
/// ones, which do not wait for the line. Not thread-safe. \internal
class WaitingItems
{
public:
    using ItemPtr = std::shared_ptr<TransferItem>;

    bool isEmpty() const { return size() == 0; }
    size_t size() const { return m_tiny.size() + m_whole.size() + m_large.size(); }
    size_t largeCount() const { return m_large.size(); }

    /// Inserts it in order: one that has already run comes before those that have not.
    void add(const ItemPtr &item);
    /// Null if there is none.
    ItemPtr firstSmall() const;
    /// Of the small ones.
    ItemPtr firstTiny() const { return firstOf(m_tiny); }
    ItemPtr firstLarge() const { return firstOf(m_large); }
    /// Removes and returns the item with this id; null if it is not waiting.
    ItemPtr take(ItemId id);
    /// Removes and returns all, in no particular order.
    std::vector<ItemPtr> takeAll();

private:
    using Items = std::map<ItemId, ItemPtr>;
    static ItemPtr firstOf(const Items &items)
    {
        return items.empty() ? nullptr : items.begin()->second;
    }

    Items m_tiny;
    Items m_whole;
    Items m_large;
};

} // namespace windlass
