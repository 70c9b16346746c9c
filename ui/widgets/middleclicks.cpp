// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/middleclicks.h"

#include <QAbstractItemView>
#include <QMouseEvent>

namespace windlass {

MiddleClicks::MiddleClicks(QAbstractItemView &view) : QObject(&view), m_view(view)
{
    view.viewport()->installEventFilter(this);
}

bool MiddleClicks::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return QObject::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::MiddleButton)
        return QObject::eventFilter(watched, event);
    const QModelIndex index = m_view.indexAt(mouse->position().toPoint());
    if (!isPress && index.isValid())
        emit clicked(index);
    return true;
}

} // namespace windlass
