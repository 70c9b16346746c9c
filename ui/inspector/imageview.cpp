// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/imageview.h"

#include <QPainter>

namespace windlass {

ImageView::ImageView(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(64, 64);
}

void ImageView::setImage(const QImage &image)
{
    m_pixmap = QPixmap::fromImage(image);
    update();
}

void ImageView::paintEvent(QPaintEvent *)
{
    constexpr int margin = 8;
    const QRect room = rect().adjusted(margin, margin, -margin, -margin);
    if (m_pixmap.isNull() || room.isEmpty())
        return;
    QSize size = m_pixmap.size();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(room.center());
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, m_pixmap);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

} // namespace windlass
