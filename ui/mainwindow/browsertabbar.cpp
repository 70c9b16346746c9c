// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/browsertabbar.h"

#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace windlass {

BrowserTabBar::BrowserTabBar(ObjectRule rule, QWidget *parent)
    : QTabBar(parent), m_rule(std::move(rule))
{
    setAcceptDrops(true);
    setChangeCurrentOnDrag(true);
}

void BrowserTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int tab = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && tab >= 0)
        emit tabCloseRequested(tab);
    else
        QTabBar::mouseReleaseEvent(event);
}

// --- drops ---

/// Shows where the drop would go, and tells the drag source what it would do.
void BrowserTabBar::judge(QDropEvent *event)
{
    const int tab = tabAt(event->position().toPoint());
    const std::optional<CarriedObjects> objects = CarriedObjects::from(*event->mimeData());
    const Qt::DropAction action
        = objects && tab >= 0 ? m_rule(*objects, event->modifiers(), tab) : Qt::IgnoreAction;
    if (event->possibleActions().testFlag(action)) {
        setTarget(tab);
        event->setDropAction(action);
        event->accept();
    } else {
        setTarget(-1);
        event->ignore();
    }
}

void BrowserTabBar::setTarget(int tab)
{
    if (m_target == tab)
        return;
    m_target = tab;
    update();
}

/// Files cannot be dropped here, but they also open the tab over which they stay.
void BrowserTabBar::dragEnterEvent(QDragEnterEvent *event)
{
    judge(event);
    event->accept();
}

void BrowserTabBar::dragMoveEvent(QDragMoveEvent *event)
{
    judge(event);
}

void BrowserTabBar::dragLeaveEvent(QDragLeaveEvent *)
{
    setTarget(-1);
}

void BrowserTabBar::dropEvent(QDropEvent *event)
{
    judge(event);
    const int tab = std::exchange(m_target, -1);
    update();
    const std::optional<CarriedObjects> objects = CarriedObjects::from(*event->mimeData());
    if (tab >= 0 && objects)
        emit objectsDropped(*objects, event->dropAction(), tab);
}

void BrowserTabBar::paintEvent(QPaintEvent *event)
{
    QTabBar::paintEvent(event);
    if (m_target < 0)
        return;
    QPainter painter(this);
    QColor colour = palette().color(QPalette::Highlight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    colour.setAlpha(40);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(tabRect(m_target)).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
}

} // namespace windlass
