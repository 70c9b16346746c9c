// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/orderactions.h"

#include "ui/queue/transfermodel.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QItemSelectionModel>
#include <QMenu>
#include <QTreeView>

#include <algorithm>

namespace windlass {

static BatchId batchOf(const QModelIndex &index)
{
    return index.data(TransferModel::BatchIdRole).toULongLong();
}

static TransferPriority priorityOf(const QModelIndex &index)
{
    return TransferPriority(index.data(TransferModel::PriorityRole).toInt());
}

OrderActions::OrderActions(QTreeView &view)
    : QObject(&view), m_view(view), m_priorityGroup(new QActionGroup(this)),
      m_startAfter(new QAction(tr("&Start after the previous one"), this))
{
    m_moves = {addMove(tr("To the &top"), QKeyCombination(Qt::ALT, Qt::Key_Home), QueueMove::Top),
        addMove(tr("&Up"), QKeyCombination(Qt::ALT, Qt::Key_Up), QueueMove::Up),
        addMove(tr("&Down"), QKeyCombination(Qt::ALT, Qt::Key_Down), QueueMove::Down),
        addMove(tr("To the &bottom"), QKeyCombination(Qt::ALT, Qt::Key_End), QueueMove::Bottom)};
    m_priorities = {addPriority(tr("&High"), TransferPriority::High),
        addPriority(tr("&Normal"), TransferPriority::Normal),
        addPriority(tr("&Low"), TransferPriority::Low)};
    m_startAfter->setCheckable(true);
    m_startAfter->setToolTip(tr("Wait until the transfer above finishes or fails"));
    view.addAction(m_startAfter);
    connect(m_startAfter, &QAction::triggered, this, &OrderActions::toggleStartAfter);
    updateEnabled();
}

QAction *OrderActions::addMove(const QString &text, const QKeySequence &shortcut, QueueMove where)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    connect(action, &QAction::triggered, this,
        [this, where] { emit moveRequested(selectedIds(), where); });
    return action;
}

QAction *OrderActions::addPriority(const QString &text, TransferPriority priority)
{
    auto *action = new QAction(text, m_priorityGroup);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this,
        [this, priority] { emit priorityRequested(selectedIds(), priority); });
    return action;
}

void OrderActions::addTo(QMenu &menu)
{
    QMenu *move = menu.addMenu(tr("&Move"));
    move->addActions(m_moves);
    QMenu *priority = menu.addMenu(tr("Priorit&y"));
    priority->addActions(m_priorities);
    menu.addAction(m_startAfter);
    const auto follow = [this, move, priority] {
        move->setEnabled(m_moves.first()->isEnabled());
        priority->setEnabled(m_moves.first()->isEnabled());
    };
    connect(m_moves.first(), &QAction::changed, move, follow);
    follow();
}

QModelIndexList OrderActions::selectedBatches() const
{
    QModelIndexList batches;
    const QModelIndexList rows = m_view.selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const QModelIndex batch = row.parent().isValid() ? row.parent() : row;
        if (batch.data(TransferModel::IsCancellableRole).toBool() && !batches.contains(batch))
            batches.append(batch);
    }
    std::sort(batches.begin(), batches.end());
    return batches;
}

QList<BatchId> OrderActions::selectedIds() const
{
    QList<BatchId> ids;
    const QModelIndexList batches = selectedBatches();
    for (const QModelIndex &batch : batches)
        ids.append(batchOf(batch));
    return ids;
}

void OrderActions::updateEnabled()
{
    const QModelIndexList batches = selectedBatches();
    for (QAction *action : m_moves + m_priorities)
        action->setEnabled(!batches.isEmpty());
    for (qsizetype i = 0; i < m_priorities.size(); ++i) {
        const auto priority = TransferPriority(1 - int(i));
        const bool isOfAll = !batches.isEmpty()
            && std::all_of(batches.begin(), batches.end(),
                [priority](const QModelIndex &one) { return priorityOf(one) == priority; });
        m_priorityGroup->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
        m_priorities[i]->setChecked(isOfAll);
        m_priorityGroup->setExclusionPolicy(QActionGroup::ExclusionPolicy::Exclusive);
    }
    const auto waits = [](const QModelIndex &one) {
        return one.data(TransferModel::StartsAfterRole).toULongLong() != 0;
    };
    const bool areWaiting
        = !batches.isEmpty() && std::all_of(batches.begin(), batches.end(), waits);
    const bool hasPrevious = std::any_of(
        batches.begin(), batches.end(), [](const QModelIndex &one) { return one.row() > 0; });
    m_startAfter->setEnabled(areWaiting || hasPrevious);
    m_startAfter->setChecked(areWaiting);
}

void OrderActions::toggleStartAfter(bool isWanted)
{
    QList<std::pair<BatchId, BatchId>> wanted;
    const QModelIndexList batches = selectedBatches();
    for (const QModelIndex &batch : batches) {
        if (!isWanted)
            wanted.append({batchOf(batch), 0});
        else if (batch.row() > 0)
            wanted.append({batchOf(batch), batchOf(batch.siblingAtRow(batch.row() - 1))});
    }
    // The receivers may change the rows: nothing below uses them.
    for (const auto &[batch, other] : std::as_const(wanted))
        emit startAfterRequested(batch, other);
}

} // namespace windlass
