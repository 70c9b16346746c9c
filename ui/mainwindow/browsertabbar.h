// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/carried/carriedobjects.h"

#include <QTabBar>

#include <functional>

namespace windlass {

/// The bar of the browser's tabs: the middle button closes a tab, objects can be dropped on one,
/// and a drag that stays over one opens it.
class BrowserTabBar : public QTabBar
{
    Q_OBJECT
public:
    /// What a drop of objects on \a tab would do.
    using ObjectRule = std::function<Qt::DropAction(
        const CarriedObjects &objects, Qt::KeyboardModifiers modifiers, int tab)>;

    BrowserTabBar(ObjectRule rule, QWidget *parent);

signals:
    void objectsDropped(const windlass::CarriedObjects &objects, Qt::DropAction action, int tab);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void judge(QDropEvent *event);
    void setTarget(int tab);

    const ObjectRule m_rule;
    int m_target = -1; // the tab under a drag that can be dropped there
};

} // namespace windlass
