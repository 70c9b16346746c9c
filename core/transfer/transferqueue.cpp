// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/transferqueue.h"

#include "core/transfer/changelog.h"
#include "core/transfer/excessitems.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace windlass {

ItemProducer::~ItemProducer() = default;

TransferQueue::TransferQueue(Runner runner, std::function<void()> wakeLanes,
    std::function<void()> batchEnded, std::function<void(const TransferItem &)> itemEnded)
    : m_runner(std::move(runner)), m_wakeLanes(std::move(wakeLanes)),
      m_batchEnded(std::move(batchEnded)), m_itemEnded(std::move(itemEnded))
{
}

void TransferQueue::addBatch(
    std::shared_ptr<TransferBatch> batch, std::unique_ptr<ItemProducer> producer)
{
    auto entry = std::make_shared<QueuedBatch>();
    entry->batch = std::move(batch);
    entry->producer = std::move(producer);
    {
        QMutexLocker lock(&m_mutex);
        m_order.add(entry->batch);
        m_entries.emplace(entry->batch->id, std::move(entry));
    }
    m_wakeLanes();
}

bool TransferQueue::addProducer(BatchId id, const MakeProducer &make, const ItemTotals &failed)
{
    {
        QMutexLocker lock(&m_mutex);
        const EntryPtr entry = find(id);
        if (!entry)
            return false;
        entry->laterProducers.push_back(make(entry->batch));
        entry->batch->total -= failed.objects; // they are found again
        entry->batch->failed -= failed.objects;
    }
    m_wakeLanes();
    return true;
}

void TransferQueue::addHelpers(
    int count, const Job &helper, const std::shared_ptr<const TransferBatch> &batch)
{
    if (count <= 0)
        return;
    {
        QMutexLocker lock(&m_mutex);
        m_helpers.add(count, helper, batch);
    }
    m_wakeLanes();
}

Job TransferQueue::take()
{
    QMutexLocker lock(&m_mutex);
    if (m_isSuspended)
        return {};
    if (m_slots.isFull()) {
        m_wasLimiting = true;
        return {};
    }
    const Fresh fresh = findFresh();
    const HelperQueue::BatchPtr helped = m_helpers.next();
    if (!fresh.entry && !helped)
        return {};
    const bool isHelper
        = isHelperNext(helped.get(), fresh.entry ? fresh.entry->batch.get() : nullptr);
    const Taken taken = isHelper ? takeHelper() : takeFresh(fresh);
    m_slots.enter(taken.use, taken.priority);
    taken.slot->enter();
    return [this, taken](LaneContext lane) { return runCounted(this, taken, lane); };
}

QCoro::Task<> TransferQueue::runCounted(TransferQueue *queue, Taken taken, LaneContext lane)
{
    co_await taken.job(lane);
    taken.slot->leave();
    queue->m_slots.leave(taken.use, taken.priority); // the lane comes back for another one
}

/// One of them is null at most.
bool TransferQueue::isHelperNext(const TransferBatch *helped, const TransferBatch *fresh)
{
    if (!helped || !fresh)
        return helped;
    const TransferPriority priority = helped->priority;
    return priority != fresh->priority ? priority > fresh->priority
                                       : m_slots.nextUse(priority) == JobSlots::Use::Helper;
}

bool TransferQueue::wantsHelperBack(const TransferBatch &batch)
{
    const std::shared_ptr<SlotPool> requests = batch.limits->now().requests;
    if (m_slots.isOver() || requests->isOver())
        return true;
    const TransferPriority priority = batch.priority;
    QMutexLocker lock(&m_mutex);
    const HelperQueue::BatchPtr helped = m_helpers.next(requests.get());
    if (helped && helped->priority > priority)
        return true;
    const Fresh fresh = findFresh(requests.get());
    if (!fresh.entry || fresh.entry->batch->priority != priority)
        return fresh.entry && fresh.entry->batch->priority > priority;
    const int most
        = requests->most() > 0 ? std::min(requests->most(), m_slots.most()) : m_slots.most();
    return m_slots.helpers(priority) > most / 2;
}

void TransferQueue::setLimit(int jobs)
{
    const int before = m_slots.most();
    m_slots.setMost(jobs);
    if (before < jobs)
        m_wakeLanes();
}

void TransferQueue::applyLimits()
{
    std::vector<std::shared_ptr<TransferItem>> running;
    {
        QMutexLocker lock(&m_mutex);
        for (const auto &[batch, entry] : m_entries) {
            for (const auto &[id, item] : entry->running)
                running.push_back(item);
        }
        running = excessItems(std::move(running));
        for (const auto &item : running)
            item->isSuspended = true;
    }
    for (const auto &item : running)
        item->cancel.cancel();
    m_wakeLanes();
}

