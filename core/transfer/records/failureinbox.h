// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journal.h"
#include "core/journal/journalrecords.h"
#include "core/transfer/request/snapshots.h"

#include <QFuture>

namespace windlass {

/// Something that failed and waits in the inbox to be tried again or dismissed. A value.
struct FailedItem {
    ItemPlace place;  ///< its name is what TransferEngine::retry() knows it by
    qint64 ended = 0; ///< ms since 1970, UTC
    /// For people: as in ItemSnapshot, and how many more; of a scan: of all that was asked for.
    QString source;
    QString target;
    QString batch; ///< for people: the target of the batch, or its source if there is none
    Error error;   ///< with the attempts of all tries together
    /// False: it was found as something that cannot be transferred, as a folder not readable, or is
    /// the scan itself. There is no item then: it has to be looked for anew.
    bool isWhole = true;
    bool isMarker = false; ///< Upload: of a folder only that it is there, nothing of what is in it
    /// What does exactly this again, without a service; if not isWhole, what looks for it anew.
    /// Empty sources if an older version has not noted what it was.
    TransferRequest request;
};

/// Things that failed for one cause. A value.
struct FailureGroup {
    QByteArray cause;
    qint64 count = 0; ///< of objects: a page of deletions has many
    Error error;      ///< of one of them
};

/// What failed over all runs of the program, as the journal has it: grouped by its cause, and read
/// a page at a time. To try again, TransferEngine::retry() is given the places. Costs nothing to
/// copy. Thread-safe.
class FailureInbox
{
public:
    explicit FailureInbox(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) { }

    /// The largest groups first.
    QFuture<Result<QList<FailureGroup>>> groups() const;
    /// At most \a count of a group, ordered by place, that come after \a after.
    QFuture<Result<QList<FailedItem>>> page(
        const QByteArray &cause, const ItemPlace &after, int count) const;
    /// The places of all of a group.
    QFuture<Result<QList<ItemPlace>>> places(const QByteArray &cause) const;

    /// Those at \a places, or all of a group, are not shown any more; the history keeps them.
    QFuture<Result<>> dismiss(const QByteArray &cause, const QList<ItemPlace> &places = {}) const;

private:
    std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
