// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/taborder.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>

#include <algorithm>

namespace windlass {

namespace {

/// Collects the widgets that Tab can lead to, in their order.
class Collector
{
public:
    void addItems(const QLayout &layout);
    const QList<QWidget *> &found() const { return m_found; }

private:
    void add(QWidget *widget);
    void addCells(const QTableWidget &table);

    QList<QWidget *> m_found;
};

void Collector::add(QWidget *widget)
{
    if (!widget || widget->isWindow())
        return;
    if ((widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
        m_found.append(widget);
    if (const auto *tabs = qobject_cast<const QTabWidget *>(widget)) {
        add(tabs->tabBar());
        for (int i = 0; i < tabs->count(); ++i)
            add(tabs->widget(i));
    } else if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            add(splitter->widget(i));
    } else if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
        add(area->widget());
    } else if (const auto *table = qobject_cast<const QTableWidget *>(widget)) {
        addCells(*table);
    } else if (const QLayout *layout = widget->layout()) {
        addItems(*layout);
    } else if (widget->focusPolicy() == Qt::NoFocus) { // it places its parts itself
        const auto parts = widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget *part : parts)
            add(part);
    }
}

void Collector::addItems(const QLayout &layout)
{
    QList<int> order;
    for (int i = 0; i < layout.count(); ++i)
        order.append(i);
    // Rows and cells can be filled in any order. The other layouts have their items in the order
    // in which they stand.
    const auto sortBy = [&order](auto placeOf) {
        std::stable_sort(order.begin(), order.end(),
            [placeOf](int one, int other) { return placeOf(one) < placeOf(other); });
    };
    if (const auto *grid = qobject_cast<const QGridLayout *>(&layout)) {
        sortBy([grid](int item) {
            int row = 0, column = 0, rows = 0, columns = 0;
            grid->getItemPosition(item, &row, &column, &rows, &columns);
            return std::pair(row, column);
        });
    } else if (const auto *form = qobject_cast<const QFormLayout *>(&layout)) {
        sortBy([form](int item) {
            int row = 0;
            QFormLayout::ItemRole role = QFormLayout::LabelRole;
            form->getItemPosition(item, &row, &role);
            return std::pair(row, int(role));
        });
    }
    for (const int i : std::as_const(order)) {
        QLayoutItem *item = layout.itemAt(i);
        if (const QLayout *inner = item->layout())
            addItems(*inner);
        else
            add(item->widget());
    }
}

void Collector::addCells(const QTableWidget &table)
{
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column)
            add(table.cellWidget(row, column));
    }
}

/// A widget that has a part of it take the focus.
struct Proxied {
    QWidget *widget;
    QWidget *proxy;
    Qt::FocusPolicy policy;
};

} // namespace

void orderTabs(QWidget &window)
{
    Collector collector;
    if (const QLayout *layout = window.layout())
        collector.addItems(*layout);
    const QList<QWidget *> &found = collector.found();
    // Tab leads to a part through a widget that has it as its proxy, too: if that comes later than
    // the part, Tab goes back. setTabOrder() takes such a widget only together with its parts.
    QList<Proxied> proxied;
    for (QWidget *widget : found) {
        if (!widget->focusProxy())
            continue;
        proxied.append({widget, widget->focusProxy(), widget->focusPolicy()});
        widget->setFocusProxy(nullptr);
        widget->setFocusPolicy(Qt::TabFocus);
    }
    for (qsizetype i = 1; i < found.size(); ++i)
        QWidget::setTabOrder(found[i - 1], found[i]);
    for (const Proxied &one : std::as_const(proxied)) {
        one.widget->setFocusPolicy(one.policy);
        // The proxy of a button box may stand behind other buttons: Qt would take the box there.
        if (!qobject_cast<QDialogButtonBox *>(one.widget))
            one.widget->setFocusProxy(one.proxy);
    }
}

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
