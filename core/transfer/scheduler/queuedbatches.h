// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/transferlimits.h"
#include "core/transfer/scheduler/queuedbatch.h"
#include "core/transfer/scheduler/queueorder.h"

#include <memory>
#include <unordered_map>

namespace windlass {

/// The batches of the queue, and what to do next for them. The number of waiting items is bounded:
/// of very many batches, only some are scanned at a time. Not thread-safe: TransferQueue uses it
/// under its lock. \internal
class QueuedBatches
{
public:
    using EntryPtr = std::shared_ptr<QueuedBatch>;

    void add(const EntryPtr &entry);
    /// Null if it is not in the queue (any more).
    EntryPtr find(BatchId id) const;
    void remove(BatchId id);
    const std::unordered_map<BatchId, EntryPtr> &all() const { return m_entries; }
    QueueOrder &order() { return m_order; }

    using ItemPtr = WaitingItems::ItemPtr;
    void addWaiting(QueuedBatch &entry, const ItemPtr &item);
    /// Null if it is not waiting.
    ItemPtr takeWaiting(QueuedBatch &entry, ItemId item);
    std::vector<ItemPtr> takeAllWaiting(QueuedBatch &entry);
    int waitingCount() const { return m_waiting; }
    /// Changes the number of pages being scanned.
    void countPages(int change) { m_pages += change; }

    /// A batch whose next item may run, or whose scan should continue.
    struct Next {
        EntryPtr entry; ///< null: nothing that waits may run
        ItemPtr item;   ///< null: scan a page
        RequestPools requests;
        std::shared_ptr<SlotPool> transfers;
    };
    /// A small item, or a page. Treats one slot of \a freed as free.
    Next nextSmall(const RequestPools *freed = nullptr) const;
    /// An item in parts, if the running \a jobs leave room for another one.
    Next nextLarge(const SlotPool &jobs, const RequestPools *freed = nullptr) const;

private:
    /// Null if none may start now.
    static ItemPtr nextSmallOf(const QueuedBatch &entry);
    bool hasRoomFor(const QueuedBatch &entry) const;
    void leaveWaiting(const TransferItem &item);

    std::unordered_map<BatchId, EntryPtr> m_entries;
    QueueOrder m_order;
    int m_waiting = 0;           // items of all batches
    int m_largeWaiting = 0;      // of these, the ones in parts
    qint64 m_waitingObjects = 0; // of these items: one that deletes has many
    int m_pages = 0;
};

} // namespace windlass
