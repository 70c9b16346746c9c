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

/// The batches of a TransferModel, each in its row: unfinished ones in the order in which the queue
/// serves them, then finished ones, the latest first. Knows no model: who calls the functions that
/// change rows tells the views.
class BatchList
{
public:
    BatchList();
    ~BatchList();

    int count() const { return int(m_batches.size()); }
    BatchRows &at(int row) const { return *m_batches[size_t(row)]; }
    /// Null if it is not here.
    BatchRows *find(BatchId id) const { return m_byId.value(id); }

    /// How many stand before the finished ones. That is also where new ones are inserted.
    int unsettledCount() const;
    /// These, or those of them that are paused, or are not; what was cancelled is neither.
    QList<BatchId> unsettled(std::optional<bool> isPaused = {}) const;

    void insert(const QList<BatchSnapshot> &batches);
    void remove(int first, int last);

    struct Move {
        int from;
        int to; ///< the row that it comes to stand before
    };
    void move(Move move);
    /// \a batch has just finished, or goes on again: where it has to go, if it has to.
    std::optional<Move> settle(BatchRows &batch);
    /// Whether those that are before the finished ones stand in the order of the queue.
    bool isSorted() const;
    void sort();

private:
    void renumber(int first);

    std::vector<std::unique_ptr<BatchRows>> m_batches;
    QHash<BatchId, BatchRows *> m_byId;
};

} // namespace windlass
