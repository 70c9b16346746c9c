// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/request/transferconfig.h"
#include "core/transfer/scheduler/queuecandidates.h"

#include <QMutex>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace windlass {

/// Decides what the lanes do next. Which batch is served is QueueOrder's; within a batch, small
/// items run in the order in which they were found, and so do large ones. Large items, which are
/// transferred in parts, and small ones of the same priority get as many slots, where both wait, so
/// that neither starves the other; what has a higher priority goes before both. Thread-safe.
/// \internal
class TransferQueue : public JobQueue
{
public:
    /// Runs one item; the state has been set to Running.
    using Runner = std::function<QCoro::Task<>(LaneContext, std::shared_ptr<TransferItem>)>;

    /// \a wakeLanes is called whenever there may be more to do, \a batchEnded when the last item of
    /// a batch has ended, \a itemEnded with each item that has, before its batch; all on any
    /// thread, and without the lock of the queue.
    TransferQueue(Runner runner, std::function<void()> wakeLanes, std::function<void()> batchEnded,
        std::function<void(const TransferItem &)> itemEnded = {});

    struct NewBatch {
        std::shared_ptr<TransferBatch> batch;
        std::unique_ptr<ItemProducer> producer;
    };
    /// Nothing of them is begun before all of them are known, for some may have to wait for others.
    void addBatches(std::vector<NewBatch> batches);
    void addBatch(std::shared_ptr<TransferBatch> batch, std::unique_ptr<ItemProducer> producer);

    using MakeProducer
        = std::function<std::unique_ptr<ItemProducer>(const std::shared_ptr<TransferBatch> &)>;
    /// Items of a batch that failed, \a failedObjects in all, are found again. False if the
    /// batch is not in the queue (any more).
    bool addProducer(BatchId id, const MakeProducer &make, qint64 failedObjects);

    /// Jobs that help with an item of \a batch that is running already.
    void addHelpers(
        int count, const Job &helper, const std::shared_ptr<const TransferBatch> &batch);

    /// Ends what waits of a batch and stops its scan; what runs ends by its cancel token.
    void cancelBatch(BatchId id);
    bool isDeletion(BatchId batch) const;
    /// The item if it runs, and ends by its cancel token; else null.
    std::shared_ptr<TransferItem> cancelItem(BatchId batch, ItemId item);

    /// Nothing of the batch is begun any more, and what runs is stopped, until it is resumed.
    void pauseBatch(BatchId id);
    void resumeBatch(BatchId id);
    /// Stops everything, to go on in another run of the program: no item ends by it.
    void suspend();

    /// `reorder([](QueueOrder &order) { return order.move(…); })`: the batches that changed.
    template <typename Change> auto reorder(Change change)
    {
        QMutexLocker lock(&m_mutex);
        auto changed = change(m_batches.order());
        lock.unlock();
        m_wakeLanes();
        return changed;
    }

    /// To be called by the runner as its last act, for an item that was stopped for now only.
    void returnItem(const std::shared_ptr<TransferItem> &item);
    /// To be called by the runner as its last act.
    void finishItem(
        const std::shared_ptr<TransferItem> &item, TransferState state, std::optional<Error> error);

    /// Some of the keys of a running deletion could not be deleted: each becomes a failed item.
    void addFailures(
        const std::shared_ptr<TransferItem> &item, const QList<DeleteFailure> &failures);

    Job take() override;

    /// At most \a jobs run at a time; those that run go on, helpers of large items end early.
    void setLimit(int jobs);
    /// A helper with an item of \a batch is to end early: more run than the limit says, or than the
    /// connection may have; something of a higher priority waits; or items of the same priority
    /// wait, and those in parts have more than half of the slots.
    bool wantsHelperBack(const TransferBatch &batch);
    /// The limits of connections have changed: large items that are too many by them are stopped
    /// until there is room again, small ones end soon anyway.
    void applyLimits();
    /// There is more room by now.
    void wake() { m_wakeLanes(); }

private:
    using EntryPtr = QueuedBatches::EntryPtr;

    /// A job, if there is one, and what it counts in while it runs.
    struct Taken {
        Job job;
        JobSlots::Use use;
        TransferPriority priority; ///< when it began
        RequestPools requests;

        std::optional<TransferPriority> large() const
        {
            return use == JobSlots::Use::Large ? std::optional(priority) : std::nullopt;
        }
    };

    /// Items that have come to their end under the lock, to be told without it.
    class Ended
    {
    public:
        void add(const std::shared_ptr<TransferItem> &item, TransferState state,
            std::optional<Error> error);
        qint64 count() const { return qint64(m_items.size()); }
        const std::vector<std::shared_ptr<TransferItem>> &items() const { return m_items; }

    private:
        std::vector<std::shared_ptr<TransferItem>> m_items;
    };

    static QCoro::Task<> runCounted(TransferQueue *queue, Taken taken, LaneContext lane);

    // All of these are called with m_mutex held.
    /// Treats one slot of \a freed as free.
    QueueCandidates candidates(const RequestPools *freed = nullptr);
    Taken takeHelper(const HelperQueue::Next &next);
    Taken takeFresh(const QueuedBatches::Next &fresh, JobSlots::Use use);
    /// It runs no more; gives what it belongs to.
    EntryPtr takeOut(const std::shared_ptr<TransferItem> &item);
    Job producePage(const EntryPtr &entry);
    bool endIfComplete(const EntryPtr &entry);

    // These without it: whoever is told may take its time.
    void tellItems(const Ended &ended) const;
    /// The same, and of the batch if it has ended; not before all of its items were told.
    void tell(const EntryPtr &entry, const Ended &ended);
    QCoro::Task<> produce(LaneContext lane, EntryPtr entry);
    void addPage(const EntryPtr &entry, const Result<ItemProducer::Page> &page);

    const Runner m_runner;
    const std::function<void()> m_wakeLanes;
    const std::function<void()> m_batchEnded;
    const std::function<void(const TransferItem &)> m_itemEnded;
    mutable QMutex m_mutex;
    QueuedBatches m_batches; // guarded by m_mutex, as all below
    HelperQueue m_helpers;
    bool m_isSuspended = false;
    JobSlots m_slots;
};

} // namespace windlass
