// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/iconlabel.h"

#include <QPainter>

namespace windlass {

IconLabel::IconLabel(int extent, QWidget *parent) : IconLabel(QIcon(), extent, parent) { }

IconLabel::IconLabel(const QIcon &icon, int extent, QWidget *parent) : QWidget(parent), m_icon(icon)
{
    setFixedSize(extent, extent);
}

void IconLabel::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace windlass
