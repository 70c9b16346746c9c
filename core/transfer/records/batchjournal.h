// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journal.h"
#include "core/journal/journalrecords.h"
#include "core/transfer/batch/transferbatch.h"

#include <QHash>

#include <memory>

namespace windlass {

struct TransferItem;

/// What the engine notes of batches and items, and finds again at the next start. Thread-safe.
/// \internal
class BatchJournal
{
public:
    explicit BatchJournal(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) { }

    void begin(const TransferBatch &batch);
    void setPaused(BatchId batch, bool isPaused);
    /// Where it stands in the queue has changed.
    void setOrder(const TransferBatch &batch);
    /// What stands for the scan among the items that failed.
    static const QByteArray scanName;

    /// It goes on after its end, with \a scope.
    void reopen(BatchId batch, BatchScope scope);
    /// It never goes on again, even if the program ends before all of its items have. What was
    /// begun of it, and may not even have been found again since, is not gone on with.
    void cancel(BatchId batch);
    /// The item is about to end by it; for good, as above.
    void cancel(const TransferItem &item);
    /// The program had ended before the batches that were cancelled had.
    void finishCancelled();
    /// No item of the batch is left.
    void finish(const BatchSnapshot &batch);
    /// What was done of it before \a time (ms since 1970) is on the disk for good.
    void setFlushed(BatchId batch, qint64 time);
    /// The downloads that have ended in this run of the machine and are not known to be on the
    /// disk. Those of an earlier run go on with what is in doubt; they are among unfinished() then.
    QFuture<Result<QList<BatchRecord>>> unflushed();
    /// The item's state is final.
    void end(const TransferItem &item);

    struct Unfinished {
        BatchRecord record;
        QHash<ItemOutcome, ItemTotals> totals; ///< of the items that had ended
        VerificationCounts verifications;      ///< of those that are done
    };
    QFuture<Result<QList<Unfinished>>> unfinished();

    QFuture<Result<std::optional<BatchRecord>>> find(BatchId batch);

    struct Retried {
        ItemTotals waiting; ///< what failed, and is to be tried again now
        /// What is to be scanned for again, as the scan failed or found what it could not use.
        BatchScope scope = BatchScope::Waiting;
        QHash<ItemOutcome, ItemTotals> totals; ///< of the others
        VerificationCounts verifications;      ///< of those that are done

        bool isAnything() const { return scope != BatchScope::Waiting || waiting.objects > 0; }
    };
    /// The items of \a names that failed, or all that failed, are to be run again; so is the scan
    /// if it failed and is among them. A batch that had finished is unfinished then.
    QFuture<Result<Retried>> retry(BatchId batch, const QList<QByteArray> &names);

private:
    const std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
