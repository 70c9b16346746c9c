// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/journal/journalrecords.h"

#include <optional>

namespace windlass {

class JournalDatabase;

/// The batches in the journal, unfinished and finished. A view of the database; cheap to create.
class BatchTable
{
public:
    explicit BatchTable(JournalDatabase &database) : m_database(database) { }

    Result<> add(const BatchRecord &batch);
    /// Affects active and paused batches only; cancelled and finished ones keep their status.
    Result<> setStatus(quint64 batch, BatchStatus status);
    /// The batch has no item left.
    Result<> finish(quint64 batch, const BatchCounts &counts, qint64 ended);
    /// The batch runs again: if it had finished, with \a scope. Otherwise also with \a scope,
    /// except that it keeps its own if \a scope is Waiting. \a boot: the current boot of the
    /// machine.
    Result<> reopen(quint64 batch, BatchScope scope, const QByteArray &boot);
    /// Some of its items are in doubt: if it had finished, it runs again for those.
    Result<> doubt(quint64 batch);
    /// What it finishes from now on is done in this boot of the machine.
    Result<> setBoot(quint64 batch, const QByteArray &boot);
    /// What it did before \a time is safely on the disk.
    Result<> setFlushed(quint64 batch, qint64 time);
    Result<> setOrder(quint64 batch, qint64 position, int priority, quint64 startsAfter);
    /// Removes the batch and its items.
    Result<> remove(quint64 batch);

    /// Removes the oldest finished batches, at most \a count, except those with failures that
    /// nobody has dismissed; returns how many were removed.
    Result<int> removeFinished(int count);

    Result<std::optional<BatchRecord>> find(quint64 batch) const;
    /// In the order of their positions.
    Result<QList<BatchRecord>> unfinished() const;
    /// Finished batches of which not everything is known to be on the disk.
    Result<QList<BatchRecord>> unflushed() const;
    /// Batches that were cancelled and have not finished cancelling.
    Result<QList<BatchRecord>> cancelled() const;
    /// A page of the finished batches, and of those that had finished and are in doubt, newest
    /// first: at most \a count, with ids below \a before (0: start with the newest).
    Result<QList<BatchRecord>> history(quint64 before, int count) const;

private:
    JournalDatabase &m_database;
};

} // namespace windlass
