// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/objectrowdelegate.h"

#include "ui/browser/objecttablemodel.h"
#include "ui/widgets/tone.h"

#include <QPainter>

namespace windlass {

static QIcon dimmedIcon(const QStyleOptionViewItem &option)
{
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    const QPixmap whole = option.icon.pixmap(option.decorationSize, ratio);
    QPixmap dimmed(whole.size());
    dimmed.setDevicePixelRatio(whole.devicePixelRatio());
    dimmed.fill(Qt::transparent);
    QPainter painter(&dimmed);
    painter.setOpacity(0.4);
    painter.drawPixmap(0, 0, whole);
    return dimmed;
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
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Text,
            mixed(palette.color(group, QPalette::Text), palette.color(group, QPalette::Base), 0.5));
        palette.setColor(group, QPalette::HighlightedText,
            mixed(palette.color(group, QPalette::HighlightedText),
                palette.color(group, QPalette::Highlight), 0.6));
    }
    if (!option->icon.isNull())
        option->icon = dimmedIcon(*option);
}

} // namespace windlass
