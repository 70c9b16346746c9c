// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// What a long queue costs in memory: submits many uploads of a folder of empty files at once, to a
// server that is running already, and prints the resident set until all have ended. See README.md.

#include "core/connections/connectionconfig.h"
#include "core/journal/journal.h"
#include "core/transfer/engine/transferengine.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace windlass;

namespace {

/// "VmRSS" or "VmHWM" of this process, in MiB.
double memory(const QByteArray &which)
{
    constexpr double perMebibyte = 1024; // KiB
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(which))
            return line.simplified().split(' ').value(1).toDouble() / perMebibyte;
    }
    constexpr double most = 300; // MiB, the project's aim for a million files
    if (memory("VmHWM") > most)
        std::printf("more than %.0f MiB\n", most);
    return memory("VmHWM") > most ? 1 : 0;
}

void fill(const QString &folder, int files)
{
    for (int i = 0; i < files; ++i) {
        QFile file(QStringLiteral("%1/a file of some name %2.dat").arg(folder).arg(i));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
}

std::shared_ptr<S3Service> serviceAt(const QString &url)
{
    ConnectionConfig config;
    config.endpointUrl = url;
    config.addressing = AddressingStyle::Path;
    config.keys.accessKeyId = "bench";
    config.keys.secretAccessKey = "bench";
    return makeService(config).value();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures the memory of a long queue."));
    const QCommandLineOption url(QStringLiteral("endpoint-url"),
        QStringLiteral("where benchserver listens"), QStringLiteral("URL"));
    const QCommandLineOption batches(QStringLiteral("batches"),
        QStringLiteral("uploads, all submitted at once (default: 1000)"), QStringLiteral("N"),
        QStringLiteral("1000"));
    const QCommandLineOption files(QStringLiteral("files"),
        QStringLiteral("files in each (default: 1000)"), QStringLiteral("N"),
        QStringLiteral("1000"));
    const QCommandLineOption seconds(QStringLiteral("seconds"),
        QStringLiteral("stop after so long (default: when all is done)"), QStringLiteral("N"),
        QStringLiteral("0"));
    parser.addOptions({url, batches, files, seconds});
    parser.addHelpOption();
    parser.process(app);

    const QTemporaryDir sources;
    const QTemporaryDir data;
    fill(sources.path(), parser.value(files).toInt());
    qint64 ended = 0;
    TransferEngine engine(
        {}, std::make_shared<Journal>(data.filePath(QStringLiteral("journal.sqlite"))));
    QObject::connect(&engine, &TransferEngine::updated, &app, [&](const TransferUpdate &update) {
        for (const ItemSnapshot &item : update.items)
            ended += isFinal(item.state) ? 1 : 0;
    });
    QObject::connect(&engine, &TransferEngine::idle, &app, &QCoreApplication::quit);
    std::printf("before: %.1f MiB\n", memory("VmRSS"));
    const std::shared_ptr<S3Service> service = serviceAt(parser.value(url));
    const LocalSelection folder {QFile::encodeName(sources.path()), {}};
    for (int i = 0; i < parser.value(batches).toInt(); ++i)
        engine.submit(TransferRequest::upload(service, {folder}, BucketName("bench"),
            ObjectKey("up/" + QByteArray::number(i) + '/')));
    std::printf("submitted: %.1f MiB\n", memory("VmRSS"));

    QElapsedTimer running;
    running.start();
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &app, [&] {
        std::printf(
            "%5lld s  %8lld ended  %.1f MiB\n", running.elapsed() / 1000, ended, memory("VmRSS"));
        std::fflush(stdout);
        const int most = parser.value(seconds).toInt();
        if (most > 0 && running.elapsed() / 1000 >= most)
            QCoreApplication::quit();
    });
    timer.start(std::chrono::seconds(5));
    QCoreApplication::exec();
    std::printf(
        "end: %lld ended, %.1f MiB, at most %.1f MiB\n", ended, memory("VmRSS"), memory("VmHWM"));
    return 0;
}
