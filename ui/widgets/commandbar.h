// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;

namespace windlass {

/// A line of buttons above a list.
class CommandBar : public QWidget
{
    Q_OBJECT
public:
    explicit CommandBar(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace windlass
