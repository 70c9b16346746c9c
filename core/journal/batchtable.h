// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/journal/journalrecords.h"

#include <optional>

namespace windlass {

class JournalDatabase;

/// The batches in the journal, unfinished and finished. A view on the database that costs nothing
/// to make.
class BatchTable
{
public:
    explicit BatchTable(JournalDatabase &database) : m_database(database) { }

    Result<> add(const BatchRecord &batch);
    /// Of one that goes on or is paused; what was cancelled or has finished stays so.
    Result<> setStatus(quint64 batch, BatchStatus status);
    /// No item of it is left.
    Result<> finish(quint64 batch, const BatchCounts &counts, qint64 ended);
    /// One that had finished goes on with \a scope; any other does so unless that is Waiting, for
    /// it goes on as it did. In \a boot, the run of the machine.
    Result<> reopen(quint64 batch, BatchScope scope, const QByteArray &boot);
    /// Some of its items are in doubt: it goes on with those, if it had finished.
    Result<> doubt(quint64 batch);
    /// What is done of it from now on is done in that run of the machine.
    Result<> setBoot(quint64 batch, const QByteArray &boot);
    /// What was done of it before \a time is on the disk for good.
    Result<> setFlushed(quint64 batch, qint64 time);
    Result<> setOrder(quint64 batch, qint64 position, int priority, quint64 startsAfter);
    /// With its items.
    Result<> remove(quint64 batch);

    /// Removes the oldest finished batches, at most \a count, but for those that have failures
    /// which nobody has dismissed; how many were removed.
    Result<int> removeFinished(int count);

    Result<std::optional<BatchRecord>> find(quint64 batch) const;
    /// In the order of their positions.
    Result<QList<BatchRecord>> unfinished() const;
    /// Finished ones that are not known to be all on the disk.
    Result<QList<BatchRecord>> unflushed() const;
    /// Those that were cancelled and had not come to their end.
    Result<QList<BatchRecord>> cancelled() const;
    /// A page of the finished ones, and of those that had finished and are in doubt, newest first:
    /// at most \a count whose ids are below \a before
    /// (0: from the newest).
    Result<QList<BatchRecord>> history(quint64 before, int count) const;

private:
    JournalDatabase &m_database;
};

} // namespace windlass
