// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/snapshots.h"
#include "core/transfer/transferbatch.h"

#include <QHash>

#include <memory>
#include <vector>

namespace windlass {

/// Which batch is served next, as persons have it.
///
/// Priority is strict: a batch gets free slots only while no batch of a higher priority has
/// anything to do. Within a priority, the first in the order gets every other slot, and the others
/// take turns with the rest: what is moved to the top goes on fastest, and nothing stands still.
/// A batch that starts after another one is not served while that one is in the queue; how the
/// other one ends does not matter. Chains of such batches cannot be circles.
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

    /// In the order in which they are shown: by priority, then by position.
    const std::vector<BatchPtr> &batches() const { return m_batches; }
    /// Those that may be served, in the order in which they should be tried now.
    std::vector<BatchPtr> candidates() const;
    /// \a batch has been given a slot.
    void noteServed(const TransferBatch &batch);

    // What persons say. The batches that changed are the result.
    std::vector<BatchPtr> setPriority(const QList<BatchId> &batches, TransferPriority priority);
    /// Within their priorities. Several keep their order among themselves.
    std::vector<BatchPtr> move(const QList<BatchId> &batches, QueueMove where);
    /// Nothing happens if that would be a circle, or if \a other is not here; 0: at once.
    std::vector<BatchPtr> startAfter(BatchId batch, BatchId other);

private:
    BatchPtr find(BatchId id) const;
    bool isHeld(const TransferBatch &batch) const;
    void sort();
    std::vector<BatchPtr> reposition(std::vector<BatchPtr> wanted);

    std::vector<BatchPtr> m_batches; // sorted
    QHash<BatchId, quint64> m_turns; // when each was served last
    quint64 m_turn = 0;
    QHash<int, BatchId> m_lastServed; // of each priority
};

} // namespace windlass
