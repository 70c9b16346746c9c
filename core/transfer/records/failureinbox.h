// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journal.h"
#include "core/journal/journalrecords.h"
#include "core/transfer/request/snapshots.h"

#include <QFuture>

namespace windlass {

/// A failure that waits in the inbox to be retried or dismissed. A value.
struct FailedItem {
    ItemPlace place;  ///< its name is the one for TransferEngine::retry()
    qint64 ended = 0; ///< ms since 1970, UTC
    /// For people: as in ItemSnapshot, with the number of further keys; of a scan: everything
    /// requested.
    QString source;
    QString target;
    QString batch; ///< for people: the batch's target, or its source if it has no target
    Error error;   ///< its attempts are the sum of all tries
    /// False: the scan found that it cannot be transferred (such as an unreadable folder), or it is
    /// the scan itself. There is no item then: a new scan must find it.
    bool isWhole = true;
    bool isMarker = false; ///< Upload: only the folder itself, without its contents
    /// A request for exactly this, without a service; if not isWhole, for finding it again. Has no
    /// sources if an older version did not record them.
    TransferRequest request;
};

/// Failures with the same cause. A value.
struct FailureGroup {
    QByteArray cause;
    qint64 count = 0; ///< number of objects: a page of deletions has many
    Error error;      ///< the error of one of them
};

/// The failures of all runs of the program from the journal: grouped by cause, and read a page at a
/// time. To retry, pass the places to TransferEngine::retry(). Cheap to copy. Thread-safe.
class FailureInbox
{
public:
    explicit FailureInbox(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) { }

    /// The largest groups first.
    QFuture<Result<QList<FailureGroup>>> groups() const;
    /// A page of a group, ordered by place: at most \a count that follow \a after.
    QFuture<Result<QList<FailedItem>>> page(
        const QByteArray &cause, const ItemPlace &after, int count) const;
    /// The places of the whole group.
    QFuture<Result<QList<ItemPlace>>> places(const QByteArray &cause) const;

    /// Hides the failures at \a places, or the whole group; the history keeps them.
    QFuture<Result<>> dismiss(const QByteArray &cause, const QList<ItemPlace> &places = {}) const;

private:
    std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
