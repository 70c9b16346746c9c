// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// How well bandwidth limits are kept: transfers as much as each limit allows in some seconds,
// against benchserver, and prints what was set and what was measured. See README.md.

#include "core/base/byteunits.h"
#include "core/connections/connectionconfig.h"
#include "core/transfer/engine/transferengine.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cmath>
#include <cstdio>

using namespace windlass;

namespace {

constexpr qint64 smallSize = 256 * 1024;
constexpr double tolerance = 0.05;

struct Case {
    bool isUpload;
    bool isSmall; ///< many small files instead of one in many parts
    qint64 rate;  ///< bytes a second
};

/// The look-alike of a server, with objects of as many bytes as are needed.
class Server
{
public:
    explicit Server(qint64 bytes)
    {
        m_process.start(QCoreApplication::applicationDirPath() + QLatin1String("/benchserver"),
            {QStringLiteral("--big-size"), QString::number(bytes), QStringLiteral("--small-size"),
                QString::number(smallSize), QStringLiteral("--small-count"),
                QString::number(bytes / smallSize)});
        m_process.waitForReadyRead();
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    std::shared_ptr<S3Service> service() const
    {
        ConnectionConfig config;
        config.endpointUrl = QStringLiteral("http://127.0.0.1:%1").arg(m_port);
        config.addressing = AddressingStyle::Path;
        config.keys.accessKeyId = "bench";
        config.keys.secretAccessKey = "bench";
        return makeService(config).value();
    }

private:
    QProcess m_process;
    int m_port = 0;
};

void makeSparse(const QString &path, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
        qFatal("%s cannot be written", qPrintable(path));
}

TransferRequest requestFor(
    const Case &one, qint64 bytes, std::shared_ptr<S3Service> service, const QString &folder)
{
    const BucketName bucket("bench");
    if (one.isUpload && one.isSmall) {
        QDir().mkdir(folder + QLatin1String("/small"));
        for (qint64 i = 0; i < bytes / smallSize; ++i)
            makeSparse(QStringLiteral("%1/small/%2").arg(folder).arg(i), smallSize);
        const LocalSelection all {QFile::encodeName(folder + QLatin1String("/small")), "up/"};
        return TransferRequest::upload(service, {all}, bucket, ObjectKey());
    }
    if (one.isUpload) {
        makeSparse(folder + QLatin1String("/big"), bytes);
        const LocalSelection big {QFile::encodeName(folder + QLatin1String("/big")), "up"};
        return TransferRequest::upload(service, {big}, bucket, ObjectKey());
    }
    RemoteSelection selection;
    selection.isPrefix = one.isSmall;
    selection.key = ObjectKey(one.isSmall ? "small/" : "big");
    selection.targetName = one.isSmall ? "small/" : "big";
    return TransferRequest::download(service, bucket, {selection}, QFile::encodeName(folder));
}

double cpuSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds
        = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Whether the limit was kept.
bool measure(const Case &one, int seconds)
{
    const qint64 bytes = one.rate * seconds / smallSize * smallSize;
    const QTemporaryDir folder;
    const Server server(bytes);
    TransferEngine engine;
    TransferSettings settings;
    (one.isUpload ? settings.bandwidth.up : settings.bandwidth.down) = one.rate;
    engine.setSettings(settings);
    const TransferRequest request = requestFor(one, bytes, server.service(), folder.path());

    BatchSnapshot end;
    QObject::connect(
        &engine, &TransferEngine::batchFinished, &engine, [&end](const BatchSnapshot &batch) {
            end = batch;
            QCoreApplication::quit();
        });
    const double cpuBefore = cpuSeconds();
    QElapsedTimer timer;
    timer.start();
    engine.submit(request);
    QCoreApplication::exec();
    const double took = double(timer.nsecsElapsed()) / 1e9;
    const double measured = double(end.doneBytes) / took;
    const double off = measured / double(one.rate) - 1;
    const bool isKept = std::abs(off) <= tolerance && end.doneBytes == bytes && end.failed == 0;
    std::printf("%-4s  %-12s  %7.2f MiB/s  %7.2f MiB/s  %+5.1f %%  %5.1f s  %5.2f s CPU%s\n",
        one.isUpload ? "up" : "down", one.isSmall ? "256 KiB each" : "8 MiB parts",
        double(one.rate) / mebibyte, measured / mebibyte, off * 100, took, cpuSeconds() - cpuBefore,
        isKept ? "" : "  MISSED");
    std::fflush(stdout);
    return isKept;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures how well bandwidth limits are kept."));
    const QCommandLineOption secondsOption(QStringLiteral("seconds"),
        QStringLiteral("how long each takes (default: 20)"), QStringLiteral("N"),
        QStringLiteral("20"));
    const QCommandLineOption ratesOption(QStringLiteral("rates"),
        QStringLiteral("limits in MiB/s (default: 5,50)"), QStringLiteral("LIST"),
        QStringLiteral("5,50"));
    parser.addOptions({secondsOption, ratesOption});
    parser.addHelpOption();
    parser.process(app);

    std::printf("way   what          set            measured         off     time   work\n");
    bool isKept = true;
    for (const QString &rate : parser.value(ratesOption).split(QLatin1Char(','))) {
        for (const bool isUpload : {true, false}) {
            for (const bool isSmall : {false, true}) {
                const Case one {isUpload, isSmall, qint64(rate.toDouble() * mebibyte)};
                isKept = measure(one, parser.value(secondsOption).toInt()) && isKept;
            }
        }
    }
    return isKept ? 0 : 1;
}
