// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "transferrun.h"

#include "cliarguments.h"
#include "clitext.h"
#include "columns.h"
#include "console.h"
#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "interruptwatch.h"
#include "verificationline.h"

#include <QEventLoop>
#include <QSocketNotifier>

#include <cstdio>
#include <limits>
#include <unistd.h>

namespace windlass {

TransferRun::TransferRun(
    const CliArguments &arguments, TransferRequest request, FailureFile *failures)
    : m_arguments(arguments), m_request(std::move(request)),
      m_showsProgress(!arguments.hidesProgress && !arguments.isQuiet && isatty(STDERR_FILENO)),
      m_signals(openStopSignals()), m_failures(failures), m_journal(m_request),
      m_engine({}, m_journal.journal())
{
    m_engine.setServiceFinder([service = m_request.target()](const QString &) {
        return Result<std::shared_ptr<S3Service>>(service);
    });
    connect(&m_engine, &TransferEngine::updated, this, &TransferRun::handleUpdate);
    if (m_journal.journal())
        connect(m_journal.journal().get(), &Journal::failed, this, &TransferRun::handleJournal);
}

TransferRun::~TransferRun()
{
    ::close(m_signals);
}

ExitCode TransferRun::run()
{
    const Result<TransferOverrides> said = m_arguments.connection.transferOverrides();
    if (!said)
        return printUsageError(describe(said.error()));
    m_engine.setSettings(said->over(TransferSettings()));
    QEventLoop loop;
    QSocketNotifier interrupted(m_signals, QSocketNotifier::Read);
    connect(&interrupted, &QSocketNotifier::activated, this, [&] {
        interrupted.setEnabled(false);
        handleSignal(loop);
    });
    connect(&m_engine, &TransferEngine::batchFinished, &loop, [&](const BatchSnapshot &batch) {
        m_result = batch;
        loop.quit();
    });
    m_engine.submitOrResume(m_request);
    loop.exec();
    clearProgress();
    if (m_isInterrupted)
        return ExitCode::Interrupted;
    discardLeftovers(loop);
    listFailures();
    m_journal.finish();
    if (m_arguments.summarizes && !m_arguments.isQuiet && m_request.kind != TransferKind::Delete)
        printLine(verificationLine(m_result));
    return verdict();
}

void TransferRun::listFailures()
{
    if (!m_failures || (m_result.failed == 0 && !m_result.scanError))
        return;
    const std::shared_ptr<Journal> &journal = m_journal.journal();
    const Result<> added = journal
        ? m_failures->add(FailureInbox(journal))
        : fail(ErrorKind::InvalidInput, m_arguments.retrying.failuresFile,
            Cli::tr("another run of the same command is using the records."));
    if (!added)
        printError(added.error());
}

/// What an earlier run had begun, and this one did not take up: its source has gone, say.
void TransferRun::discardLeftovers(QEventLoop &loop)
{
    if (m_result.failed == 0 && !m_result.scanError)
        m_journal.giveUpEarlier(m_result.id);
    whenDone(this, m_engine.discardLeftovers(), [&](int discarded) {
        if (discarded > 0 && !m_arguments.isQuiet)
            printNote(Cli::tr("The partial transfer of %n large file(s) from an earlier run was "
                              "out of date and was discarded.",
                nullptr, discarded));
        loop.quit();
    });
    loop.exec();
}

void TransferRun::handleSignal(QEventLoop &loop)
{
    if (m_result.id != 0) { // it is done; what is left over can wait for the next run
        loop.quit();
        return;
    }
    m_isInterrupted = true;
    const std::shared_ptr<Journal> &journal = m_journal.journal();
    if (!journal || !journal->isPersistent()) {
        m_engine.cancelAll();
        return;
    }
    // The engine stops when it goes, and leaves everything for the next run.
    clearProgress();
    if (!m_arguments.isQuiet)
        printNote(Cli::tr("Interrupted. Run the same command again to resume."));
    loop.quit();
}

ExitCode TransferRun::verdict() const
{
    if (m_result.scanError)
        return printError(*m_result.scanError);
    if (m_request.kind == TransferKind::Delete && !m_arguments.isQuiet && m_arguments.isRecursive)
        printLine("delete: " + QByteArray::number(m_result.done) + " objects");
    return m_result.failed > 0 ? ExitCode::SomeFailed : ExitCode::Success;
}

void TransferRun::handleJournal(const Error &error, const QString &setAside)
{
    clearProgress();
    if (setAside.isEmpty())
        printNote(Cli::tr("If interrupted, this cannot be resumed. %1").arg(describe(error)));
    else
        printNote(
            Cli::tr("The records of an interrupted run were damaged and were set aside as “%1”.")
                .arg(setAside));
}

void TransferRun::handleUpdate(const TransferUpdate &update)
{
    for (const ItemSnapshot &item : update.items) {
        if (isFinal(item.state))
            printItem(item);
    }
    if (update.batches.isEmpty())
        return;
    if (m_showsProgress)
        printProgress(update.batches.last());
    else
        noteSilence(update.batches.last().silence);
}

/// Without a terminal: a line for each step.
void TransferRun::noteSilence(const std::optional<Silence> &silence)
{
    const bool isNews = silence && silence != m_silence;
    m_silence = silence;
    if (isNews && !m_arguments.isQuiet)
        printNote(describe(*silence));
}

void TransferRun::printItem(const ItemSnapshot &item)
{
    const bool isGroup = m_request.kind == TransferKind::Delete && m_arguments.isRecursive;
    if (item.state == TransferState::Failed) {
        clearProgress();
        printError(*item.error);
        return;
    }
    if (item.state != TransferState::Done || m_arguments.isQuiet || isGroup)
        return;
    clearProgress();
    if (item.restart == RestartReason::SourceChanged)
        printNote(
            Cli::tr("%1 has changed since an earlier run, and was started over.").arg(item.source));
    QByteArray line = verbOf(m_request.kind) + QByteArray(": ") + item.source.toUtf8();
    if (!item.target.isEmpty())
        line += " to " + item.target.toUtf8();
    // A tab is in no name that is printed: what is before it is the line that other tools print.
    if (m_request.kind != TransferKind::Delete)
        line += '\t' + verificationWords(item.verification);
    printLine(line);
}

void TransferRun::printProgress(const BatchSnapshot &batch)
{
    const int total = pluralCount(batch.total);
    const QString files = batch.isScanning
        ? Cli::tr("%1 of more than %n file(s)", nullptr, total).arg(batch.done)
        : Cli::tr("%1 of %n file(s)", nullptr, total).arg(batch.done);
    QString line = Cli::tr("%1 of %2, %3, %4")
                       .arg(humanSize(batch.doneBytes), humanSize(batch.totalBytes),
                           humanRate(batch.bytesPerSecond), files);
    if (const auto left = batch.timeLeft())
        line += Cli::tr(", %1 left").arg(humanDuration(*left));
    if (batch.silence)
        line = describe(*batch.silence);
    clearProgress();
    std::fprintf(stderr, "\r\033[K%s", line.toLocal8Bit().constData());
    std::fflush(stderr);
    m_isProgressShown = true;
}

void TransferRun::clearProgress()
{
    if (std::exchange(m_isProgressShown, false))
        std::fputs("\r\033[K", stderr);
}

Result<std::unique_ptr<FailureFile>> failureFileFor(const CliArguments &arguments)
{
    if (arguments.retrying.failuresFile.isEmpty() || arguments.isDryRun)
        return std::unique_ptr<FailureFile>();
    return FailureFile::create(arguments.retrying.failuresFile);
}

ExitCode commitFailures(FailureFile *failures, ExitCode code)
{
    if (!failures)
        return code;
    const Result<qint64> written = failures->commit();
    return written ? code : printError(written.error());
}

} // namespace windlass
