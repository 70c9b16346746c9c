// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/windlass/singleinstance.h"
#include "core/base/errortext.h"
#include "core/base/logoutput.h"
#include "core/base/processlimits.h"
#include "core/connections/connectionstore.h"
#include "core/journal/journal.h"
#include "core/journal/journalfiles.h"
#include "core/net/qtnoise.h"
#include "core/settings/settingsstore.h"
#include "core/transfer/engine/transferengine.h"
#include "translations/translations.h"
#include "ui/connections/keychain.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/windowfit.h"
#include "ui/widgets/windowstyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QMessageBox>

#include <cstdio>

using namespace windlass;

namespace {

/// Qt's plugin for Wayland takes it out of the environment, on either side.
constexpr char activationVariable[] = "XDG_ACTIVATION_TOKEN";

void bringToFront(MainWindow &window, const QByteArray &activation)
{
    if (!activation.isEmpty())
        qputenv(activationVariable, activation);
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

int sayThatNobodyAnswers()
{
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(),
        QCoreApplication::translate(
            "windlass::main", "Windlass is already running, but does not respond."),
        QMessageBox::Close);
    box.setInformativeText(QCoreApplication::translate(
        "windlass::main", "Wait until it has quit, or end it, then start Windlass again."));
    box.open();
    QApplication::exec();
    return 1;
}

/// What the command line says that is to be shown; empty: nothing. Help and the version end the
/// program here.
QByteArray locationOf(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "windlass::main", "A desktop client for S3-compatible object storage."));
    parser.addPositionalArgument(QStringLiteral("location"),
        QCoreApplication::translate("windlass::main", "Location to show: s3://BUCKET/PREFIX"),
        QStringLiteral("[s3://…]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);

    return parser.positionalArguments().value(0).toUtf8();
}

} // namespace

int main(int argc, char *argv[])
{
    respectProcessLimits();
    dropNoiseOfQtNetwork();
    const QByteArray activation = qgetenv(activationVariable);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("windlass"));
    QApplication::setOrganizationName(QStringLiteral("windlass"));
    QApplication::setApplicationVersion(QStringLiteral(WINDLASS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.windlass.Windlass"));
    QApplication::setStyle(new WindowStyle);
    const WindowFit fit;
    installTranslations(app);
    if (const Result<> begun = beginLog(); !begun)
        std::fprintf(stderr, "windlass: WINDLASS_LOG: %s\n",
            describe(begun.error()).toLocal8Bit().constData());
    QApplication::setApplicationDisplayName(
        QCoreApplication::translate("windlass::main", "Windlass"));
    QApplication::setWindowIcon(icon("org.windlass.Windlass"));

    const QByteArray said = locationOf(app);
    const Result<S3Uri> location = said.isEmpty() ? S3Uri() : S3Uri::parse(said);
    if (!location) {
        std::fprintf(
            stderr, "windlass: %s\n", describe(location.error()).toLocal8Bit().constData());
        return 2;
    }

    const QString journalPath = queueJournalPath();
    SingleInstance instance(QFileInfo(journalPath).path());
    switch (instance.start({said, activation})) {
    case SingleInstance::Outcome::IsFirst:
        break;
    case SingleInstance::Outcome::HandedOver:
        return 0;
    case SingleInstance::Outcome::NoAnswer:
        return sayThatNobodyAnswers();
    }

    ConnectionStore store(ConnectionStore::defaultPath());
    Keychain keychain;
    store.useSecrets(keychain);
    QObject::connect(&app, &QCoreApplication::aboutToQuit, &store, &ConnectionStore::stopWaiting);
    SettingsStore settings(SettingsStore::defaultPath());
    const auto journal = std::make_shared<Journal>(journalPath);
    TransferEngine engine({}, journal);
    MainWindow window(store, settings, engine, journal);
    QObject::connect(&instance, &SingleInstance::requested, &window,
        [&window](const SingleInstance::Request &request) {
            bringToFront(window, request.activation);
            const Result<S3Uri> wanted = S3Uri::parse(request.location);
            if (wanted && !request.location.isEmpty())
                window.openInNewTab(*wanted);
        });
    window.show();
    window.openWhereLeft();
    if (!said.isEmpty())
        window.openInNewTab(*location);
    const int code = QApplication::exec();
    engine.flushDownloads();
    return code;
}
