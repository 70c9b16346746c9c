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

    QByteArrayList words; // as bytes: keys and paths need not be UTF-8
    for (int i = 1; i < argc; ++i)
        words.append(argv[i]);
    CliArguments arguments;
    const ExitCode code = CommandTree(arguments).run(words);
    flushOutput();
    return int(code);
}
