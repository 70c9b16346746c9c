// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/rowsections.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <atomic>
#include <memory>

namespace windlass {

/// The part of ObjectTableModel that has the rows: keeps them sorted and filtered while more
/// arrive, and holds the thread for moments only, however many there are; longer only where very
/// many of them, but not all, are selected.
///
/// Rows that belong behind all others, as is usual, are appended at once. Others wait, and are put
/// into their places together: at once while there are few rows, and otherwise by a worker, once
/// there are enough of them that this is worth a pass over all rows, or some time has gone by. The
/// worker sorts and filters as well; the rows stay as they are until it has done that. Persistent
/// indexes (selections) follow their rows through all of it.
class ArrangedRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ArrangedRows(QObject *parent = nullptr);
    ~ArrangedRows() override;

    /// Whether a row has not reached its place yet, or the order or filter is not the wanted one.
    bool isArranging() const;
    /// No more rows arrive: those that wait are put into their places now. See arranged().
    void settle();

    const ObjectEntry &entry(int row) const { return m_shown.entry(placeOf(row)); }
    int rowCount(const QModelIndex &parent = {}) const override;

signals:
    /// A worker has finished, and isArranging() is false again. Rows have come, gone or moved.
    void arranged();

protected:
    using Section = RowSections::Name;

    const RowRule &wantedRule() const { return m_wanted; }
    void setOrder(SortField field, Qt::SortOrder direction);
    void setFilter(const QString &text);

    /// Within these two all entries are removed.
    void beginReset();
    void endReset();
    /// Appends an entry without a row; showAppended() gives rows to all of them.
    const ObjectEntry &append(Section section, const EntryStore::NewEntry &entry);
    void showAppended();

    /// For single entries, while nothing is being arranged: the one that was appended last gets a
    /// row, instead of \a old if there is such an entry. Indexes of that row stay with it.
    void showLast(Section section, std::optional<RowSections::Place> old);
    void removeRow(RowSections::Place place);

    const EntryStore &entries(Section section) const { return m_shown.sections[section].entries; }
    /// The entry, shown or not.
    std::optional<RowSections::Place> find(const QByteArray &name) const;
    int rowOf(RowSections::Place place) const { return finder().rowOf(place); }
    RowSections::Place placeOf(int row) const;

private:
    RowSections::Finder finder() const { return RowSections::Finder(m_shown, m_names); }
    void showAppended(Section section);
    void appendRows(Section section, const Rows &rows);
    void insertRow(RowSections::Place place);
    void replaceRow(RowSections::Place old, RowSections::Place fresh);
    void request(RowSections::Work work);
    void startJob();
    void handleJob(int job, RowSections result);
    void cancelJob();
    void adopt(RowSections result);
    void grow(RowSections &result, int rows);
    void shrink(RowSections &result, int rows);
    void rearrange(RowSections &result);
    QModelIndexList moved(const QModelIndexList &before, const RowSections &result) const;
    void takeRows(RowSections &result);

    const NameOrder m_names;
    RowSections m_shown;
    RowRule m_wanted;
    RowSections::Work m_work; // until what is shown is what is wanted
    std::array<EntryStore::Number, RowSections::Count>
        m_handled {};                                 // entries with a row, or waiting
    QTimer m_patience;                                // of the waiting rows
    std::shared_ptr<std::atomic<bool>> m_isCancelled; // of the job; null: none runs
    int m_job = 0;
    bool m_isSettling = false;                // nothing has arrived since settle()
    int m_rowsInJob[RowSections::Count] = {}; // that waited when it began
    // While rows move, some at the end stand for those that come or go: all show the same entry.
    int m_extraRows = 0;
    RowSections::Place m_extraPlace;
};

} // namespace windlass
