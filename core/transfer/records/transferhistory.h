// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journal.h"
#include "core/journal/journalrecords.h"
#include "core/s3/s3uri.h"
#include "core/transfer/request/snapshots.h"

#include <QFuture>

namespace windlass {

/// A batch that has ended. A value; times are ms since 1970, UTC.
struct PastBatch {
    BatchId id = 0;
    TransferKind kind = TransferKind::Upload;
    QString connection;  ///< the connection's id
    TransferNames names; ///< for people, as are the next two, as in BatchSnapshot
    QString source;
    QString target;
    /// What it has read or written on this computer: the folder of a download, or of the first file
    /// of an upload. Empty if it was not about this computer.
    QByteArray localFolder;
    /// Where it has written to: a bucket is empty for a download, and for a deletion.
    S3Uri place;
    QString placeConnection; ///< the id of the connection for that
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
    qint64 objects = 1; ///< number of objects that it represents
    qint64 ended = 0;
    std::optional<Error> error; ///< of a failed item
    QByteArray detail;          ///< of a done item: as in the journal
    qint64 reached = 0;         ///< of a cancelled item: how many bytes had been transferred
};

/// A part of the history. A value.
struct HistoryPage {
    QList<PastBatch> batches;
    BatchId next = 0; ///< where the next page begins; 0: that was all
};

/// What was transferred in all runs of the program, a page at a time. Cheap to copy. Thread-safe.
class TransferHistory
{
public:
    explicit TransferHistory(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) { }

    /// Newest first: at most \a count with ids below \a before (0: start with the newest).
    QFuture<Result<HistoryPage>> page(BatchId before, int count) const;
    /// The same, of those alone that have \a words in what they are called, in their places, or in
    /// the names of their items; upper and lower case are alike. There may be fewer, or none,
    /// although there are more: looking stops after a while, so that the queue can write.
    QFuture<Result<HistoryPage>> find(const QString &words, BatchId before, int count) const;
    /// Ordered by name: at most \a count that follow \a after.
    QFuture<Result<QList<PastItem>>> items(BatchId batch, const QByteArray &after, int count) const;

    /// What was asked for, to ask for it again: without services, and without what its review has
    /// found. Nothing if it is not in the journal any more.
    QFuture<Result<std::optional<TransferRequest>>> request(BatchId batch) const;

    /// Removes some of the ended batches without failures in the inbox; returns how many. Repeat
    /// until it returns 0: other users of the journal get their turns in between.
    QFuture<Result<int>> clearSome() const;

private:
    std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
