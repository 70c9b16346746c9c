// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/objectrowdelegate.h"

#include "ui/browser/objecttablemodel.h"
#include "ui/widgets/tone.h"

#include <QPainter>

namespace windlass {

/// In both modes, because the colours of a selected row's icon are others.
static QIcon dimmedIcon(const QStyleOptionViewItem &option)
{
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected}) {
        const QPixmap whole = option.icon.pixmap(option.decorationSize, ratio, mode);
        QPixmap dimmed(whole.size());
        dimmed.setDevicePixelRatio(whole.devicePixelRatio());
        dimmed.fill(Qt::transparent);
        QPainter painter(&dimmed);
        painter.setOpacity(mode == QIcon::Selected ? 0.5 : 0.4);
        painter.drawPixmap(0, 0, whole);
        painter.end();
        icon.addPixmap(dimmed, mode);
    }
    return icon;
}

bool ObjectRowDelegate::isCut(const QModelIndex &index) const
{
    return !m_cut.isEmpty() && m_cut.contains(index.data(ObjectTableModel::KeyRole).toByteArray());
}

void ObjectRowDelegate::initStyleOption(
    QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    if (!isCut(index))
        return;
    QPalette &palette = option->palette;
    const auto dim = [&palette](QPalette::ColorGroup group, QPalette::ColorRole text,
                         QPalette::ColorRole background) {
        const QColor ground = palette.color(group, background);
        palette.setColor(group, text,
            legible(mixed(palette.color(group, text), ground, 0.5), {ground}, leastContrast));
    };
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        dim(group, QPalette::Text, QPalette::Base);
        dim(group, QPalette::HighlightedText, QPalette::Highlight);
    }
    if (!option->icon.isNull())
        option->icon = dimmedIcon(*option);
}

} // namespace windlass
