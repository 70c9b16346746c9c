// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/rowdelegate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace windlass {

/// First paints the background of the whole cell; then the contents without a background.
void RowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.textElideMode = m_elideMode.value_or(cell.textElideMode);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();

    QStyleOptionViewItem background = cell;
    background.text.clear();
    background.icon = QIcon();
    background.features
        &= ~(QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration);
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, cell.widget);

    const QPalette::ColorGroup group = !(cell.state & QStyle::State_Enabled) ? QPalette::Disabled
        : cell.state & QStyle::State_Active                                  ? QPalette::Active
                                                                             : QPalette::Inactive;
    if (cell.state & QStyle::State_Selected) {
        cell.palette.setColor(
            group, QPalette::Text, cell.palette.color(group, QPalette::HighlightedText));
        const QPixmap pixmap = cell.icon.pixmap(
            cell.decorationSize, painter->device()->devicePixelRatioF(), QIcon::Selected);
        cell.icon = QIcon(pixmap);
    }
    cell.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    cell.backgroundBrush = Qt::NoBrush;
    cell.rect.adjust(sidePadding, 0, -sidePadding, 0);
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {
        size.width() + 2 * sidePadding, std::max(size.height(), option.fontMetrics.height() + 10)};
}

} // namespace windlass
