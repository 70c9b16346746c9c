// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/windowstyle.h"

#include "ui/widgets/contrast.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone.h"

#include <QPainter>
#include <QStyleOptionMenuItem>

namespace windlass {

/// Qt asks for this whenever the desktop's theme gives it another palette.
void WindowStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    palette = legible(palette);
}

/// Fusion uses the same icon mode (QIcon::Active) for a tool button under the mouse, a button with
/// the focus, and the highlighted item of a menu, although only the last one has another
/// background.
void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    constexpr State highlighted = State_Selected | State_Enabled;
    const auto *item = element == CE_MenuItem && baseStyle()->inherits("QFusionStyle")
        ? qstyleoption_cast<const QStyleOptionMenuItem *>(option)
        : nullptr;
    if (!item || item->icon.isNull() || (item->state & highlighted) != highlighted) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionMenuItem changed = *item;
    const int extent = pixelMetric(PM_SmallIconSize, option, widget);
    changed.icon = QIcon(item->icon.pixmap(
        QSize(extent, extent), painter->device()->devicePixelRatioF(), QIcon::Selected));
    QProxyStyle::drawControl(element, &changed, painter, widget);
}

/// Fusion's frame around menus is nearly black, and so invisible on a dark base.
void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_PanelMenu || !isDark(option->palette)
        || !baseStyle()->inherits("QFusionStyle"))
        return;
    painter->setPen(mixed(
        option->palette.color(QPalette::WindowText), option->palette.color(QPalette::Base), 0.3));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
}

/// If the desktop has no icons for this, Qt uses its own outdated ones.
QIcon WindowStyle::standardIcon(
    StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    if (QIcon::hasThemeIcon(QStringLiteral("dialog-warning")))
        return QProxyStyle::standardIcon(standard, option, widget);
    switch (standard) {
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(Tone::Information);
    case SP_MessageBoxWarning:
        return icon(Tone::Warning);
    case SP_MessageBoxCritical:
        return icon(Tone::Error);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

/// Also avoids Qt's icons for "Close" and "Cancel".
int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons
        && !QIcon::hasThemeIcon(QStringLiteral("window-close")))
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace windlass
