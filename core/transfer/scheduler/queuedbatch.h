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

/// A batch in the queue, with what finds its items and what of them has not ended. Not thread-safe:
/// TransferQueue has it under its lock. \internal
struct QueuedBatch {
    std::shared_ptr<TransferBatch> batch;
    std::unique_ptr<ItemProducer> producer;
    std::deque<std::unique_ptr<ItemProducer>> laterProducers;
    bool isProducing = false;
    bool isScanned = false;
    WaitingItems waiting;
    std::unordered_map<ItemId, std::shared_ptr<TransferItem>> running;
    qint64 untold = 0; ///< items that have ended, of which nobody has been told yet

    /// Nothing of it is left.
    bool isComplete() const;
    /// Whether the next page of items should be looked for now; goes on to the next producer if
    /// the last one is at its end.
    bool wantsPage();
    /// Nothing more is looked for.
    void endScan();

    /// The item, which waits no more, runs now, and counts in \a slot.
    void start(const std::shared_ptr<TransferItem> &item, const SlotUse &slot);
    /// It runs no more.
    void takeRunning(TransferItem &item);
    /// What runs is to stop, for now only: adds what is to be cancelled, without the queue's lock.
    void suspend(std::vector<CancelSource> &sources);
};

} // namespace windlass
