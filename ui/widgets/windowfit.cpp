// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/windowfit.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QMessageBox>
#include <QScreen>
#include <QWindow>

#include <algorithm>

namespace windlass {

WindowFit::WindowFit(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WindowFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) { // comes once, before the box computes its size
        if (auto *box = qobject_cast<QMessageBox *>(watched))
            makeRoomForTitle(*box);
    } else if (event->type() == QEvent::Show && watched->isWidgetType()) {
        auto *window = static_cast<QWidget *>(watched);
        const Qt::WindowType type = window->windowType();
        if (window->isWindow() && (type == Qt::Window || type == Qt::Dialog))
            fit(*window, window->screen()->availableGeometry());
    }
    return QObject::eventFilter(watched, event);
}

QSize WindowFit::frameOf(const QWidget &window)
{
    constexpr int usualTitleBar = 36; // pixels
    const QSize frame = window.frameGeometry().size() - window.size();
    return frame.expandedTo(QSize(0, usualTitleBar));
}

void WindowFit::fit(QWidget &window, const QRect &room)
{
    if (window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))
        return;
    const QSize frame = frameOf(window);
    const QSize size = window.size().boundedTo(room.size() - frame);
    if (size != window.size())
        window.resize(size);
    const QSize outer = window.size() + frame;
    const QPoint place(
        std::max(room.left(), std::min(window.x(), room.left() + room.width() - outer.width())),
        std::max(room.top(), std::min(window.y(), room.top() + room.height() - outer.height())));
    if (place != window.pos())
        window.move(place);
}

/// Qt leaves 50 pixels beside the title, which are less than the icon and the buttons of most
/// window managers need. Qt appends the program's name to it.
void WindowFit::makeRoomForTitle(QMessageBox &box)
{
    auto *layout = qobject_cast<QGridLayout *>(box.layout());
    if (!layout)
        return;
    QFont bold = box.font();
    bold.setBold(true);
    const QString title = QStringLiteral("%1 — %2").arg(
        box.windowTitle(), QGuiApplication::applicationDisplayName());
    constexpr int decorations = 160; // pixels
    const int width = QFontMetrics(bold).horizontalAdvance(title) + decorations;
    const int room = std::min(width, box.screen()->availableGeometry().width() * 9 / 10);
    layout->addItem(new QSpacerItem(room, 0), layout->rowCount(), 0, 1, layout->columnCount());
}

} // namespace windlass
