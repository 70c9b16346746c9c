// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/qrcodeview.h"

#include <QPainter>

namespace windlass {

QrCodeView::QrCodeView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("QR code of the link"));
}

void QrCodeView::setCode(const QrCode &code)
{
    m_code = code;
    updateGeometry();
    update();
}

int QrCodeView::side() const
{
    return m_code.width + 2 * QrCode::quietZone;
}

/// A whole number of pixels for each module, so that all have the same size.
QSize QrCodeView::sizeHint() const
{
    constexpr int usualSide = 300; // pixels
    const int pixels = qMax(2, usualSide / side()) * side();
    return {pixels, pixels};
}

void QrCodeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int module = qMin(width(), height()) / side();
    for (int y = 0; y < m_code.width; ++y) {
        for (int x = 0; x < m_code.width; ++x) {
            if (m_code.isDark(x, y))
                painter.fillRect((x + QrCode::quietZone) * module, (y + QrCode::quietZone) * module,
                    module, module, Qt::black);
        }
    }
}

} // namespace windlass
