// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace windlass {

class BatchRows;

/// The batches of a TransferModel, in row order: unfinished ones in the order in which the queue
/// serves them, then finished ones, the latest first. Does not know the model: callers of functions
/// that change rows must notify the views.
class BatchList
{
public:
    BatchList();
    ~BatchList();

    int count() const { return int(m_batches.size()); }
    BatchRows &at(int row) const { return *m_batches[size_t(row)]; }
    /// Null if it is not in the list.
    BatchRows *find(BatchId id) const { return m_byId.value(id); }

    /// The number of batches before the finished ones, which is also the row for new ones.
    int unsettledCount() const;
    /// The unfinished batches, or only those that are paused, or not paused; cancelled ones are
    /// neither.
    QList<BatchId> unsettled(std::optional<bool> isPaused = {}) const;

    void insert(const QList<BatchSnapshot> &batches);
    void remove(int first, int last);

    struct Move {
        int from;
        int to; ///< the row that it will be before
    };
    void move(Move move);
    /// \a batch has just finished, or runs again: the move to its new place, if it must move.
    std::optional<Move> settle(BatchRows &batch);
    /// Whether the unfinished batches are in the queue's order.
    bool isSorted() const;
    void sort();

private:
    void renumber(int first);

    std::vector<std::unique_ptr<BatchRows>> m_batches;
    QHash<BatchId, BatchRows *> m_byId;
};

} // namespace windlass
