// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/transferqueue.h"

#include "core/base/saturating.h"
#include "core/transfer/batch/changelog.h"
#include "core/transfer/scheduler/excessitems.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace windlass {

TransferQueue::TransferQueue(Runner runner, std::function<void()> wakeLanes,
    std::function<void()> batchEnded, std::function<void(const TransferItem &)> itemEnded)
    : m_runner(std::move(runner)), m_wakeLanes(std::move(wakeLanes)),
      m_batchEnded(std::move(batchEnded)), m_itemEnded(std::move(itemEnded))
{
    m_slots.setMax(std::numeric_limits<int>::max()); // until setLimit()
}

void TransferQueue::addBatches(std::vector<NewBatch> batches)
{
    {
        QMutexLocker lock(&m_mutex);
        for (NewBatch &added : batches) {
            const auto entry = std::make_shared<QueuedBatch>();
            entry->batch = std::move(added.batch);
            entry->producer = std::move(added.producer);
            m_batches.add(entry);
        }
    }
    m_wakeLanes();
}

bool TransferQueue::addProducer(BatchId id, const MakeProducer &make, qint64 failedObjects)
{
    {
        QMutexLocker lock(&m_mutex);
        const EntryPtr entry = m_batches.find(id);
        if (!entry)
            return false;
        entry->laterProducers.push_back(make(entry->batch));
        entry->batch->total -= failedObjects; // they will be found again
        entry->batch->failed -= failedObjects;
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
    if (m_slots.isFull())
        return {};
    const QueueCandidates waiting = candidates();
    const std::optional<TransferPriority> priority = waiting.highest();
    if (!priority)
        return {};
    const JobTurns::Use use = m_turns.next(*priority, waiting.of(*priority));
    const Taken taken = use == JobTurns::Use::Helper
        ? takeHelper(waiting.helper)
        : takeFresh(use == JobTurns::Use::Small ? waiting.small : waiting.large, use);
    m_turns.enter(taken.use, taken.priority);
    taken.enter(m_slots);
    return [this, taken](LaneContext lane) { return runCounted(this, taken, lane); };
}

QCoro::Task<> TransferQueue::runCounted(TransferQueue *queue, Taken taken, LaneContext lane)
{
    co_await taken.job(lane);
    queue->m_turns.leave(taken.use, taken.priority);
    taken.leave(queue->m_slots);
    if (taken.requestCount > 1) // the lane will come back for one job
        queue->m_wakeLanes();
}

void TransferQueue::Taken::enter(SlotPool &jobs) const
{
    requests.countWhole(priority, bytes);
    for (int i = 0; i < requestCount; ++i) {
        jobs.enter(large());
        requests.enter(large());
    }
}

void TransferQueue::Taken::leave(SlotPool &jobs) const
{
    requests.countWhole(priority, -bytes);
    for (int i = 0; i < requestCount; ++i) {
        requests.leave(large());
        jobs.leave(large());
    }
}

QueueCandidates TransferQueue::candidates(const RequestPools *freed)
{
    return {m_batches.nextSmall(freed), m_batches.nextLarge(m_slots, freed), m_helpers.next(freed)};
}

bool TransferQueue::wantsHelperBack(const TransferBatch &batch)
{
    const RequestPools requests = batch.requestPools();
    if (m_slots.isOver() || requests.areOver())
        return true;
    const TransferPriority priority = batch.priority;
    QMutexLocker lock(&m_mutex);
    const QueueCandidates waiting = candidates(&requests);
    if (waiting.highest() > priority) // an empty optional compares lower than any priority
        return true;
    return m_turns.areHelpersTooMany(priority, waiting.of(priority), requests.most(m_slots.most()));
}

bool TransferQueue::isLargeWaiting() const
{
    QMutexLocker lock(&m_mutex);
    const auto &entries = m_batches.all();
    return std::any_of(entries.begin(), entries.end(), [](const auto &one) {
        return !one.second->batch->isPaused && one.second->waiting.largeCount() > 0;
    });
}

bool TransferQueue::areManyRunning() const
{
    QMutexLocker lock(&m_mutex);
    size_t running = 0;
    for (const auto &[id, entry] : m_batches.all())
        running += entry->running.size();
    return running > 1;
}

void TransferQueue::setLimit(int jobs)
{
    const int before = m_slots.most();
    m_slots.setMax(jobs);
    if (before < jobs)
        m_wakeLanes();
}

void TransferQueue::applyLimits()
{
    stop([](auto running) { return excessItems(std::move(running)); });
}

void TransferQueue::makeRoomOnLine(const SlotPool &pool)
{
    stop([&pool](auto running) { return itemsBeyondLine(std::move(running), pool); });
}

void TransferQueue::stop(const std::function<Items(Items running)> &chosen)
{
    std::vector<CancelSource> excess;
    {
        QMutexLocker lock(&m_mutex);
        Items running;
        for (const auto &[batch, entry] : m_batches.all()) {
            for (const auto &[id, item] : entry->running)
                running.push_back(item);
        }
        for (const auto &item : chosen(std::move(running)))
            QueuedBatch::suspend(*item, excess);
    }
    for (CancelSource &source : excess)
        source.cancel();
    m_wakeLanes();
}

TransferQueue::Taken TransferQueue::takeHelper(const HelperQueue::Next &next)
{
    return {m_helpers.take(next), JobTurns::Use::Helper, next.batch->priority, next.requests};
}

TransferQueue::Taken TransferQueue::takeFresh(const QueuedBatches::Next &fresh, JobTurns::Use use)
{
    const EntryPtr &entry = fresh.entry;
    m_batches.order().noteServed(*entry->batch);
    Taken taken {{}, use, entry->batch->priority, fresh.requests};
    if (fresh.item) {
        m_batches.takeWaiting(*entry, fresh.item->id);
        if (use == JobTurns::Use::Small)
            taken.bytes = fresh.item->bytesOnLine();
        entry->start(fresh.item, {fresh.transfers, taken.large()});
        taken.job = [this, item = fresh.item](LaneContext lane) { return m_runner(lane, item); };
    } else {
        const int useful = entry->producer->usefulRequests();
        entry->isProducing = true;
        m_batches.countPages(1);
        taken.requestCount += spareSlots(taken.requests, useful - 1);
        taken.job = [this, entry, atOnce = taken.requestCount](LaneContext lane) {
            lane.requests = atOnce;
            return produce(lane, entry);
        };
    }
    return taken;
}

TransferQueue::EntryPtr TransferQueue::takeOut(const std::shared_ptr<TransferItem> &item)
{
    EntryPtr entry = m_batches.find(item->batch->id);
    entry->takeRunning(*item);
    return entry;
}

int TransferQueue::spareSlots(const RequestPools &requests, int wanted)
{
    if (wanted <= 0 || m_helpers.next().batch)
        return 0;
    return std::clamp(requests.room(m_slots.room()) - 1 - m_batches.waitingCount(), 0, wanted);
}

QCoro::Task<> TransferQueue::produce(LaneContext lane, EntryPtr entry)
{
    CancelSource scan(entry->batch->cancel.token());
    scan.follow(lane.shutdown);
    Result<ItemProducer::Page> page = co_await entry->producer->next(lane, scan.token());
    addPage(entry, std::move(page));
}

void TransferQueue::addPage(const EntryPtr &entry, Result<ItemProducer::Page> page)
{
    std::vector<std::shared_ptr<TransferItem>> items;
    if (page) {
        for (FoundItem &found : page->items)
            items.push_back(std::make_shared<TransferItem>(entry->batch, std::move(found)));
    }
    Ended ended;
    {
        QMutexLocker lock(&m_mutex);
        TransferBatch &batch = *entry->batch;
        entry->isProducing = false;
        m_batches.countPages(-1);
        const bool isFailed = !page && !page.error().isCancelled();
        if (isFailed)
            batch.setScanError(page.error());
        if (page && !batch.cancel.isCancelled()) {
            for (const auto &item : items)
                addItem(*entry, item, ended);
        }
        // Without any of these, the engine is shutting down: the next run scans again.
        if (isFailed || batch.cancel.isCancelled() || (page && page->isLast))
            entry->endScan();
        entry->untold += ended.count();
    }
    tell(entry, ended);
    m_wakeLanes();
}

/// With the lock.
void TransferQueue::addItem(
    QueuedBatch &entry, const std::shared_ptr<TransferItem> &item, Ended &ended)
{
    TransferBatch &batch = *entry.batch;
    batch.total += item->objectCount;
    addSaturating(batch.totalBytes, qMax<qint64>(0, item->size));
    addSaturating(batch.doneBytes, item->reached);
    batch.awaitedBytes -= item->reached; // last: a sample in between sees no step back
    noteChange(item);
    if (item->error)
        ended.add(
            item, item->isLeftOut ? TransferState::Skipped : TransferState::Failed, item->error);
    else
        m_batches.addWaiting(entry, item);
}

void TransferQueue::finishItem(
    const std::shared_ptr<TransferItem> &item, TransferState state, std::optional<Error> error)
{
    Ended ended;
    EntryPtr entry;
    {
        QMutexLocker lock(&m_mutex);
        entry = takeOut(item);
        ended.add(item, state, std::move(error));
        entry->untold += ended.count();
    }
    tell(entry, ended);
}

void TransferQueue::addFailures(
    const std::shared_ptr<TransferItem> &item, const QList<DeleteFailure> &failures)
{
    const std::shared_ptr<TransferBatch> &batch = item->batch;
    item->objectCount -= failures.size();
    batch->count(TransferState::Running, -failures.size());
    for (const DeleteFailure &failure : failures) {
        ItemSpec spec;
        spec.name = failure.key.bytes();
        spec.size = 0;
        spec.work = DeletionWork {{failure.key}, {}, false};
        const auto failed = std::make_shared<TransferItem>(batch, std::move(spec));
        Ended ended;
        ended.add(failed, TransferState::Failed, failure.error);
        tellItems(ended); // the batch does not end before the deletion does
    }
}

void TransferQueue::Ended::add(
    const std::shared_ptr<TransferItem> &item, TransferState state, std::optional<Error> error)
{
    item->finish(state, std::move(error));
    noteChange(item);
    m_items.push_back(item);
}

void TransferQueue::tellItems(const Ended &ended) const
{
    if (!m_itemEnded)
        return;
    for (const auto &item : ended.items())
        m_itemEnded(*item);
}

void TransferQueue::tell(const EntryPtr &entry, const Ended &ended)
{
    tellItems(ended);
    bool isComplete = false;
    {
        QMutexLocker lock(&m_mutex);
        entry->untold -= ended.count();
        isComplete = endIfComplete(entry);
    }
    if (!isComplete)
        return;
    m_batchEnded();
    m_wakeLanes(); // others may have waited for the end
}

void TransferQueue::pauseBatch(BatchId id)
{
    std::vector<CancelSource> running;
    {
        QMutexLocker lock(&m_mutex);
        const EntryPtr entry = m_batches.find(id);
        if (!entry)
            return;
        entry->batch->isPaused = true;
        entry->suspend(running);
    }
    for (CancelSource &source : running)
        source.cancel();
}

void TransferQueue::resumeBatch(BatchId id)
{
    {
        QMutexLocker lock(&m_mutex);
        if (const EntryPtr entry = m_batches.find(id))
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
        for (const auto &[id, entry] : m_batches.all())
            entry->suspend(running);
    }
    for (CancelSource &source : running)
        source.cancel();
}

void TransferQueue::returnItem(const std::shared_ptr<TransferItem> &item)
{
    Ended ended;
    EntryPtr entry;
    {
        QMutexLocker lock(&m_mutex);
        entry = takeOut(item);
        if (item->isCancelledForGood || item->batch->cancel.isCancelled()) {
            ended.add(item, TransferState::Cancelled, {});
            entry->untold += ended.count();
        } else {
            item->cancel.reset();
            item->isSuspended = false;
            item->state = TransferState::Waiting;
            noteChange(item);
            m_batches.addWaiting(*entry, item);
        }
    }
    tell(entry, ended);
    m_wakeLanes();
}

bool TransferQueue::endIfComplete(const EntryPtr &entry)
{
    if (entry->batch->isFinished || !entry->isComplete())
        return false;
    m_batches.remove(entry->batch->id);
    entry->batch->isFinished = true;
    return true;
}

void TransferQueue::cancelBatch(BatchId id)
{
    Ended ended;
    EntryPtr entry;
    {
        QMutexLocker lock(&m_mutex);
        entry = m_batches.find(id);
        if (!entry)
            return;
        entry->batch->cancel.cancel();
        for (const auto &item : m_batches.takeAllWaiting(*entry))
            ended.add(item, TransferState::Cancelled, {});
        entry->laterProducers.clear();
        if (!entry->isProducing)
            entry->endScan();
        entry->untold += ended.count();
    }
    tell(entry, ended);
}

bool TransferQueue::isDeletion(BatchId batch) const
{
    QMutexLocker lock(&m_mutex);
    const EntryPtr entry = m_batches.find(batch);
    return entry && entry->batch->request.kind == TransferKind::Delete;
}

std::shared_ptr<TransferItem> TransferQueue::cancelItem(BatchId batch, ItemId id)
{
    Ended ended;
    EntryPtr entry;
    std::shared_ptr<TransferItem> running;
    std::optional<CancelSource> source;
    {
        QMutexLocker lock(&m_mutex);
        entry = m_batches.find(batch);
        if (!entry)
            return nullptr;
        if (const auto item = m_batches.takeWaiting(*entry, id)) {
            ended.add(item, TransferState::Cancelled, {});
            entry->untold += ended.count();
        } else if (const auto at = entry->running.find(id); at != entry->running.end()) {
            running = at->second;
            running->isCancelledForGood = true; // even if it is being paused
            running->isSuspended = false;
            source = running->cancel;
        }
    }
    if (source)
        source->cancel();
    tell(entry, ended);
    return running;
}

} // namespace windlass
