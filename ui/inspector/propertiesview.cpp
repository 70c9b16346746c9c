// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/propertiesview.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace windlass {

PropertiesView::PropertiesView(QWidget *parent)
    : QWidget(parent), m_rows(new QTreeWidget(this)),
      m_copy(new QAction(icon("copy"), tr("Copy value"), this)),
      m_edit(new QPushButton(icon("rename"), tr("Edit…"), this))
{
    m_rows->setAccessibleName(tr("Properties"));
    m_rows->setColumnCount(2);
    m_rows->setHeaderHidden(true);
    m_rows->setRootIsDecorated(false);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setUniformRowHeights(true);
    m_rows->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_edit->setToolTip(tr("Edit content headers, metadata and tags"));
    m_edit->setAutoDefault(false);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_rows->addAction(m_copy);
    m_rows->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(6, 2, 6, 4);
    bottom->addStretch();
    bottom->addWidget(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows, 1);
    layout->addLayout(bottom);
    connect(m_copy, &QAction::triggered, this, &PropertiesView::copyCurrent);
    connect(m_edit, &QPushButton::clicked, this, &PropertiesView::editRequested);
    showText({});
}

void PropertiesView::copyCurrent() const
{
    if (const QTreeWidgetItem *item = m_rows->currentItem())
        QApplication::clipboard()->setText(item->text(1));
}

void PropertiesView::showProperties(const ObjectProperties &properties)
{
    m_rows->clear();
    for (const PropertyGroup &group : PropertyRows::of(properties)) {
        auto *title = new QTreeWidgetItem(m_rows, {group.title});
        QFont bold = m_rows->font();
        bold.setBold(true);
        title->setFont(0, bold);
        title->setFirstColumnSpanned(true);
        for (const PropertyRow &row : group.rows) {
            auto *item = new QTreeWidgetItem(title, {row.name, row.value});
            item->setToolTip(1, plainToolTip(row.value));
        }
        title->setExpanded(true);
    }
    m_edit->setEnabled(true);
}

void PropertiesView::showText(const QString &text)
{
    m_rows->clear();
    if (!text.isEmpty()) {
        auto *line = new QTreeWidgetItem(m_rows, {text});
        line->setFirstColumnSpanned(true);
        line->setToolTip(0, plainToolTip(text));
    }
    m_edit->setEnabled(false);
}

QString PropertiesView::value(const QString &name) const
{
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_rows->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (group->child(j)->text(0) == name)
                return group->child(j)->text(1);
        }
    }
    return {};
}

} // namespace windlass
