// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QList>
#include <QModelIndex>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QTreeView;

namespace windlass {

/// Actions for the order of the selected transfers in the queue's tree. An item stands for its
/// transfer. They emit signals and change nothing themselves.
class OrderActions : public QObject
{
    Q_OBJECT
public:
    /// \a view must already have its model (a TransferModel or a proxy of one), and becomes the
    /// owner of the actions.
    explicit OrderActions(QTreeView &view);

    /// For a context menu: the submenus "Move" and "Priority", and the actions for starting after
    /// another transfer.
    void addTo(QMenu &menu);

    /// Enables actions according to the selection; to be called when the selection or its data have
    /// changed.
    void updateEnabled();

    QList<QAction *> moves() const { return m_moves; }
    QList<QAction *> priorities() const { return m_priorities; }
    QAction *startAfterPrevious() const { return m_startAfter; }

signals:
    void moveRequested(const QList<windlass::BatchId> &batches, windlass::QueueMove where);
    void priorityRequested(
        const QList<windlass::BatchId> &batches, windlass::TransferPriority priority);
    /// 0: \a batch should continue at once.
    void startAfterRequested(windlass::BatchId batch, windlass::BatchId other);

private:
    QAction *addMove(const QString &text, const QKeySequence &shortcut, QueueMove where);
    QAction *addPriority(const QString &text, TransferPriority priority);
    /// Rows of the selected, unfinished transfers, from top to bottom.
    QModelIndexList selectedBatches() const;
    QList<BatchId> selectedIds() const;
    void toggleStartAfter(bool isWanted);

    QTreeView &m_view;
    QList<QAction *> m_moves; // top, up, down, bottom
    QActionGroup *m_priorityGroup;
    QList<QAction *> m_priorities; // high, normal, low
    QAction *m_startAfter;
};

} // namespace windlass
