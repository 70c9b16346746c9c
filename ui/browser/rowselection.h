// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"
#include "ui/browser/rowsummary.h"
#include "ui/browser/rowview.h"

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>

#include <optional>

class QAbstractItemView;

namespace windlass {

class ObjectTableModel;

/// The selected rows of the browser's table, and the selection to restore when rows arrive: after a
/// reload, or for the folder that the person came up from.
class RowSelection : public QObject
{
    Q_OBJECT
public:
    /// \a view shows \a model.
    RowSelection(const ObjectTableModel &model, QAbstractItemView &view);

    /// In display order.
    QList<int> rows() const;
    RowSummary summary() const;
    /// Folders and objects, not buckets.
    QList<RemoteSelection> selections() const;

    /// What is selected and shown now.
    RowView view() const;

    /// Selects and shows only the row \a name, once it exists. Empty: none.
    void want(const QByteArray &name);
    /// Selects and scrolls as \a view says, once the rows exist.
    void want(const RowView &view);
    /// Selects the rows \a names now, and nothing else.
    void selectOnly(const QSet<QByteArray> &names);
    /// Restores the current selection after the model's next reset.
    void keepThroughReset();
    /// The rows \a names are new after the reset for which the selection is kept: selects and
    /// shows them if nothing else is selected then, or with \a replaces in any case.
    void wantArrived(const QSet<QByteArray> &names, bool replaces);
    /// The same without a reset: the rows are there.
    void selectArrived(const QSet<QByteArray> &names, bool replaces);
    /// Single rows come, go or move between these two: the rows below the upper edge stay there.
    void holdScroll();
    void releaseScroll();
    /// Selects the wanted rows that have arrived; with \a isComplete, gives up on the rest.
    void restore(bool isComplete);

signals:
    void changed();

private:
    RowSummary count() const;
    void remember();
    void restoreCurrent();
    void select(const QSet<QByteArray> &names);
    void restoreScroll();

    const ObjectTableModel &m_model;
    QAbstractItemView &m_view;
    mutable std::optional<RowSummary> m_summary; // it takes a while to count it
    RowView m_wanted;
    QSet<QByteArray> m_arrived;
    bool m_replaces = false; // what has arrived takes the place of what is selected
    bool m_scrollsToCurrent = false;
    bool m_isKept = false;            // until the next reset
    QPersistentModelIndex m_upperRow; // while the scroll position is held
    int m_upperPlace = 0;
};

} // namespace windlass
