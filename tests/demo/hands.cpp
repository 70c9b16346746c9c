// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/demo/hands.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace windlass {

static void sendMouse(QWidget &widget, QEvent::Type type, const QPoint &position)
{
    const bool isMove = type == QEvent::MouseMove;
    const bool isDown = type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick;
    QMouseEvent event(type, position, widget.mapToGlobal(position),
        isMove ? Qt::NoButton : Qt::LeftButton, isDown ? Qt::LeftButton : Qt::NoButton,
        Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

void click(QWidget &widget, const QPoint &position)
{
    sendMouse(widget, QEvent::MouseMove, position);
    sendMouse(widget, QEvent::MouseButtonPress, position);
    sendMouse(widget, QEvent::MouseButtonRelease, position);
}

void click(QAbstractButton &button)
{
    click(button, button.rect().center());
}

void doubleClick(QWidget &widget, const QPoint &position)
{
    click(widget, position);
    sendMouse(widget, QEvent::MouseButtonDblClick, position);
    sendMouse(widget, QEvent::MouseButtonRelease, position);
}

void openContextMenu(QWidget &widget, const QPoint &position)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, position, widget.mapToGlobal(position));
    QCoreApplication::sendEvent(&widget, &event);
}

void pointAt(QMenu &menu, QAction &action)
{
    const QRect item = menu.actionGeometry(&action);
    // A menu looks at how the mouse moves: into the item, and then on within it.
    sendMouse(menu, QEvent::MouseMove, item.topLeft() + QPoint(4, 4));
    sendMouse(menu, QEvent::MouseMove, item.center());
}

void choose(QMenu &menu, QAction &action)
{
    pointAt(menu, action);
    sendMouse(menu, QEvent::MouseButtonPress, menu.actionGeometry(&action).center());
    sendMouse(menu, QEvent::MouseButtonRelease, menu.actionGeometry(&action).center());
}

bool drop(const QUrl &url, QWidget &widget, const QPoint &position)
{
    QMimeData data;
    data.setUrls({url}); // text/uri-list
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &enter);
    QDragMoveEvent move(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
    if (!enter.isAccepted() || !move.isAccepted()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&widget, &leave);
        return false;
    }
    QDropEvent drop(position, Qt::CopyAction, &data, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &drop);
    return drop.isAccepted();
}

} // namespace windlass
