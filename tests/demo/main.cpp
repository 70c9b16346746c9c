// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// Drives the window through the main job on the display that it is given; see packaging/demo.

#include "core/connections/connectionstore.h"
#include "core/settings/settingsstore.h"
#include "core/transfer/engine/transferengine.h"
#include "tests/demo/camera.h"
#include "tests/demo/gallerypictures.h"
#include "tests/demo/mainjob.h"
#include "tests/demo/steprunner.h"
#include "translations/translations.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/windowfit.h"
#include "ui/widgets/windowstyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace windlass;

namespace {

/// "windlass-demo --gallery FOLDER LANGUAGE": nothing but pictures of the dialogs.
int makeGallery(const QStringList &arguments)
{
    const QString suffix
        = arguments[3] == QLatin1String("en") ? QString() : QLatin1Char('-') + arguments[3];
    if (takeGalleryPictures(arguments[2], suffix))
        return 0;
    std::fprintf(stderr, "windlass-demo: the pictures of the dialogs cannot be written\n");
    return 1;
}

/// Every option with a value is needed.
MainJob::Options parseArguments(const QCoreApplication &app)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("bucket"), QStringLiteral("What to open."), QStringLiteral("NAME")},
        {QStringLiteral("drop"), QStringLiteral("The folder to upload."), QStringLiteral("DIR")},
        {QStringLiteral("download-to"), QStringLiteral("Where to."), QStringLiteral("DIR")},
        {QStringLiteral("share"), QStringLiteral("An object below the dropped folder."),
            QStringLiteral("PATH")},
        {QStringLiteral("pictures"), QStringLiteral("Where to."), QStringLiteral("DIR")},
    };
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Drives Windlass through its main job, with the environment's keys, and prints figures."));
    const QCommandLineOption glance(QStringLiteral("glance"),
        QStringLiteral("Only picture the window and the preferences, at twice the size."));
    parser.addOptions(options);
    parser.addOption(glance);
    parser.addHelpOption();
    parser.process(app);
    for (const QCommandLineOption &option : options) {
        if (!parser.isSet(option)) {
            std::fprintf(stderr, "windlass-demo: --%s is missing\n",
                option.names().first().toLocal8Bit().constData());
            parser.showHelp(2);
        }
    }
    return {BucketName(parser.value(QStringLiteral("bucket")).toUtf8()),
        QDir(parser.value(QStringLiteral("drop"))).absolutePath(),
        QDir(parser.value(QStringLiteral("download-to"))).absolutePath(),
        parser.value(QStringLiteral("share")).toUtf8(),
        QDir(parser.value(QStringLiteral("pictures"))).absolutePath(), parser.isSet(glance)};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // which nobody here could fill in
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("windlass"));
    QApplication::setOrganizationName(QStringLiteral("windlass"));
    // The pictures are the same wherever they are made.
    const QStringList arguments = QCoreApplication::arguments();
    const bool isGallery = arguments.size() == 4 && arguments[1] == QLatin1String("--gallery");
    QLocale::setDefault(isGallery && arguments[3] != QLatin1String("en")
            ? QLocale(arguments[3])
            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(app);
    QApplication::setStyle(new WindowStyle(QStringLiteral("Fusion")));
    const WindowFit fit;
    if (isGallery) {
        const QTemporaryDir nobody;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, nobody.path());
        return makeGallery(arguments);
    }
    const MainJob::Options options = parseArguments(app);

    // Nothing of the user's own.
    const QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QApplication::setApplicationDisplayName(QStringLiteral("Windlass"));
    QApplication::setWindowIcon(icon("org.windlass.Windlass"));

    ConnectionStore store(home.filePath(QStringLiteral("connections.ini")));
    SettingsStore settings(home.filePath(QStringLiteral("settings.ini")));
    TransferEngine engine;
    MainWindow window(store, settings, engine);
    StepRunner steps;
    const MainJob job(window, engine, steps, options);
    QObject::connect(&steps, &StepRunner::finished, &app, [] { QApplication::exit(0); });
    QObject::connect(&steps, &StepRunner::failed, &app, [&](const QString &message) {
        std::fprintf(stderr, "windlass-demo: %s\n", message.toUtf8().constData());
        if (Camera(window, options.pictureFolder).take(QStringLiteral("failed")))
            std::fprintf(stderr, "windlass-demo: see failed.png\n");
        QApplication::exit(1);
    });
    window.show();
    steps.start();
    return QApplication::exec();
}
