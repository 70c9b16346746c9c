// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/bypriority.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/request/snapshots.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

namespace windlass {

/// Decides which batch is served next, in the order that people set.
///
/// Priority is strict: a batch gets free slots only while no batch of a higher priority has
/// anything to do. Within a priority, the first one gets every other slot, and the others take
/// turns with the rest: a batch at the top is the fastest, and none stands still. A batch that
/// starts after another one is not served while that one is in the queue; how the other one ends
/// does not matter. The other one may also be an unfinished batch of an earlier run. Chains of such
/// batches cannot form circles.
///
/// Not thread-safe: TransferQueue uses it under its lock. \internal
class QueueOrder
{
public:
    using BatchPtr = std::shared_ptr<TransferBatch>;

    /// Adds it behind those of its priority with smaller positions.
    void add(const BatchPtr &batch);
    /// The batch has ended; those that waited for it no longer wait.
    void remove(BatchId batch);
    /// These batches are not in the queue but have not ended: those that start after one of them
    /// keep waiting.
    void setAbsent(const QSet<BatchId> &batches) { m_absent = batches; }

    /// In display order: by priority, then by position.
    const std::vector<BatchPtr> &batches() const { return m_batches; }
    /// The batch to serve next, among those for which \a isReady returns true; null if there is
    /// none. \a isReady is called for one after the other, as often as necessary.
    template <typename IsReady> BatchPtr next(IsReady isReady) const;
    /// \a batch has been given a slot.
    void noteServed(const TransferBatch &batch);

    // People's changes. They return the batches that changed.
    std::vector<BatchPtr> setPriority(const QList<BatchId> &batches, TransferPriority priority);
    /// Moves them within their priorities. Several keep their order among themselves.
    std::vector<BatchPtr> move(const QList<BatchId> &batches, QueueMove where);
    /// Does nothing if this would form a circle, or if \a other is not in the queue; 0: start at
    /// once.
    std::vector<BatchPtr> startAfter(BatchId batch, BatchId other);

private:
    /// The batches of a priority: those that were never served, by position, then the others, the
    /// one served longest ago first.
    using Turn = std::tuple<quint64, qint64, BatchId>;
    struct Turns {
        std::map<Turn, BatchPtr> batches;
        BatchId servedLast = 0;
    };

    Turn turnOf(const TransferBatch &batch) const;
    BatchPtr find(BatchId id) const { return m_byId.value(id); }
    bool mayBeServed(const TransferBatch &batch) const;
    /// The first batch of a priority, in the order of the queue, that may be served.
    BatchPtr firstOf(TransferPriority priority) const;
    void setOrder(std::vector<BatchPtr> batches);
    std::vector<BatchPtr> reposition(std::vector<BatchPtr> wanted);

    std::vector<BatchPtr> m_batches; // sorted
    QHash<BatchId, BatchPtr> m_byId;
    QSet<BatchId> m_absent;
    ByPriority<Turns> m_turns;
    QHash<BatchId, quint64> m_served; // when each was last served, if ever
    quint64 m_now = 0;
};

template <typename IsReady> QueueOrder::BatchPtr QueueOrder::next(IsReady isReady) const
{
    for (const auto priority :
        {TransferPriority::High, TransferPriority::Normal, TransferPriority::Low}) {
        const BatchPtr first = firstOf(priority);
        if (!first)
            continue;
        const Turns &turns = m_turns[priority];
        const bool mustWait = turns.servedLast == first->id; // one of the others is next
        if (!mustWait && isReady(first))
            return first;
        for (const auto &[turn, batch] : turns.batches) {
            if (batch != first && mayBeServed(*batch) && isReady(batch))
                return batch;
        }
        if (mustWait && isReady(first))
            return first;
    }
    return nullptr;
}

} // namespace windlass
