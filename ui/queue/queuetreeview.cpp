// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/queuetreeview.h"

#include "ui/queue/batchdrag.h"

#include <QDropEvent>
#include <QPainter>

namespace windlass {

QueueTreeView::QueueTreeView(QWidget *parent) : QTreeView(parent)
{
    setDragDropMode(InternalMove);
    setDropIndicatorShown(false); // this class draws its own, for batches only
}

/// Above the middle of a batch: before it; below, or over one of its items: after it. Finished
/// batches stay at the end.
int QueueTreeView::rowAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const QModelIndex batch = index.parent().isValid() ? index.parent() : index;
    int row = batch.isValid() ? batch.row() + 1 : model()->rowCount();
    if (index.isValid() && index == batch && position.y() < visualRect(index).center().y())
        --row;
    const auto isFixed = [this](int one) {
        return !model()->flags(model()->index(one, 0)).testFlag(Qt::ItemIsDragEnabled);
    };
    while (row > 0 && isFixed(row - 1))
        --row;
    return row;
}

void QueueTreeView::dragEnterEvent(QDragEnterEvent *event)
{
    const bool isBatches = !BatchDrag::batches(*event->mimeData()).isEmpty();
    event->setAccepted(isBatches); // otherwise it is for the widgets around the tree
    if (isBatches)
        setState(DraggingState);
}

void QueueTreeView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // scrolls
    const int row = rowAt(event->position().toPoint());
    const bool isTaken
        = model()->canDropMimeData(event->mimeData(), Qt::MoveAction, row, 0, QModelIndex());
    showLine(isTaken ? std::optional(row) : std::nullopt);
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(isTaken);
}

void QueueTreeView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    showLine({});
}

void QueueTreeView::dropEvent(QDropEvent *event)
{
    showLine({});
    stopAutoScroll();
    setState(NoState);
    const int row = rowAt(event->position().toPoint());
    const bool isTaken
        = model()->dropMimeData(event->mimeData(), Qt::MoveAction, row, 0, QModelIndex());
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(isTaken);
}

void QueueTreeView::showLine(std::optional<int> row)
{
    if (m_row == row)
        return;
    m_row = row;
    viewport()->update();
}

/// The line between rows, in pixels of the viewport: below all open rows of the batch before.
int QueueTreeView::lineOf(int row) const
{
    if (row < model()->rowCount())
        return visualRect(model()->index(row, 0)).top();
    QModelIndex last = model()->index(model()->rowCount() - 1, 0);
    if (isExpanded(last) && model()->hasChildren(last))
        last = model()->index(model()->rowCount(last) - 1, 0, last);
    return visualRect(last).bottom() + 1;
}

void QueueTreeView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_row)
        return;
    constexpr int thickness = 2;
    const int line = qBound(0, lineOf(*m_row) - thickness / 2, viewport()->height() - thickness);
    QPainter(viewport())
        .fillRect(0, line, viewport()->width(), thickness, palette().color(QPalette::Highlight));
}

} // namespace windlass
