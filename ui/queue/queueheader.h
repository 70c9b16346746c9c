// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/queue/transfercategory.h"

#include <QList>
#include <QWidget>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QToolBar;
class QToolButton;

namespace windlass {

/// The line above the queue: filters with their counts, and buttons for actions. What has failed is
/// not among them, for it has a list of its own.
class QueueHeader : public QWidget
{
    Q_OBJECT
public:
    explicit QueueHeader(QWidget *parent = nullptr);

    /// Adds a button for \a action at the end.
    void addButton(QAction *action);

    /// Its buttons, from left to right, come before \a next.
    void setTabOrderBefore(QWidget *next);

    void setCounts(const TransferCounts &counts);

signals:
    /// None: show everything.
    void categoriesChosen(windlass::TransferCategories categories);

private:
    struct Filter {
        QToolButton *button = nullptr;
        qint64 count = -1; // the displayed count
    };

    QToolButton *addFilter(TransferCategories categories);
    static void setCount(Filter &filter, const QString &name, qint64 count);

    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
    QToolBar *m_commands;           // gives way to the filters, and has a menu for what has no room
    QList<QToolButton *> m_buttons; // from left to right
    QToolButton *m_all;
    Filter m_active;
    Filter m_waiting;
    Filter m_done;
};

} // namespace windlass
