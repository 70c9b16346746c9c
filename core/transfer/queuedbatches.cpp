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

void QueuedBatches::addWaiting(QueuedBatch &entry, const ItemPtr &item)
{
    const size_t large = entry.waiting.largeCount();
    entry.waiting.add(item);
    ++m_waiting;
    m_largeWaiting += int(entry.waiting.largeCount() - large);
}

QueuedBatches::ItemPtr QueuedBatches::takeWaiting(QueuedBatch &entry, ItemId item)
{
    const size_t large = entry.waiting.largeCount();
    ItemPtr taken = entry.waiting.take(item);
    m_waiting -= int(taken != nullptr);
    m_largeWaiting -= int(large - entry.waiting.largeCount());
    return taken;
}

std::vector<QueuedBatches::ItemPtr> QueuedBatches::takeAllWaiting(QueuedBatch &entry)
{
    m_waiting -= int(entry.waiting.size());
    m_largeWaiting -= int(entry.waiting.largeCount());
    return entry.waiting.takeAll();
}

QueuedBatches::Next QueuedBatches::nextSmall(const SlotPool *freed) const
{
    Next found;
    Next hungry; // nothing of it waits, and there is no room for more
    m_order.next([&](const std::shared_ptr<TransferBatch> &batch) {
        const EntryPtr entry = find(batch->id);
        const bool wantsPage = entry->wantsPage();
        const bool isPage = wantsPage && hasRoomFor(*entry);
        const bool isHungry = wantsPage && !isPage && entry->waiting.isEmpty();
        const ItemPtr item = isPage ? nullptr : entry->waiting.firstSmall();
        if (!isPage && !item && (!isHungry || hungry.entry))
            return false;
        const CurrentLimits limits = batch->limits->now();
        if (limits.requests.get() != freed && limits.requests->isFull())
            return false;
        if (isHungry)
            hungry = {entry, nullptr, limits};
        else if (isPage || !limits.transfers->isFull())
            found = {entry, item, limits};
        return found.entry != nullptr;
    });
    if (found.entry || m_pages > 0)
        return found;
    return hungry; // what fills the room cannot run: it is paused, or its connection is busy
}

QueuedBatches::Next QueuedBatches::nextLarge(const JobSlots &jobs, const SlotPool *freed) const
{
    Next found;
    if (m_largeWaiting == 0)
        return found;
    m_order.next([&](const std::shared_ptr<TransferBatch> &batch) {
        const EntryPtr entry = find(batch->id);
        const ItemPtr item = entry->waiting.firstLarge();
        const TransferPriority priority = batch->priority;
        if (!item || !jobs.hasRoomForLarge(priority))
            return false;
        const CurrentLimits limits = batch->limits->now();
        const bool isRequestFree = limits.requests.get() == freed || !limits.requests->isFull();
        if (isRequestFree && limits.requests->hasRoomForLarge(priority)
            && !limits.transfers->isFull() && limits.transfers->hasRoomForLarge(priority))
            found = {entry, item, limits};
        return found.entry != nullptr;
    });
    return found;
}

bool QueuedBatches::hasRoomFor(const QueuedBatch &entry) const
{
    constexpr int mostWaiting = 20 * ItemProducer::pageSize; // some 20 MiB
    const int waiting = m_waiting + m_pages * ItemProducer::pageSize;
    // Half of it is for batches that have nothing to run yet.
    return waiting < (entry.waiting.isEmpty() ? mostWaiting : mostWaiting / 2);
}

} // namespace windlass
