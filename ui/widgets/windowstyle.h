// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProxyStyle>

namespace windlass {

/// The desktop's style, except where it does not match our icons or a dark palette.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT
public:
    using QProxyStyle::polish;
    using QProxyStyle::QProxyStyle;

    void polish(QPalette &palette) override;

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr, QStyleHintReturn *returned = nullptr) const override;
};

} // namespace windlass
