// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiontreeview.h"

#include "ui/connections/connectiontreedelegate.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/widgets/middleclicks.h"
#include "ui/widgets/tone.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>

namespace windlass {

ConnectionTreeView::ConnectionTreeView(QWidget *parent) : QTreeView(parent)
{
    setItemDelegate(new ConnectionTreeDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setIconSize(QSize(18, 18));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false); // the first click has already expanded it
    setDragDropMode(DropOnly);
    setDragDropOverwriteMode(true); // onto rows, never between them
    setAutoExpandDelay(700);
    connect(this, &QTreeView::clicked, this, &ConnectionTreeView::opened);
    connect(new MiddleClicks(*this), &MiddleClicks::clicked, this,
        &ConnectionTreeView::newTabRequested);
}

static bool isOwnKey(const QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::ControlModifier)
        return true;
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    return isEnter || event->key() == Qt::Key_F5 || event->key() == Qt::Key_Delete;
}

bool ConnectionTreeView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void ConnectionTreeView::keyPressEvent(QKeyEvent *event)
{
    if (!isOwnKey(event)) {
        QTreeView::keyPressEvent(event);
        return;
    }
    event->accept();
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (event->key() == Qt::Key_F5)
        emit reloadRequested(index);
    else if (event->key() == Qt::Key_Delete)
        emit removeRequested(index);
    else if (event->modifiers() & Qt::ControlModifier)
        emit newTabRequested(index);
    else
        emit opened(index);
}

/// The current row is the browser's location, which a context menu does not change.
void ConnectionTreeView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::RightButton)
        QTreeView::mousePressEvent(event);
}

void ConnectionTreeView::focusOutEvent(QFocusEvent *event)
{
    QTreeView::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit left();
}

void ConnectionTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    const QPoint position
        = byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    emit menuRequested(index, position);
}

void ConnectionTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout(); // messages are wrapped again
}

// --- drops ---

/// Also called after the view has handled the event, because the view accepts what the source
/// proposes; a source that is told "moved" deletes its files.
void ConnectionTreeView::insistOnAction(QDropEvent *event) const
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const Qt::DropAction action
        = ConnectionTreeModel::dropAction(*event->mimeData(), event->modifiers(), index);
    const Qt::DropAction insisted = action == Qt::IgnoreAction ? Qt::CopyAction : action;
    if (event->possibleActions() & insisted)
        event->setDropAction(insisted);
    else
        event->ignore();
}

void ConnectionTreeView::dragEnterEvent(QDragEnterEvent *event)
{
    insistOnAction(event);
    QTreeView::dragEnterEvent(event);
    insistOnAction(event);
}

void ConnectionTreeView::dragMoveEvent(QDragMoveEvent *event)
{
    insistOnAction(event);
    QTreeView::dragMoveEvent(event);
    insistOnAction(event);
    setDropTarget(event->isAccepted() ? indexAt(event->position().toPoint()) : QModelIndex());
}

void ConnectionTreeView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    setDropTarget({});
}

void ConnectionTreeView::dropEvent(QDropEvent *event)
{
    insistOnAction(event);
    QTreeView::dropEvent(event);
    insistOnAction(event);
    setDropTarget({});
}

void ConnectionTreeView::setDropTarget(const QModelIndex &index)
{
    if (m_dropTarget == index)
        return;
    m_dropTarget = index;
    viewport()->update();
}

// --- painting ---

void ConnectionTreeView::paintEvent(QPaintEvent *event)
{
    // Like QTreeView, but without its drop indicator: drawRow() shows the target.
    executeDelayedItemsLayout();
    QPainter painter(viewport());
    drawTree(&painter, event->region());
}

void ConnectionTreeView::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Without the focus, the selection only shows the browser's location: paint it softly, so that
    // the browser's own selection stands out.
    QStyleOptionViewItem row = option;
    const QColor highlight = option.palette.color(QPalette::Highlight);
    if (!hasFocus()) {
        const QColor soft = mixed(highlight, option.palette.color(QPalette::Base), 0.3);
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            row.palette.setColor(group, QPalette::Highlight, soft);
            row.palette.setColor(
                group, QPalette::HighlightedText, option.palette.color(group, QPalette::Text));
        }
    }
    QTreeView::drawRow(painter, row, index);
    if (m_dropTarget != index)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(highlight, 1.5));
    QColor fill = highlight;
    fill.setAlphaF(0.2F);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1, -1.5, -1), 4, 4);
    painter->restore();
}

} // namespace windlass
