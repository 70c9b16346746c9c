// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/queuedbatches.h"

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
    m_waitingObjects += item->objectCount;
    m_largeWaiting += int(entry.waiting.largeCount() - large);
}

QueuedBatches::ItemPtr QueuedBatches::takeWaiting(QueuedBatch &entry, ItemId item)
{
    const size_t large = entry.waiting.largeCount();
    ItemPtr taken = entry.waiting.take(item);
    m_largeWaiting -= int(large - entry.waiting.largeCount());
    if (taken)
        leaveWaiting(*taken);
    return taken;
}

std::vector<QueuedBatches::ItemPtr> QueuedBatches::takeAllWaiting(QueuedBatch &entry)
{
    m_largeWaiting -= int(entry.waiting.largeCount());
    std::vector<ItemPtr> taken = entry.waiting.takeAll();
    for (const ItemPtr &item : taken)
        leaveWaiting(*item);
    return taken;
}

void QueuedBatches::leaveWaiting(const TransferItem &item)
{
    --m_waiting;
    m_waitingObjects -= item.objectCount;
}

QueuedBatches::ItemPtr QueuedBatches::nextSmallOf(const QueuedBatch &entry)
{
    const ItemPtr item = entry.waiting.firstSmall();
    if (!item || item->bytesOnLine() == 0)
        return item;
    // No batch stands still, however slow the line is.
    const TransferBatch &batch = *entry.batch;
    const bool mayStart = !batch.services.areLinesFull(batch.priority) || !entry.hasWhole();
    return mayStart ? item : entry.waiting.firstTiny();
}

QueuedBatches::Next QueuedBatches::nextSmall(const RequestPools *freed) const
{
    Next found;
    Next hungry; // it has no waiting items, and there is no room for more
    m_order.next([&](const std::shared_ptr<TransferBatch> &batch) {
        const EntryPtr entry = find(batch->id);
        const bool wantsPage = entry->wantsPage();
        const bool isPage = wantsPage && hasRoomFor(*entry);
        const bool isHungry = wantsPage && !isPage && entry->waiting.isEmpty();
        const ItemPtr item = isPage ? nullptr : nextSmallOf(*entry);
        if (!isPage && !item && (!isHungry || hungry.entry))
            return false;
        if (batch->services.areFull(freed)) // the usual case, and cheap to check
            return false;
        const RequestPools requests = batch->requestPools();
        if (requests.areFull(freed))
            return false;
        const std::shared_ptr<SlotPool> transfers = batch->clients->limits->now().transfers;
        if (isHungry)
            hungry = {entry, nullptr, requests, transfers};
        else if (isPage || !transfers->isFull())
            found = {entry, item, requests, transfers};
        return found.entry != nullptr;
    });
    if (found.entry || m_pages > 0)
        return found;
    return hungry; // the waiting items cannot run: they are paused, or their connection is busy
}

QueuedBatches::Next QueuedBatches::nextLarge(const SlotPool &jobs, const RequestPools *freed) const
{
    Next found;
    if (m_largeWaiting == 0)
        return found;
    const bool isShared = m_waiting > m_largeWaiting; // else nothing could use the slots left free
    m_order.next([&](const std::shared_ptr<TransferBatch> &batch) {
        const EntryPtr entry = find(batch->id);
        const ItemPtr item = entry->waiting.firstLarge();
        const TransferPriority priority = batch->priority;
        if (!item || !jobs.hasRoomForLarge(priority) || batch->services.areFull(freed))
            return false;
        // No batch stands still, however slow the line is.
        if (batch->services.areLinesFull(priority) && entry->hasLarge())
            return false;
        const RequestPools requests = batch->requestPools();
        const std::shared_ptr<SlotPool> transfers = batch->clients->limits->now().transfers;
        if (!requests.areFull(freed) && requests.haveRoomForLarge(priority) && !transfers->isFull()
            && (!isShared || transfers->hasRoomForLarge(priority)))
            found = {entry, item, requests, transfers};
        return found.entry != nullptr;
    });
    return found;
}

bool QueuedBatches::hasRoomFor(const QueuedBatch &entry) const
{
    constexpr qint64 maxWaiting = 20 * ItemProducer::pageSize; // some 20 MiB
    const qint64 waiting = m_waitingObjects + qint64(m_pages) * ItemProducer::pageSize;
    // Half of it is reserved for batches without waiting items.
    return waiting < (entry.waiting.isEmpty() ? maxWaiting : maxWaiting / 2);
}

} // namespace windlass
