// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/commandbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace windlass {

CommandBar::CommandBar(const QList<QAction *> &actions, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addStretch();
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setDefaultAction(action);
        button->setAccessibleDescription(action->toolTip());
        layout->addWidget(button);
    }
}

} // namespace windlass
