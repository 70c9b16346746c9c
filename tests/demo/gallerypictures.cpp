// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/demo/gallerypictures.h"

#include "tests/demo/darkpalette.h"
#include "tests/demo/gallery.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QImage>
#include <QStyle>
#include <QWindow>

#include <chrono>

namespace windlass {

/// Once it is on the screen and looks the same twice: what is laid out and painted later may ask
/// for more of that. Null if it does not come to rest.
static QImage pictureAtRest(QWidget &dialog)
{
    constexpr std::chrono::seconds longest(10);
    const QDeadlineTimer deadline(longest);
    QImage last;
    while (!deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        if (!dialog.windowHandle() || !dialog.windowHandle()->isExposed())
            continue;
        const QImage now = dialog.grab().toImage();
        if (now == last)
            return now;
        last = now;
    }
    return {};
}

static bool takeAll(const QString &folder, const QString &suffix)
{
    Gallery gallery;
    const auto dialogs = gallery.dialogs();
    for (const Gallery::Dialog &one : dialogs) {
        QWidget *dialog = one.make();
        dialog->show();
        const QString path = folder + QStringLiteral("/dialog-") + QLatin1String(one.name) + suffix
            + QStringLiteral(".png");
        if (!pictureAtRest(*dialog).save(path))
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
