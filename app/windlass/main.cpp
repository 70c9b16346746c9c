// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errortext.h"
#include "core/connections/connectionstore.h"
#include "core/settings/settingsstore.h"
#include "core/transfer/transferengine.h"
#include "translations/translations.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/windowstyle.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace windlass;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("windlass"));
    QApplication::setOrganizationName(QStringLiteral("windlass"));
    QApplication::setApplicationVersion(QStringLiteral(WINDLASS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.windlass.Windlass"));
    QApplication::setStyle(new WindowStyle);
    installTranslations(app);
    QApplication::setApplicationDisplayName(
        QCoreApplication::translate("windlass::main", "Windlass"));
    QApplication::setWindowIcon(icon("org.windlass.Windlass"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "windlass::main", "A desktop client for S3-compatible object storage."));
    parser.addPositionalArgument(QStringLiteral("location"),
        QCoreApplication::translate("windlass::main", "What to show: s3://BUCKET/PREFIX"),
        QStringLiteral("[s3://…]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);

    const QStringList locations = parser.positionalArguments();
    Result<S3Uri> location = S3Uri();
    if (!locations.isEmpty())
        location = S3Uri::parse(locations.first().toUtf8());
    if (!location) {
        std::fprintf(
            stderr, "windlass: %s\n", describe(location.error()).toLocal8Bit().constData());
        return 2;
    }

    ConnectionStore store(ConnectionStore::defaultPath());
    SettingsStore settings(SettingsStore::defaultPath());
    TransferEngine engine;
    MainWindow window(store, settings, engine);
    window.show();
    if (!locations.isEmpty())
        window.open(*location);
    return QApplication::exec();
}
