// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "console.h"

#include "clitext.h"
#include "core/base/errortext.h"
#include "core/base/humantext.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace windlass {

namespace {
/// What was to be printed could not be. Who reads it no longer, as head does, ends us as it ends
/// others; anything else is told.
[[noreturn]] void endForLackOfOutput(int code)
{
    if (code == EPIPE) {
        std::signal(SIGPIPE, SIG_DFL); // Qt ignores it, for its sockets
        std::raise(SIGPIPE);
    }
    printNote(Cli::tr("The output cannot be written: %1")
                  .arg(QString::fromLocal8Bit(std::strerror(code))));
    std::_Exit(int(ExitCode::SomeFailed)); // nothing is left to be flushed
}
} // namespace

void printToStderr(const QString &text)
{
    const QByteArray line = text.toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

void printLine(const QByteArray &line)
{
    static const bool isTerminal = isatty(STDOUT_FILENO);
    const QByteArray shown = isTerminal ? textForTerminal(line) : line;
    errno = 0;
    const bool isWritten
        = std::fwrite(shown.constData(), 1, size_t(shown.size()), stdout) == size_t(shown.size())
        && std::fputc('\n', stdout) != EOF;
    if (!isWritten)
        endForLackOfOutput(errno);
}

void printBytes(const QByteArray &bytes)
{
    errno = 0;
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) != size_t(bytes.size()))
        endForLackOfOutput(errno);
}

void flushOutput()
{
    errno = 0;
    if (std::fflush(stdout) != 0 || std::ferror(stdout))
        endForLackOfOutput(errno);
}

QByteArray textForTerminal(const QByteArray &line)
{
    QByteArrayList parts;
    for (const QByteArray &part : line.split('\n')) {
        QByteArrayList columns;
        for (const QByteArray &column : part.split('\t'))
            columns.append(displayText(column).toUtf8());
        parts.append(columns.join('\t'));
    }
    return parts.join('\n');
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

} // namespace windlass
