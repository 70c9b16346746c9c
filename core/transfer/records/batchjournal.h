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

/// Records the engine's batches and items, and reads them at the next start. Thread-safe. \internal
class BatchJournal
{
public:
    explicit BatchJournal(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) { }

    void begin(const BatchSpec &batch);
    void setPaused(BatchId batch, bool isPaused);
    /// Its place in the queue has changed.
    void setOrder(const TransferBatch &batch);
    /// The name of the scan among the failed items.
    static const QByteArray scanName;

    /// It resumes after its end, with \a scope.
    void reopen(BatchId batch, BatchScope scope);
    /// It will never resume, even if the program ends before all of its items do. Its partial
    /// transfers are not resumed either, even those that this run has not found again.
    void cancel(BatchId batch);
    /// The item will end by cancellation; permanently, as above.
    void cancel(const TransferItem &item);
    /// Finishes cancellations that an earlier run left incomplete.
    void finishCancelled();
    /// The batch has no items left.
    void finish(const BatchSnapshot &batch);
    /// What it did before \a time (ms since 1970) is safely on the disk.
    void setFlushed(BatchId batch, qint64 time);
    /// The downloads that have ended in this boot of the machine and are not known to be on the
    /// disk. Those of an earlier boot resume with the items in doubt; unfinished() returns them.
    QFuture<Result<QList<BatchRecord>>> unflushed();
    /// The item's state is final.
    void end(const TransferItem &item);

    struct Unfinished {
        BatchRecord record;
        QHash<ItemOutcome, ItemTotals> totals; ///< of the items that have ended
        VerificationCounts verifications;      ///< of done items
        qint64 reached = 0;                    ///< bytes of the items that have not ended
    };
    QFuture<Result<QList<Unfinished>>> unfinished();

    QFuture<Result<std::optional<BatchRecord>>> find(BatchId batch);

    struct Retried {
        ItemTotals waiting; ///< failed items that are to be retried now
        /// What to scan for again, because the scan failed or found things that could not be
        /// transferred.
        BatchScope scope = BatchScope::Waiting;
        QHash<ItemOutcome, ItemTotals> totals; ///< of the other items
        VerificationCounts verifications;      ///< of done items

        bool isAnything() const { return scope != BatchScope::Waiting || waiting.objects > 0; }
    };
    /// Marks the failed items of \a names, or all failed ones, to be run again; also the scan if it
    /// failed and is among them. A finished batch becomes unfinished.
    QFuture<Result<Retried>> retry(BatchId batch, const QList<QByteArray> &names);

private:
    const std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
