// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/folders/foldertreeview.h"

#include "ui/folders/foldertreedelegate.h"
#include "ui/folders/foldertreemodel.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace windlass {

FolderTreeView::FolderTreeView(FolderTreeModel &model, QWidget *parent)
    : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new FolderTreeDelegate(this));
    setHeaderHidden(true);
    setIconSize(QSize(18, 18));
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setAccessibleName(tr("Connections, buckets and folders"));
    setMinimumHeight(4 * fontMetrics().height());
    connect(this, &QTreeView::expanded, &model, &FolderTreeModel::load);
    connect(this, &QTreeView::clicked, this, &FolderTreeView::loadMore);
}

QSize FolderTreeView::sizeHint() const
{
    return {QTreeView::sizeHint().width(), 12 * fontMetrics().height()};
}

void FolderTreeView::choose(const QModelIndex &index)
{
    goTo(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void FolderTreeView::showNear(const QModelIndex &index)
{
    clearSelection();
    goTo(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

void FolderTreeView::goTo(const QModelIndex &index, QItemSelectionModel::SelectionFlags flags)
{
    const QScopedValueRollback guard(m_isFollowing, true);
    selectionModel()->setCurrentIndex(index, flags);
}

void FolderTreeView::selectionChanged(
    const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_isFollowing && !selected.isEmpty())
        emit chosen(selected.first().topLeft());
}

/// If the row that goes is the current one, Qt would select another, as if a person had gone there.
void FolderTreeView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const QModelIndex now = currentIndex();
    if (now.isValid() && now.parent() == parent && now.row() >= first && now.row() <= last)
        showNear(first > 0 ? m_model.index(first - 1, 0, parent) : parent);
    QTreeView::rowsAboutToBeRemoved(parent, first, last);
}

bool FolderTreeView::loadMore(const QModelIndex &index)
{
    const FolderTreeModel::RowKind kind = FolderTreeModel::kindOf(index);
    if (kind != FolderTreeModel::RowKind::More && kind != FolderTreeModel::RowKind::Failed)
        return false;
    // The message will go, and what comes in its place is below.
    const QPersistentModelIndex message = index;
    showNear(index.row() > 0 ? index.siblingAtRow(index.row() - 1) : index.parent());
    m_model.loadMore(message);
    return true;
}

void FolderTreeView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && loadMore(currentIndex()))
        event->accept(); // and the dialog stays open
    else
        QTreeView::keyPressEvent(event);
}

void FolderTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout(); // messages are wrapped again
}

} // namespace windlass
