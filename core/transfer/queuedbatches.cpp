// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/queuedbatches.h"

namespace windlass {

void QueuedBatches::add(const EntryPtr &entry)
{
    m_order.add(entry->batch);
    m_entries.emplace(entry->batch->id, entry);
}

QueuedBatches::EntryPtr QueuedBatches::find(BatchId id) const
{
    const auto it = m_entries.find(id);
    return it != m_entries.end() ? it->second : nullptr;
}

void QueuedBatches::remove(BatchId id)
{
    m_entries.erase(id);
    m_order.remove(id);
}

QueuedBatches::Next QueuedBatches::next(const SlotPool *freed) const
{
    Next found;
    Next hungry; // nothing of it waits, and there is no room for more
    m_order.next([&](const std::shared_ptr<TransferBatch> &batch) {
        const EntryPtr entry = find(batch->id);
        const bool wantsPage = entry->wantsPage();
        const bool isPage = wantsPage && hasRoomFor(*entry);
        const bool isHungry = wantsPage && !isPage && entry->waiting.empty();
        if (!isPage && entry->waiting.empty() && (!isHungry || hungry.entry))
            return false;
        const CurrentLimits limits = batch->limits->now();
        if (limits.requests.get() != freed && limits.requests->isFull())
            return false;
        if (isHungry)
            hungry = {entry, true, limits};
        else if (isPage || !limits.transfers->isFull())
            found = {entry, isPage, limits};
        return found.entry != nullptr;
    });
    if (found.entry || m_pages > 0)
        return found;
    return hungry; // what fills the room cannot run: it is paused, or its connection is busy
}

bool QueuedBatches::hasRoomFor(const QueuedBatch &entry) const
{
    constexpr int mostWaiting = 20 * ItemProducer::pageSize; // some 20 MiB
    const int waiting = m_waiting + m_pages * ItemProducer::pageSize;
    // Half of it is for batches that have nothing to run yet.
    return waiting < (entry.waiting.empty() ? mostWaiting : mostWaiting / 2);
}

} // namespace windlass
