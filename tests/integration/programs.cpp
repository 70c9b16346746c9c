// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "programs.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace windlass {

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("AWS_"))
            || name.endsWith(QLatin1String("_proxy"), Qt::CaseInsensitive))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
    static const QTemporaryDir dataHome;
    environment.insert(QStringLiteral("XDG_DATA_HOME"), dataHome.path());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    return environment;
}

QProcessEnvironment gatewayEnvironment(const GatewayFixture &gateway)
{
    QProcessEnvironment environment = cleanEnvironment();
    const Credentials keys = gateway.credentials();
    environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QString::fromLatin1(keys.accessKeyId));
    environment.insert(
        QStringLiteral("AWS_SECRET_ACCESS_KEY"), QString::fromLatin1(keys.secretAccessKey));
    environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), QString::fromLatin1(gateway.region()));
    environment.insert(QStringLiteral("AWS_ENDPOINT_URL"), gateway.endpoint());
    return environment;
}

ProgramResult runProgram(
    const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    constexpr int longestRun = 60'000; // milliseconds
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    const bool ended
        = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, longestRun);
    ProgramResult result;
    if (!ended) {
        process.kill();
        process.waitForFinished();
    } else if (process.error() != QProcess::FailedToStart
        && process.exitStatus() == QProcess::NormalExit) {
        result.exitCode = process.exitCode();
    }
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    if (process.error() == QProcess::FailedToStart)
        result.errors += process.errorString().toUtf8();
    return result;
}

ProgramResult runAws(const GatewayFixture &gateway, const QStringList &arguments)
{
    // aws-cli 2.9 does not know AWS_ENDPOINT_URL yet.
    return runProgram(QStringLiteral("/usr/bin/aws"),
        QStringList {QStringLiteral("--endpoint-url"), gateway.endpoint()} + arguments,
        gatewayEnvironment(gateway));
}

} // namespace windlass
