// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPoint>

class QAbstractButton;
class QAction;
class QMenu;
class QUrl;
class QWidget;

namespace windlass {

// What a person's hands do to a window, as the events that the system would send.

void click(QWidget &widget, const QPoint &position);
void click(QAbstractButton &button);
void doubleClick(QWidget &widget, const QPoint &position);
void openContextMenu(QWidget &widget, const QPoint &position);
void pointAt(QMenu &menu, QAction &action);
void choose(QMenu &menu, QAction &action);
/// Drags a local file or folder from outside onto the widget and lets go. False if it is refused.
bool drop(const QUrl &url, QWidget &widget, const QPoint &position);

} // namespace windlass
