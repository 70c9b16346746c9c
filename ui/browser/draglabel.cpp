// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/draglabel.h"

#include <QIcon>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace windlass {

QPixmap dragLabel(const QIcon &icon, const QString &text, const QWidget &widget)
{
    constexpr int padding = 6;
    constexpr int iconExtent = 20;
    constexpr int widest = 320;
    const QFontMetrics metrics = widget.fontMetrics();
    const int textLeft = padding + iconExtent + padding;
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, widest - textLeft - padding);
    const QSize size(textLeft + metrics.horizontalAdvance(shown) + padding,
        std::max(iconExtent, metrics.height()) + 2 * padding);

    QPixmap label(size * widget.devicePixelRatioF());
    label.setDevicePixelRatio(widget.devicePixelRatioF());
    label.fill(Qt::transparent);
    QPainter painter(&label);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(widget.palette().color(QPalette::Highlight));
    painter.setBrush(widget.palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    icon.paint(&painter, QRect(padding, 0, iconExtent, size.height()));
    painter.setFont(widget.font());
    painter.setPen(widget.palette().color(QPalette::Text));
    painter.drawText(QRect(textLeft, 0, size.width() - textLeft, size.height()),
        Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return label;
}

} // namespace windlass
