// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/demo/gallerypictures.h"

#include "tests/demo/darkpalette.h"
#include "tests/demo/gallery.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QStyle>

namespace windlass {

/// Until what is laid out and painted later has been.
static void settle()
{
    constexpr int enough = 150; // milliseconds
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < enough)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

static bool takeAll(const QString &folder, const QString &suffix)
{
    Gallery gallery;
    const auto dialogs = gallery.dialogs();
    for (const Gallery::Dialog &one : dialogs) {
        QWidget *dialog = one.make();
        dialog->show();
        settle();
        const QString path = folder + QStringLiteral("/dialog-") + QLatin1String(one.name) + suffix
            + QStringLiteral(".png");
        if (!dialog->grab().save(path))
            return false;
        delete dialog;
    }
    return true;
}

bool takeGalleryPictures(const QString &folder, const QString &suffix)
{
    if (!takeAll(folder, suffix))
        return false;
    const QPalette light = QApplication::palette();
    QPalette dark = darkPalette();
    QApplication::style()->polish(dark); // as for the palette of a desktop
    QApplication::setPalette(dark);
    const bool areTaken = takeAll(folder, suffix + QStringLiteral("-dark"));
    QApplication::setPalette(light);
    return areTaken;
}

} // namespace windlass
