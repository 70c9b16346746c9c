// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/journal/journalrecords.h"

#include <QHash>

#include <optional>

namespace windlass {

class JournalDatabase;

/// The items that have ended. A view of the database; cheap to create.
class ItemTable
{
public:
    explicit ItemTable(JournalDatabase &database) : m_database(database) { }

    /// Replaces an item of the same name, which has been run again.
    Result<> put(const ItemRecord &item);
    /// The item is to run again.
    Result<> remove(quint64 batch, const QByteArray &name);

    /// Items that were being run again when the program ended wait again.
    Result<> stopAgain(quint64 batch);

    /// Makes the failed items (or those among \a names) wait to be run again; returns their sum.
    Result<ItemTotals> retry(quint64 batch, const QList<QByteArray> &names = {});

    /// Sets this end in advance, unless the item has already ended.
    Result<> cancel(const ItemRecord &item);
    /// Cancels the batch's items that have started (with an upload or download in the journal) and
    /// not ended, and those that wait. Those in doubt stay so.
    Result<> cancelPartial(quint64 batch, qint64 ended);

    /// Stops reporting the items that failed for \a cause (or those among them at \a places). They
    /// still count as failed.
    Result<> dismiss(const QByteArray &cause, const QList<ItemPlace> &places = {});

    /// The failures that were not dismissed, by cause.
    Result<QList<CauseRecord>> causes() const;
    /// A page of these, ordered by place: at most \a count that follow \a after.
    Result<QList<ItemRecord>> failuresOf(
        const QByteArray &cause, const ItemPlace &after, int count) const;

    Result<QList<ItemPlace>> placesOf(const QByteArray &cause) const;

    Result<std::optional<ItemRecord>> find(quint64 batch, const QByteArray &name) const;
    /// Those of \a names that have ended, including those that are to be run again.
    Result<QHash<QByteArray, ItemOutcome>> outcomes(
        quint64 batch, const QList<QByteArray> &names) const;
    Result<QHash<ItemOutcome, ItemTotals>> totals(quint64 batch) const;
    /// The items that were done since \a time, ms since 1970.
    Result<QList<QByteArray>> doneSince(quint64 batch, qint64 time) const;
    /// Whether an item's name contains \a words, upper and lower case of ASCII being alike.
    Result<bool> hasName(quint64 batch, const QString &words) const;
    Result<bool> hasUnconfirmed(quint64 batch) const;
    /// Puts a done item in doubt: it may be lost.
    Result<> doubt(quint64 batch, const QByteArray &name);
    /// Takes what is in doubt as done; returns its sum.
    Result<ItemTotals> trust(quint64 batch);
    /// The number of done objects for each of \a details.
    Result<QList<qint64>> doneWith(quint64 batch, const QByteArrayList &details) const;

    /// A page, ordered by name: at most \a count whose names follow \a after.
    Result<QList<ItemRecord>> page(quint64 batch, const QByteArray &after, int count) const;
    /// The same, for failed items.
    Result<QList<ItemRecord>> failures(quint64 batch, const QByteArray &after, int count) const;
    /// The same, for items that wait to be run again.
    Result<QList<ItemRecord>> waiting(quint64 batch, const QByteArray &after, int count) const;

private:
    JournalDatabase &m_database;
};

} // namespace windlass
