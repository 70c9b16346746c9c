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
    option->state &= ~QStyle::State_HasFocus; // the selection already shows it
    if (!m_view->hasFocus() && !option->icon.isNull()) {
        // The view paints a soft selection then, on which icons look as in other rows.
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
    constexpr int padding = 8; // higher than the text, so that a row is easier to hit
    if (!isMessage(index)) {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), size.height() + padding};
    }
    QStyleOptionViewItem wrapped = option;
    // Messages are on the second level, which is indented twice. The height is arbitrary: without
    // one, the width would be ignored.
    const int width = m_view->viewport()->width() - 2 * m_view->indentation();
    wrapped.rect = QRect(0, 0, qMax(60, width), 1000);
    const QSize size = QStyledItemDelegate::sizeHint(wrapped, index);
    return {size.width(), size.height() + padding};
}

} // namespace windlass
