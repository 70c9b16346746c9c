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

/// Decides what the lanes do next. QueueOrder chooses the batch; within a batch, small items run in
/// the order in which they were found, and so do large ones. If both wait, large items (which are
/// transferred in parts) and small ones of the same priority get equal numbers of slots, so that
/// neither starves; a higher priority goes before both. Thread-safe. \internal
class TransferQueue : public JobQueue
{
public:
    /// Runs one item, whose state has been set to Running.
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
    /// Nothing is started before all of them are known, because some may have to wait for others.
    void addBatches(std::vector<NewBatch> batches);

    using MakeProducer
        = std::function<std::unique_ptr<ItemProducer>(const std::shared_ptr<TransferBatch> &)>;
    /// Items of a batch that failed, \a failedObjects in all, are found again. False if the
    /// batch is not in the queue (any more).
    bool addProducer(BatchId id, const MakeProducer &make, qint64 failedObjects);

    /// Jobs that help with an item of \a batch that is already running.
    void addHelpers(
        int count, const Job &helper, const std::shared_ptr<const TransferBatch> &batch);

    /// Ends the waiting items of a batch and stops its scan; running items end by their cancel
    /// tokens.
    void cancelBatch(BatchId id);
    bool isDeletion(BatchId batch) const;
    /// Returns the item if it is running, to end by its cancel token; otherwise null.
    std::shared_ptr<TransferItem> cancelItem(BatchId batch, ItemId item);

    /// Stops the batch's running items and starts nothing more of it until it is resumed.
    void pauseBatch(BatchId id);
    void resumeBatch(BatchId id);
    /// Stops everything so that another run of the program can resume it: no item ends by this.
    void suspend();

    /// `reorder([](QueueOrder &order) { return order.move(…); })` returns the batches that changed.
    template <typename Change> auto reorder(Change change)
    {
        QMutexLocker lock(&m_mutex);
        auto changed = change(m_batches.order());
        lock.unlock();
        m_wakeLanes();
        return changed;
    }

    /// To be called by the runner as its last action, for an item that was stopped temporarily.
    void returnItem(const std::shared_ptr<TransferItem> &item);
    /// To be called by the runner as its last action.
    void finishItem(
        const std::shared_ptr<TransferItem> &item, TransferState state, std::optional<Error> error);

    /// Some keys of a running deletion could not be deleted: each becomes a failed item.
    void addFailures(
        const std::shared_ptr<TransferItem> &item, const QList<DeleteFailure> &failures);

    Job take() override;

    /// Runs at most \a jobs at a time; running ones continue, helpers of large items end early.
    void setLimit(int jobs);
    /// Whether a helper with an item of \a batch should end early: more jobs run than the limit or
    /// the connection allows; something of a higher priority waits; or items of the same priority
    /// wait, and those in parts have more than half of the slots.
    bool wantsHelperBack(const TransferBatch &batch);
    /// Whether an item in parts waits for its turn, in a batch that is not paused.
    bool isLargeWaiting() const;
    /// Whether more than one item is running, of whatever kind and connection.
    bool areManyRunning() const;
    /// The limits of connections have changed: large items in excess are stopped until there is
    /// room again; small ones end soon anyway.
    void applyLimits();
    /// Stops what is more than fills the line of \a pool; it waits again.
    void makeRoomOnLine(const SlotPool &pool);
    /// There may be more room now.
    void wake() { m_wakeLanes(); }

private:
    using EntryPtr = QueuedBatches::EntryPtr;

    /// A job, if there is one, with what it counts in while it runs.
    struct Taken {
        Job job;
        JobTurns::Use use;
        TransferPriority priority; ///< when it started
        RequestPools requests;
        int requestCount = 1;
        qint64 bytes = 0; ///< on the line, of an item that is not in parts

        std::optional<TransferPriority> large() const
        {
            return use == JobTurns::Use::Large ? std::optional(priority) : std::nullopt;
        }
        void enter(SlotPool &jobs) const;
        void leave(SlotPool &jobs) const;
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

    using Items = std::vector<std::shared_ptr<TransferItem>>;
    /// Stops the \a chosen ones of all that run; they wait again.
    void stop(const std::function<Items(Items running)> &chosen);

    // All of these are called with m_mutex held.
    /// Treats one slot of \a freed as free.
    QueueCandidates candidates(const RequestPools *freed = nullptr);
    Taken takeHelper(const HelperQueue::Next &next);
    Taken takeFresh(const QueuedBatches::Next &fresh, JobTurns::Use use);
    /// How many slots, at most \a wanted, are left once all that waits has one, and what is being
    /// taken as well.
    int spareSlots(const RequestPools &requests, int wanted);
    /// Removes the item from the running ones; returns its batch's entry.
    EntryPtr takeOut(const std::shared_ptr<TransferItem> &item);
    bool endIfComplete(const EntryPtr &entry);

    // These without it: whoever is told may take its time.
    void tellItems(const Ended &ended) const;
    /// The same, and of the batch if it has ended; not before all of its items were told.
    void tell(const EntryPtr &entry, const Ended &ended);
    QCoro::Task<> produce(LaneContext lane, EntryPtr entry);
    void addPage(const EntryPtr &entry, Result<ItemProducer::Page> page);
    void addItem(QueuedBatch &entry, const std::shared_ptr<TransferItem> &item, Ended &ended);

    const Runner m_runner;
    const std::function<void()> m_wakeLanes;
    const std::function<void()> m_batchEnded;
    const std::function<void(const TransferItem &)> m_itemEnded;
    mutable QMutex m_mutex;
    QueuedBatches m_batches; // guarded by m_mutex, as all below
    HelperQueue m_helpers;
    bool m_isSuspended = false;
    SlotPool m_slots; // the jobs that run
    JobTurns m_turns;
};

} // namespace windlass
