// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/demo/camera.h"

#include <QApplication>
#include <QPixmap>
#include <QScreen>
#include <QWidget>
#include <QWindow>

namespace windlass {

Camera::Camera(QWidget &window, QString folder) : m_window(window), m_folder(std::move(folder)) { }

bool Camera::take(const QString &name) const
{
    // Without a window manager, as under Xvfb, a window has the focus only if it asks for it.
    if (!QApplication::activeWindow()) {
        m_window.activateWindow();
        return false;
    }
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!window->isVisible())
            continue;
        if (!window->windowHandle() || !window->windowHandle()->isExposed())
            return false;
        window->repaint(); // what is due to be painted soon is painted now
    }
    const QRect area = m_window.frameGeometry() & m_window.screen()->geometry();
    const QPixmap picture
        = m_window.screen()->grabWindow(0, area.x(), area.y(), area.width(), area.height());
    return picture.save(m_folder + QLatin1Char('/') + name + QLatin1String(".png"));
}

} // namespace windlass
