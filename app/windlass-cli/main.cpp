// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commandtree.h"
#include "console.h"
#include "core/base/errortext.h"
#include "core/base/logoutput.h"
#include "core/base/processlimits.h"
#include "core/net/qtnoise.h"
#include "translations/translations.h"

#include <QByteArrayList>
#include <QCoreApplication>

using namespace windlass;

int main(int argc, char *argv[])
{
    respectProcessLimits();
    dropNoiseOfQtNetwork();
    qputenv("QT_NO_GLIB", "1"); // GLib's event loop aborts where files run out; Qt's own says so
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("windlass-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WINDLASS_VERSION));
    installTranslations(app);
    if (const Result<> begun = beginLog(); !begun)
        printNote(QLatin1String("WINDLASS_LOG: ") + describe(begun.error()));

    static const QHash<QByteArray, ExitCode (*)(const CliArguments &)> commands {{"ls", runLs},
        {"cp", runCp}, {"rm", runRm}, {"mb", runMb}, {"rb", runRb}, {"presign", runPresign},
        {"presign-post", runPresignPost}, {"uploads", runUploads}, {"configure", runConfigure},
        {"find", runFind}, {"exists", runExists}, {"stat", runStat}, {"cat", runCat},
        {"retry", runRetry}};

    const Result<CliArguments> arguments = CliArguments::parse(argc, argv);
    if (!arguments)
        return int(printUsageError(describe(arguments.error())));
    if (arguments->isDebugging)
        setLogLevels("debug");
    const auto command = commands.constFind(arguments->verb);
    if (command == commands.cend())
        return int(printUsageError(arguments->verb.isEmpty()
                ? QCoreApplication::translate("windlass::Cli", "No command was given.")
                : QCoreApplication::translate("windlass::Cli", "There is no command “%1”.")
                      .arg(QString::fromUtf8(arguments->verb))));
    const ExitCode code = (*command)(*arguments);
    flushOutput();
    return int(code);
}
