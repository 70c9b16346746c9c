// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/icons.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

/// The linker drops the resources of a static library unless somebody asks for them; the macro
/// works outside of namespaces only.
static void initResources()
{
    Q_INIT_RESOURCE(windlass);
}

namespace windlass {

QIcon icon(const char *name)
{
    static const bool initialized = (initResources(), true);
    Q_UNUSED(initialized);
    QIcon result(QLatin1String(":/icons/") + QLatin1String(name) + QLatin1String(".svg"));
    // On a selected row Qt would tint the icon with the colour of the selection, i.e. hide it.
    for (const int size : {16, 22, 32}) {
        QPixmap pixmap = result.pixmap(size);
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(
            pixmap.rect(), QGuiApplication::palette().color(QPalette::HighlightedText));
        painter.end();
        result.addPixmap(pixmap, QIcon::Selected);
    }
    return result;
}

} // namespace windlass
