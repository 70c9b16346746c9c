// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/credentialprocess.h"

#include "core/auth/shellwords.h"
#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace windlass {

namespace {

struct ProcessText {
    Q_DECLARE_TR_FUNCTIONS(windlass::CredentialProcess)
};

Failure failed(const QString &why)
{
    return fail(ErrorKind::MissingCredentials, QStringLiteral("credential_process"),
        QLatin1String("credential_process: ") + why);
}

/// Waits until the process ends; returns whether it did so by itself.
bool waitForEnd(QProcess &process, const CancelToken &cancel, std::chrono::milliseconds longest)
{
    constexpr int step = 100; // milliseconds between looks at cancel
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(step)) {
        const bool runs = process.state() != QProcess::NotRunning;
        if (!runs)
            return true;
        if (cancel.isCancelled() || timer.hasExpired(longest.count()))
            return false;
    }
    return true;
}

} // namespace

Result<Credentials> runCredentialProcess(
    const QByteArray &command, const CancelToken &cancel, std::chrono::milliseconds longest)
{
    const std::optional<QByteArrayList> words = shellWords(command);
    if (!words || words->isEmpty())
        return failed(ProcessText::tr("A quotation mark is not closed."));
    QStringList arguments;
    for (const QByteArray &word : *words)
        arguments.append(QFile::decodeName(word));
    const QString program = arguments.takeFirst();
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted())
        return failed(
            ProcessText::tr("“%1” could not be started: %2").arg(program, process.errorString()));
    if (!waitForEnd(process, cancel, longest)) {
        process.kill();
        process.waitForFinished();
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, program);
        return failed(ProcessText::tr("“%1” took too long.").arg(program));
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return parseProcessOutput(process.readAllStandardOutput());
    constexpr qsizetype longestWords = 500;
    const QByteArray said = process.readAllStandardError().trimmed().left(longestWords);
    return failed(ProcessText::tr("“%1” failed: %2")
                      .arg(program,
                          said.isEmpty() ? ProcessText::tr("exit code %1").arg(process.exitCode())
                                         : displayText(said)));
}

Result<Credentials> parseProcessOutput(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return failed(ProcessText::tr("Its output is not a JSON object."));
    if (object.value(QLatin1String("Version")).toInt() != 1)
        return failed(ProcessText::tr("Its output lacks “Version”: 1."));
    const auto text
        = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    Credentials credentials {text("AccessKeyId").trimmed().toUtf8(),
        text("SecretAccessKey").trimmed().toUtf8(), text("SessionToken").trimmed().toUtf8(), {}};
    for (const char *name : {"AccessKeyId", "SecretAccessKey"}) {
        if (text(name).trimmed().isEmpty())
            return failed(ProcessText::tr("Its output lacks %1.").arg(QLatin1String(name)));
    }
    const QString expiration = text("Expiration");
    if (!expiration.isEmpty()) {
        const QDateTime end = QDateTime::fromString(expiration, Qt::ISODateWithMs);
        if (!end.isValid())
            return failed(ProcessText::tr("Its Expiration “%1” is not an ISO 8601 time.")
                              .arg(displayText(expiration.toUtf8())));
        credentials.expiresAt = end.toUTC();
    }
    if (Result<> checked = credentials.check(); !checked)
        return fail(checked.error());
    return credentials;
}

} // namespace windlass
