// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/transferitem.h"

#include <map>
#include <memory>
#include <vector>

namespace windlass {

/// The items of a batch that wait, in the order in which they were found; small ones and large
/// ones, which are transferred in parts, wait for slots of their own. Not thread-safe. \internal
class WaitingItems
{
public:
    using ItemPtr = std::shared_ptr<TransferItem>;

    bool isEmpty() const { return m_small.empty() && m_large.empty(); }
    size_t size() const { return m_small.size() + m_large.size(); }
    size_t largeCount() const { return m_large.size(); }

    /// At its place: one that has run already is before those that have not.
    void add(const ItemPtr &item);
    /// Null if there is none.
    ItemPtr firstSmall() const { return firstOf(m_small); }
    ItemPtr firstLarge() const { return firstOf(m_large); }
    /// The one of that id, which waits no more; null if it does not wait.
    ItemPtr take(ItemId id);
    /// All, in no particular order; none waits any more.
    std::vector<ItemPtr> takeAll();

private:
    using Items = std::map<ItemId, ItemPtr>;
    static ItemPtr firstOf(const Items &items)
    {
        return items.empty() ? nullptr : items.begin()->second;
    }

    Items m_small;
    Items m_large;
};

} // namespace windlass
