// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/journal/journalrecords.h"

#include <QHash>

#include <optional>

namespace windlass {

class JournalDatabase;

/// The items that have ended. A view on the database that costs nothing to make.
class ItemTable
{
public:
    explicit ItemTable(JournalDatabase &database) : m_database(database) { }

    /// An item of the same name has been run again: the new end counts.
    Result<> put(const ItemRecord &item);
    /// It is to run again.
    Result<> remove(quint64 batch, const QByteArray &name);

    /// What was being run again when the program ended waits once more.
    Result<> stopAgain(quint64 batch);

    /// Those that failed, or of them those of \a names, wait to be run again; what they add up to.
    Result<ItemTotals> retry(quint64 batch, const QList<QByteArray> &names = {});

    /// The item is about to end so, unless it has ended otherwise by now.
    Result<> cancel(const ItemRecord &item);
    /// What was begun of the batch (an upload or download in the journal) and has not ended, or
    /// waits, is cancelled. What is in doubt stays so.
    Result<> cancelBegun(quint64 batch, qint64 ended);

    /// Those that failed for \a cause, or of them those at \a places, are not to be told of again.
    /// They have failed all the same.
    Result<> dismiss(const QByteArray &cause, const QList<ItemPlace> &places = {});

    /// What failed and was not dismissed, by its cause.
    Result<QList<CauseRecord>> causes() const;
    /// A page of it, ordered by place: at most \a count that come after \a after.
    Result<QList<ItemRecord>> failuresOf(
        const QByteArray &cause, const ItemPlace &after, int count) const;

    Result<QList<ItemPlace>> placesOf(const QByteArray &cause) const;

    Result<std::optional<ItemRecord>> find(quint64 batch, const QByteArray &name) const;
    /// Those of \a names that have ended, or had and are to be run again.
    Result<QHash<QByteArray, ItemOutcome>> outcomes(
        quint64 batch, const QList<QByteArray> &names) const;
    Result<QHash<ItemOutcome, ItemTotals>> totals(quint64 batch) const;
    /// Those that are done since \a time, ms since 1970.
    Result<QList<QByteArray>> doneSince(quint64 batch, qint64 time) const;
    Result<bool> hasDoubtful(quint64 batch) const;
    /// What was done may be lost.
    Result<> doubt(quint64 batch, const QByteArray &name);
    /// What is in doubt is taken for done; what that adds up to.
    Result<ItemTotals> trust(quint64 batch);
    /// How many objects are done with each of \a details.
    Result<QList<qint64>> doneWith(quint64 batch, const QByteArrayList &details) const;

    /// A page, ordered by name: at most \a count whose names come after \a after.
    Result<QList<ItemRecord>> page(quint64 batch, const QByteArray &after, int count) const;
    /// The same of the failed ones.
    Result<QList<ItemRecord>> failures(quint64 batch, const QByteArray &after, int count) const;
    /// The same of those that wait to be run again.
    Result<QList<ItemRecord>> waiting(quint64 batch, const QByteArray &after, int count) const;

private:
    JournalDatabase &m_database;
};

} // namespace windlass
