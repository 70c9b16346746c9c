// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "console.h"

#include "core/base/errortext.h"

#include <QCoreApplication>

#include <cstdio>

namespace windlass {

namespace {
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

void printToStderr(const QString &text)
{
    const QByteArray line = text.toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}
} // namespace

void printLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
}

void printNote(const QString &text)
{
    printToStderr(QLatin1String("windlass-cli: ") + text);
}

ExitCode printError(const Error &error)
{
    printNote(describe(error));
    return ExitCode::SomeFailed;
}

ExitCode printUsageError(const QString &what)
{
    printNote(what);
    printToStderr(CliArguments::usage());
    return ExitCode::BadUsage;
}

Result<S3Uri> bucketOperand(const CliArguments &arguments)
{
    if (arguments.operands.size() != 1)
        return fail(ErrorKind::InvalidInput, QString::fromLatin1(arguments.verb),
            Cli::tr("exactly one s3:// address is needed."));
    Result<S3Uri> uri = S3Uri::parse(arguments.operands.first());
    if (uri && uri->bucket.isEmpty())
        return fail(ErrorKind::InvalidInput, uri->display(), Cli::tr("it names no bucket."));
    return uri;
}

} // namespace windlass