TransferQueue::Taken TransferQueue::takeHelper()
{
    const HelperQueue::BatchPtr batch = m_helpers.next();
    return {
        m_helpers.take(), batch->limits->now().requests, JobSlots::Use::Helper, batch->priority};
}

TransferQueue::Fresh TransferQueue::findFresh(const SlotPool *freed) const
{
    Fresh found;
    Fresh hungry; // nothing of it waits, and there is no room for more
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
    if (found.entry || m_producing > 0)
        return found;
    return hungry; // what fills the room cannot run: it is paused, or its connection is busy
}

TransferQueue::Taken TransferQueue::takeFresh(const Fresh &fresh)
{
    const EntryPtr &entry = fresh.entry;
    m_order.noteServed(*entry->batch);
    Job job = fresh.isPage ? producePage(entry) : startItem(entry, fresh.limits.transfers);
    return {std::move(job), fresh.limits.requests, JobSlots::Use::Fresh, entry->batch->priority};
}

bool TransferQueue::hasRoomFor(const QueuedBatch &entry) const
{
    constexpr int mostWaiting = 20 * ItemProducer::pageSize; // some 20 MiB
    const int waiting = m_waiting + m_producing * ItemProducer::pageSize;
    // Half of it is for batches that have nothing to run yet.
    return waiting < (entry.waiting.empty() ? mostWaiting : mostWaiting / 2);
}

Job TransferQueue::startItem(const EntryPtr &entry, const std::shared_ptr<SlotPool> &slot)
{
    std::shared_ptr<TransferItem> item = std::move(entry->waiting.front());
    entry->waiting.pop_front();
    --m_waiting;
    entry->running.emplace(item->id, item);
    slot->enter();
    item->slot = slot;
    item->addProgress(-item->done); // of one that was paused: it counts anew what it has
    item->state = TransferState::Running;
    item->batch->count(TransferState::Running, item->objectCount);
    item->batch->changes->note(item);
    return [this, item](LaneContext lane) { return m_runner(lane, item); };
}

TransferQueue::EntryPtr TransferQueue::takeOut(const std::shared_ptr<TransferItem> &item)
{
    EntryPtr entry = find(item->batch->id);
    entry->running.erase(item->id);
    if (const auto slot = std::exchange(item->slot, nullptr))
        slot->leave();
    item->batch->count(TransferState::Running, -item->objectCount);
    return entry;
}

Job TransferQueue::producePage(const EntryPtr &entry)
{
    entry->isProducing = true;
    ++m_producing;
    return [this, entry](LaneContext lane) { return produce(lane, entry); };
}

QCoro::Task<> TransferQueue::produce(LaneContext lane, EntryPtr entry)
{
    Result<ItemProducer::Page> page
        = co_await entry->producer->next(lane, entry->batch->cancel.token());
    addPage(entry, page);
}

void TransferQueue::addPage(const EntryPtr &entry, const Result<ItemProducer::Page> &page)
{
    bool ended = false;
    {
        QMutexLocker lock(&m_mutex);
        TransferBatch &batch = *entry->batch;
        entry->isProducing = false;
        --m_producing;
        if (!page && !page.error().isCancelled())
            batch.setScanError(page.error());
        if (page && !batch.cancel.isCancelled()) {
            const size_t before = entry->waiting.size();
            for (const auto &item : page->items) {
                batch.total += item->objectCount;
                batch.totalBytes += qMax<qint64>(0, item->size);
                batch.changes->note(item);
                item->wasFoundFailed = item->error.has_value();
                if (item->error)
                    end(item, item->isLeftOut ? TransferState::Skipped : TransferState::Failed,
                        item->error);
                else
                    entry->waiting.push_back(item);
            }
            m_waiting += int(entry->waiting.size() - before);
        }
        if (!page || page->isLast || batch.cancel.isCancelled())
            entry->endScan();
        ended = endIfComplete(entry);
    }
    if (ended)
        tellEnd();
    m_wakeLanes();
}

void TransferQueue::finishItem(
    const std::shared_ptr<TransferItem> &item, TransferState state, std::optional<Error> error)
{
    bool ended = false;
    {
        QMutexLocker lock(&m_mutex);
        const EntryPtr entry = takeOut(item);
        end(item, state, std::move(error));
        ended = endIfComplete(entry);
    }
    if (ended)
        tellEnd();
}

void TransferQueue::addFailures(
    const std::shared_ptr<TransferItem> &item, const QList<DeleteFailure> &failures)
{
    const std::shared_ptr<TransferBatch> &batch = item->batch;
    item->objectCount -= failures.size();
    batch->count(TransferState::Running, -failures.size());
    for (const DeleteFailure &failure : failures) {
        auto failed = std::make_shared<TransferItem>(batch);
        failed->name = failure.key.bytes();
        failed->key = failure.key;
        failed->size = 0;
        end(failed, TransferState::Failed, failure.error);
    }
}

