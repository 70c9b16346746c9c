// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"
#include "ui/browser/rowsummary.h"

#include <QList>
#include <QObject>
#include <QSet>

class QTreeView;

namespace windlass {

class ObjectTableModel;

/// The selected rows of the browser's table, and the selection to restore when rows arrive: after a
/// reload, or for the folder that the person came up from.
class RowSelection : public QObject
{
    Q_OBJECT
public:
    /// \a view shows \a model.
    RowSelection(const ObjectTableModel &model, QTreeView &view);

    /// In display order.
    QList<int> rows() const;
    RowSummary summary() const;
    /// Folders and objects, not buckets.
    QList<RemoteSelection> selections() const;

    /// Selects and shows only the row \a name, once it exists. Empty: none.
    void want(const QByteArray &name);
    /// Restores the current selection after the model's next reset.
    void keepThroughReset();
    /// Selects the wanted rows that have arrived; with \a isComplete, gives up on the rest.
    void restore(bool isComplete);

signals:
    void changed();

private:
    void remember();
    void restoreCurrent();
    void restoreSelected();

    const ObjectTableModel &m_model;
    QTreeView &m_view;
    QByteArray m_wantedCurrent;
    QSet<QByteArray> m_wantedSelected;
    bool m_scrollsToCurrent = false;
    bool m_isKept = false; // until the next reset
};

} // namespace windlass
