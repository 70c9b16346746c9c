// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/qrcode.h"

#include <QWidget>

namespace windlass {

/// Draws a QR code, dark on white in every colour scheme, because scanners need that.
class QrCodeView : public QWidget
{
    Q_OBJECT
public:
    explicit QrCodeView(QWidget *parent = nullptr);

    void setCode(const QrCode &code);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int side() const; ///< number of modules, including the quiet zone

    QrCode m_code;
};

} // namespace windlass
