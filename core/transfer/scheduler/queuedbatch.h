// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/itemproducer.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/scheduler/waitingitems.h"

#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

namespace windlass {

/// A batch in the queue, with its producers and its items that have not ended. Not thread-safe:
/// TransferQueue uses it under its lock. \internal
struct QueuedBatch {
    std::shared_ptr<TransferBatch> batch;
    std::unique_ptr<ItemProducer> producer;
    std::deque<std::unique_ptr<ItemProducer>> laterProducers;
    bool isProducing = false;
    bool isScanned = false;
    WaitingItems waiting;
    std::unordered_map<ItemId, std::shared_ptr<TransferItem>> running;
    qint64 untold = 0; ///< items that have ended, of which nobody has been told yet

    /// Whether it has nothing left to do.
    bool isComplete() const;
    /// Whether the next page of items should be requested now; switches to the next producer when
    /// one has finished.
    bool wantsPage();
    /// Whether an item in parts is running.
    bool hasLarge() const;
    /// Whether another one is running that counts on the line.
    bool hasWhole() const;
    /// No further pages are requested.
    void endScan();

    /// Moves a waiting item to the running ones, counting in \a slot.
    void start(const std::shared_ptr<TransferItem> &item, const SlotUse &slot);
    /// Removes a running item.
    void takeRunning(TransferItem &item);
    /// Stops a running item, or all of them, temporarily: adds the sources to cancel after the
    /// queue's lock is released.
    static void suspend(TransferItem &item, std::vector<CancelSource> &sources);
    void suspend(std::vector<CancelSource> &sources);
};

} // namespace windlass
