// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/queueheader.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolBar>
#include <QToolButton>

namespace windlass {

QueueHeader::QueueHeader(QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_group(new QButtonGroup(this)),
      m_commands(new QToolBar(this))
{
    m_layout->setContentsMargins(4, 2, 4, 2);
    m_layout->setSpacing(2);
    m_all = addFilter({});
    m_active.button = addFilter(TransferCategory::Active);
    m_waiting.button = addFilter(TransferCategory::Waiting);
    m_done.button = addFilter(TransferCategory::Done);
    m_layout->addWidget(m_commands, 1);
    auto *gap = new QWidget(m_commands); // the commands are at the right
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_commands->addWidget(gap);
    m_commands->setIconSize(QSize(16, 16));
    m_commands->layout()->setContentsMargins(0, 0, 0, 0);
    m_commands->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    m_all->setText(tr("All"));
    m_all->setChecked(true);
    m_all->setToolTip(tr("Show all transfers"));
    m_active.button->setToolTip(tr("Show active transfers"));
    m_waiting.button->setToolTip(tr("Show waiting transfers"));
    m_done.button->setToolTip(tr("Show finished and skipped transfers"));
    setCounts({});
    setAccessibleName(tr("Transfers to show"));
}

QToolButton *QueueHeader::addFilter(TransferCategories categories)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_group->addButton(button);
    m_layout->addWidget(button);
    m_buttons << button;
    connect(button, &QToolButton::toggled, this, [this, categories](bool isChecked) {
        if (isChecked)
            emit categoriesChosen(categories);
    });
    return button;
}

void QueueHeader::addButton(QAction *action)
{
    m_commands->addAction(action);
    auto *button = static_cast<QToolButton *>(m_commands->widgetForAction(action));
    button->setFocusPolicy(Qt::TabFocus); // unlike others in a tool bar
    const auto describe = [button, action] { button->setAccessibleDescription(action->toolTip()); };
    describe();
    connect(action, &QAction::changed, button, describe);
    m_buttons << button;
}

void QueueHeader::setTabOrderBefore(QWidget *next)
{
    for (qsizetype i = 1; i < m_buttons.size(); ++i)
        setTabOrder(m_buttons[i - 1], m_buttons[i]);
    setTabOrder(m_buttons.last(), next);
}

void QueueHeader::setCounts(const TransferCounts &counts)
{
    setCount(m_active, tr("Active"), counts.active);
    setCount(m_waiting, tr("Waiting"), counts.waiting);
    setCount(m_done, tr("Done"), counts.done);
}

void QueueHeader::setCount(Filter &filter, const QString &name, qint64 count)
{
    if (filter.count == count)
        return;
    filter.count = count;
    const QString text = count > 0
        ? tr("%1 %2", "name of a filter, how many").arg(name, QLocale().toString(count))
        : name;
    filter.button->setText(text);
    filter.button->setAccessibleName(text);
}

} // namespace windlass
