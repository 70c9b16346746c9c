// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/folders/foldertreedelegate.h"

#include "ui/folders/foldertreemodel.h"

#include <QTreeView>

#include <algorithm>

namespace windlass {

static bool isMessage(const QModelIndex &index)
{
    return FolderTreeModel::kindOf(index) != FolderTreeModel::RowKind::Place;
}

static int levelOf(const QModelIndex &index)
{
    int level = 1;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++level;
    return level;
}

FolderTreeDelegate::FolderTreeDelegate(QTreeView *view)
    : QStyledItemDelegate(view), m_view(view) { }

void FolderTreeDelegate::initStyleOption(
    QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!isMessage(index))
        return;
    option->features |= QStyleOptionViewItem::WrapText;
    option->textElideMode = Qt::ElideNone;
    option->decorationAlignment = Qt::AlignTop | Qt::AlignHCenter;
}

QSize FolderTreeDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int padding = 6; // higher than the text, so that a row is easier to hit
    constexpr int narrowest = 60;
    if (!isMessage(index)) { // quickly: there may be thousands, and all are asked for
        const int height = std::max(option.fontMetrics.height(), option.decorationSize.height());
        return {narrowest, height + padding};
    }
    QStyleOptionViewItem row = option;
    // The height is arbitrary: without one, the width would be ignored.
    const int width = m_view->viewport()->width() - levelOf(index) * m_view->indentation();
    row.rect = QRect(0, 0, std::max(narrowest, width), 1000);
    const QSize size = QStyledItemDelegate::sizeHint(row, index);
    return {size.width(), size.height() + padding};
}

} // namespace windlass
