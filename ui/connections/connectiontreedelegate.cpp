// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiontreedelegate.h"

#include "ui/connections/connectiontreemodel.h"

#include <QTreeView>

namespace windlass {

using RowKind = ConnectionTreeModel::RowKind;

static bool isMessage(const QModelIndex &index)
{
    const RowKind kind = ConnectionTreeModel::kindOf(index);
    return kind != RowKind::Connection && kind != RowKind::Bucket;
}

ConnectionTreeDelegate::ConnectionTreeDelegate(QTreeView *view)
    : QStyledItemDelegate(view), m_view(view)
{
}

void ConnectionTreeDelegate::initStyleOption(
    QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the selection shows where it is
    if (!m_view->hasFocus() && !option->icon.isNull()) {
        // On the soft selection that the view paints then, icons are as beside it.
        const QPixmap pixmap
            = option->icon.pixmap(option->decorationSize, m_view->devicePixelRatioF());
        option->icon = QIcon(pixmap);
        option->icon.addPixmap(pixmap, QIcon::Selected);
    }
    if (!isMessage(index))
        return;
    option->features |= QStyleOptionViewItem::WrapText;
    option->textElideMode = Qt::ElideNone;
    option->decorationAlignment = Qt::AlignTop | Qt::AlignHCenter;
    const QColor quiet = option->palette.color(QPalette::PlaceholderText);
    option->palette.setColor(QPalette::Text, quiet);
}

QSize ConnectionTreeDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int padding = 8; // a row is easier to hit when it is not as low as its text
    if (!isMessage(index)) {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), size.height() + padding};
    }
    QStyleOptionViewItem wrapped = option;
    // Messages stand on the second level, which is indented twice. Any height: without one the
    // width would not count.
    const int width = m_view->viewport()->width() - 2 * m_view->indentation();
    wrapped.rect = QRect(0, 0, qMax(60, width), 1000);
    const QSize size = QStyledItemDelegate::sizeHint(wrapped, index);
    return {size.width(), size.height() + padding};
}

} // namespace windlass
