// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/taborder.h"

#include <QWidget>

namespace windlass {

void setTabOrder(QWidget *first, const QList<QWidget *> &parts)
{
    QWidget *previous = first;
    for (QWidget *part : parts) {
        QList<QWidget *> inside {part};
        inside.append(part->findChildren<QWidget *>());
        for (QWidget *widget : inside) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            QWidget::setTabOrder(previous, widget);
            previous = widget;
        }
    }
}

} // namespace windlass
