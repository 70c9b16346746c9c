// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/versionstree.h"

#include "ui/versions/versionsmodel.h"
#include "ui/widgets/columnwidth.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableheader.h"

#include <QContextMenuEvent>
#include <QPainter>

#include <algorithm>

namespace windlass {

VersionsTree::VersionsTree(VersionsModel &model, QWidget *parent) : QTreeView(parent)
{
    setModel(&model);
    setHeader(new TableHeader(this));
    setItemDelegate(new RowDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformRowHeights(true); // thousands of rows need not be measured
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideMiddle);
    setExpandsOnDoubleClick(false); // a double click opens, as in the table
    setAccessibleName(tr("Objects and their versions"));
    sizeColumns();
}

void VersionsTree::sizeColumns()
{
    QHeaderView *head = header();
    head->setStretchLastSection(false);
    head->setSortIndicator(-1, Qt::AscendingOrder); // as they are listed
    head->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    head->setSectionResizeMode(VersionsModel::NameColumn, QHeaderView::Stretch);
    head->setSectionResizeMode(VersionsModel::VersionColumn, QHeaderView::Interactive);
    for (const int column :
        {VersionsModel::SizeColumn, VersionsModel::ModifiedColumn, VersionsModel::ClassColumn})
        head->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    head->resizeSection(VersionsModel::VersionColumn,
        columnWidthFor(*this, VersionsModel::VersionColumn, {VersionsModel::countText(999, true)}));
}

/// The names need room first; an id says less than they do, and is in the tool tip of its row.
void VersionsTree::resizeEvent(QResizeEvent *event)
{
    const int characters = event->size().width() / fontMetrics().averageCharWidth();
    setColumnHidden(VersionsModel::ClassColumn, characters < 115);
    setColumnHidden(VersionsModel::VersionColumn, characters < 95);
    QTreeView::resizeEvent(event);
}

/// By ranges: asking for each row of a large selection takes quadratic time.
QModelIndexList VersionsTree::selectedRows() const
{
    QModelIndexList rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(model()->index(row, 0, range.parent()));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void VersionsTree::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void VersionsTree::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    emit menuRequested(byMouse
            ? event->globalPos()
            : viewport()->mapToGlobal(visualRect(currentIndex().siblingAtColumn(0)).bottomLeft()));
}

/// A click beside the rows deselects everything, as in the table.
void VersionsTree::mousePressEvent(QMouseEvent *event)
{
    const bool extends = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (!extends && !indexAt(event->position().toPoint()).isValid())
        clearSelection();
    QTreeView::mousePressEvent(event);
}

void VersionsTree::startDrag(Qt::DropActions)
{
    emit dragRequested();
}

void VersionsTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (model()->rowCount() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16),
        Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

} // namespace windlass