void TransferQueue::end(
    const std::shared_ptr<TransferItem> &item, TransferState state, std::optional<Error> error)
{
    item->finish(state, std::move(error));
    item->batch->changes->note(item);
    if (m_itemEnded)
        m_itemEnded(*item);
}

/// To be called with the queue's lock held; the source is to be cancelled without it. The source
/// and not the item: the item gets another one as soon as it has come back.
static CancelSource suspendItem(TransferItem &item)
{
    // Whoever has cancelled it for good is not overruled.
    if (!item.cancel.isCancelled())
        item.isSuspended = true;
    return item.cancel;
}

void TransferQueue::pauseBatch(BatchId id)
{
    std::vector<CancelSource> running;
    {
        QMutexLocker lock(&m_mutex);
        const EntryPtr entry = find(id);
        if (!entry)
            return;
        entry->batch->isPaused = true;
        for (const auto &[itemId, item] : entry->running)
            running.push_back(suspendItem(*item));
    }
    for (CancelSource &source : running)
        source.cancel();
}

void TransferQueue::resumeBatch(BatchId id)
{
    {
        QMutexLocker lock(&m_mutex);
        if (const EntryPtr entry = find(id))
            entry->batch->isPaused = false;
    }
    m_wakeLanes();
}

void TransferQueue::suspend()
{
    std::vector<CancelSource> running;
    {
        QMutexLocker lock(&m_mutex);
        m_isSuspended = true;
        for (const auto &[batch, entry] : m_entries) {
            for (const auto &[id, item] : entry->running)
                running.push_back(suspendItem(*item));
        }
    }
    for (CancelSource &source : running)
        source.cancel();
}

void TransferQueue::returnItem(const std::shared_ptr<TransferItem> &item)
{
    bool ended = false;
    {
        QMutexLocker lock(&m_mutex);
        const EntryPtr entry = takeOut(item);
        if (item->batch->cancel.isCancelled()) {
            end(item, TransferState::Cancelled, {});
            ended = endIfComplete(entry);
        } else {
            item->cancel = CancelSource(item->batch->cancel.token());
            item->isSuspended = false;
            item->state = TransferState::Waiting;
            item->batch->changes->note(item);
            entry->waiting.push_front(item);
            ++m_waiting;
        }
    }
    if (ended)
        tellEnd();
    m_wakeLanes();
}

bool TransferQueue::endIfComplete(const EntryPtr &entry)
{
    if (!entry->isComplete())
        return false;
    m_entries.erase(entry->batch->id);
    m_order.remove(entry->batch->id);
    entry->batch->isFinished = true;
    return true;
}

TransferQueue::EntryPtr TransferQueue::find(BatchId id) const
{
    const auto it = m_entries.find(id);
    return it != m_entries.end() ? it->second : nullptr;
}

void TransferQueue::cancelBatch(BatchId id)
{
    bool ended = false;
    {
        QMutexLocker lock(&m_mutex);
        const EntryPtr entry = find(id);
        if (!entry)
            return;
        entry->batch->cancel.cancel();
        for (const auto &item : entry->waiting)
            end(item, TransferState::Cancelled, {});
        m_waiting -= int(entry->waiting.size());
        entry->waiting.clear();
        entry->laterProducers.clear();
        if (!entry->isProducing)
            entry->endScan();
        ended = endIfComplete(entry);
    }
    if (ended)
        tellEnd();
}

void TransferQueue::cancelItem(BatchId batch, ItemId id)
{
    bool ended = false;
    std::optional<CancelSource> running;
    {
        QMutexLocker lock(&m_mutex);
        const EntryPtr entry = find(batch);
        if (!entry)
            return;
        const auto it = std::find_if(entry->waiting.begin(), entry->waiting.end(),
            [id](const auto &item) { return item->id == id; });
        if (it != entry->waiting.end()) {
            end(*it, TransferState::Cancelled, {});
            entry->waiting.erase(it);
            --m_waiting;
            ended = endIfComplete(entry);
        } else if (const auto at = entry->running.find(id); at != entry->running.end()) {
            at->second->isSuspended = false; // for good, even if it is being paused
            running = at->second->cancel;
        }
    }
    if (running)
        running->cancel();
    if (ended)
        tellEnd();
}

/// Without the lock. Others may have waited for the end.
void TransferQueue::tellEnd()
{
    m_batchEnded();
    m_wakeLanes();
}

} // namespace windlass
