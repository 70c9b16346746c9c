// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journal.h"
#include "core/journal/journalrecords.h"
#include "core/transfer/request/snapshots.h"

#include <QFuture>

namespace windlass {

/// A batch that has ended. A value; times are ms since 1970, UTC.
struct PastBatch {
    BatchId id = 0;
    TransferKind kind = TransferKind::Upload;
    QString connection; ///< its id
    QString source;     ///< for people, as in BatchSnapshot
    QString target;
    qint64 created = 0;
    qint64 ended = 0;
    BatchCounts counts;

    friend bool operator==(const PastBatch &, const PastBatch &) = default;
};

/// An item of it. A value.
struct PastItem {
    QByteArray name; ///< below the batch's target
    ItemOutcome outcome = ItemOutcome::Done;
    qint64 size = 0;    ///< bytes
    qint64 objects = 1; ///< how many objects it stands for
    qint64 ended = 0;
    std::optional<Error> error; ///< of one that failed
    QByteArray detail;          ///< of one that did not: as the journal has it
};

/// What was transferred over all runs of the program, a page at a time. Costs nothing to copy.
/// Thread-safe.
class TransferHistory
{
public:
    explicit TransferHistory(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) { }

    /// Newest first: at most \a count whose ids are below \a before (0: from the newest).
    QFuture<Result<QList<PastBatch>>> page(BatchId before, int count) const;
    /// Ordered by name: at most \a count that come after \a after.
    QFuture<Result<QList<PastItem>>> items(BatchId batch, const QByteArray &after, int count) const;

    /// Removes some of what has ended, and of which nothing waits in the inbox; how much. To be
    /// called until that is nothing: others get their turns with the journal in between.
    QFuture<Result<int>> clearSome() const;

private:
    std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
