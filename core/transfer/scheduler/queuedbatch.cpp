// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/queuedbatch.h"

#include "core/transfer/batch/changelog.h"

#include <algorithm>
#include <utility>

namespace windlass {

bool QueuedBatch::isComplete() const
{
    return isScanned && !isProducing && laterProducers.empty() && waiting.isEmpty()
        && running.empty() && untold == 0;
}

bool QueuedBatch::wantsPage()
{
    if (isScanned && !isProducing && !laterProducers.empty()) {
        producer = std::move(laterProducers.front());
        laterProducers.pop_front();
        isScanned = false;
        batch->isScanning = true;
    }
    return waiting.size() < ItemProducer::pageSize && !isScanned && !isProducing;
}

void QueuedBatch::endScan()
{
    isScanned = true;
    batch->isScanning = false;
}

bool QueuedBatch::hasLarge() const
{
    return std::any_of(running.begin(), running.end(),
        [](const auto &one) { return one.second->slot && one.second->slot->large; });
}

bool QueuedBatch::hasWhole() const
{
    return std::any_of(running.begin(), running.end(), [](const auto &one) {
        const TransferItem &item = *one.second;
        return item.bytesOnLine() > 0 && item.slot && !item.slot->large;
    });
}

void QueuedBatch::start(const std::shared_ptr<TransferItem> &item, const SlotUse &slot)
{
    running.emplace(item->id, item);
    slot.enter();
    item->slot = slot;
    item->cancel.emplace(batch->cancel.token());
    item->addProgress(-item->done); // after a pause, it starts counting again
    item->state = TransferState::Running;
    batch->count(TransferState::Running, item->objectCount);
    noteChange(item);
}

void QueuedBatch::takeRunning(TransferItem &item)
{
    running.erase(item.id);
    if (const auto slot = std::exchange(item.slot, std::nullopt))
        slot->leave();
    batch->count(TransferState::Running, -item.objectCount);
}

void QueuedBatch::suspend(TransferItem &item, std::vector<CancelSource> &sources)
{
    if (!item.isCancelledForGood && !item.cancel->isCancelled())
        item.isSuspended = true;
    // The source and not the item, which gets another one when it runs again.
    sources.push_back(*item.cancel);
}

void QueuedBatch::suspend(std::vector<CancelSource> &sources)
{
    for (const auto &[id, item] : running)
        suspend(*item, sources);
}

} // namespace windlass
