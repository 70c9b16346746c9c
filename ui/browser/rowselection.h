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

/// The selected rows of the browser's table, and the selection that is to come back when the rows
/// do: after a reload, or the folder that one came up from.
class RowSelection : public QObject
{
    Q_OBJECT
public:
    /// \a view shows \a model.
    RowSelection(const ObjectTableModel &model, QTreeView &view);

    /// In the order shown.
    QList<int> rows() const;
    RowSummary summary() const;
    /// Folders and objects, not buckets.
    QList<RemoteSelection> selections() const;

    /// The row \a name is to be selected and shown, alone. Empty: none.
    void want(const QByteArray &name);
    /// What is selected when the model is reset next is to be selected again.
    void keepThroughReset();
    /// Selects what is wanted and has arrived; with \a isComplete, the rest is given up.
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
