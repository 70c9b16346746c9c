// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/waitingitems.h"

namespace windlass {

void WaitingItems::add(const ItemPtr &item)
{
    auto &items = item->isInParts() ? m_large : item->bytesOnLine() > 0 ? m_whole : m_tiny;
    items.emplace_hint(items.end(), item->id, item); // ids increase
}

WaitingItems::ItemPtr WaitingItems::firstSmall() const
{
    const ItemPtr tiny = firstOf(m_tiny);
    const ItemPtr whole = firstOf(m_whole);
    return tiny && (!whole || tiny->id < whole->id) ? tiny : whole;
}

WaitingItems::ItemPtr WaitingItems::take(ItemId id)
{
    for (auto *items : {&m_tiny, &m_whole, &m_large}) {
        if (auto node = items->extract(id))
            return node.mapped();
    }
    return nullptr;
}

std::vector<WaitingItems::ItemPtr> WaitingItems::takeAll()
{
    std::vector<ItemPtr> all;
    for (auto *items : {&m_tiny, &m_whole, &m_large}) {
        for (auto &[id, item] : std::exchange(*items, {}))
            all.push_back(item);
    }
    return all;
}

} // namespace windlass
