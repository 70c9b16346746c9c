// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/request/snapshots.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

namespace windlass {

/// Which batch is served next, as persons have it.
///
/// Priority is strict: a batch gets free slots only while no batch of a higher priority has
/// anything to do. Within a priority, the first in the order gets every other slot, and the others
/// take turns with the rest: what is moved to the top goes on fastest, and nothing stands still.
/// A batch that starts after another one is not served while that one is in the queue; how the
/// other one ends does not matter. The same holds for one that an earlier run of the program has
/// left behind unfinished. Chains of such batches cannot be circles.
///
/// Not thread-safe: TransferQueue has it under its lock. \internal
class QueueOrder
{
public:
    using BatchPtr = std::shared_ptr<TransferBatch>;

    /// Behind those of its priority whose position is smaller.
    void add(const BatchPtr &batch);
    /// It has ended; those that waited for it wait no more.
    void remove(BatchId batch);
    /// These are not here and have not ended: those that wait for one of them go on waiting.
    void setAbsent(const QSet<BatchId> &batches) { m_absent = batches; }

    /// In the order in which they are shown: by priority, then by position.
    const std::vector<BatchPtr> &batches() const { return m_batches; }
    /// The batch that is served next, of those that \a isReady says true to; null if there is none.
    /// It is asked about one after the other, as often as need be.
    template <typename IsReady> BatchPtr next(IsReady isReady) const;
    /// \a batch has been given a slot.
    void noteServed(const TransferBatch &batch);

    // What persons say. The batches that changed are the result.
    std::vector<BatchPtr> setPriority(const QList<BatchId> &batches, TransferPriority priority);
    /// Within their priorities. Several keep their order among themselves.
    std::vector<BatchPtr> move(const QList<BatchId> &batches, QueueMove where);
    /// Nothing happens if that would be a circle, or if \a other is not here; 0: at once.
    std::vector<BatchPtr> startAfter(BatchId batch, BatchId other);

private:
    /// Those of a priority, beginning with the one that was served longest ago; before them those
    /// that never were, by their positions.
    using Turn = std::tuple<quint64, qint64, BatchId>;
    struct Turns {
        std::map<Turn, BatchPtr> batches;
        BatchId servedLast = 0;
    };

    static size_t rankOf(TransferPriority priority) { return size_t(1 - int(priority)); }
    Turn turnOf(const TransferBatch &batch) const;
    BatchPtr find(BatchId id) const { return m_byId.value(id); }
    bool mayBeServed(const TransferBatch &batch) const;
    /// The first of a priority in the order of the queue that may be served.
    BatchPtr firstOf(TransferPriority priority) const;
    void setOrder(std::vector<BatchPtr> batches);
    std::vector<BatchPtr> reposition(std::vector<BatchPtr> wanted);

    std::vector<BatchPtr> m_batches; // sorted
    QHash<BatchId, BatchPtr> m_byId;
    QSet<BatchId> m_absent;
    std::array<Turns, 3> m_turns;     // by rankOf()
    QHash<BatchId, quint64> m_served; // when each was served last, if it ever was
    quint64 m_now = 0;
};

template <typename IsReady> QueueOrder::BatchPtr QueueOrder::next(IsReady isReady) const
{
    for (const auto priority :
        {TransferPriority::High, TransferPriority::Normal, TransferPriority::Low}) {
        const BatchPtr first = firstOf(priority);
        if (!first)
            continue;
        const Turns &turns = m_turns[rankOf(priority)];
        const bool mustWait = turns.servedLast == first->id; // for one of the others
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
