// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/objectrowdelegate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace windlass {

static constexpr int sidePadding = 6;

/// The icon in one colour, like the text beside it.
static QIcon silhouette(
    const QIcon &icon, const QSize &size, const QColor &colour, const QPainter *target)
{
    if (icon.isNull())
        return icon;
    QPixmap pixmap = icon.pixmap(size, target->device()->devicePixelRatioF());
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    return QIcon(pixmap);
}

/// The background first, over the whole cell; then the contents, told that nothing is selected, so
/// that no second background is painted and no icon tinted by the style.
void ObjectRowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
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
        const QColor colour = cell.palette.color(group, QPalette::HighlightedText);
        cell.palette.setColor(group, QPalette::Text, colour);
        cell.icon = silhouette(cell.icon, cell.decorationSize, colour, painter);
    }
    cell.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    cell.backgroundBrush = Qt::NoBrush;
    cell.rect.adjust(sidePadding, 0, -sidePadding, 0);
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

QSize ObjectRowDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {
        size.width() + 2 * sidePadding, std::max(size.height(), option.fontMetrics.height() + 10)};
}

} // namespace windlass
