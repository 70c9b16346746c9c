// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "core/transfer/engine/transferengine.h"
#include "core/transfer/records/commandjournal.h"
#include "core/transfer/records/failurefile.h"

#include <QObject>

class QEventLoop;

namespace windlass {

/// Runs one transfer to its end and tells about it: a line a finished item on stdout, errors on
/// stderr, a line of progress on stderr when that is a terminal. After Ctrl-C, or a crash, the same
/// command goes on where it was; where it cannot, Ctrl-C cancels the transfer, which cleans up.
class TransferRun : public QObject
{
    Q_OBJECT
public:
    /// What fails is added to \a failures, if there is one; it outlives the run.
    TransferRun(
        const CliArguments &arguments, TransferRequest request, FailureFile *failures = nullptr);
    ~TransferRun() override;

    /// Blocks in an event loop until the transfer has ended.
    ExitCode run();

private:
    void discardLeftovers(QEventLoop &loop);
    void listFailures();
    void handleSignal(QEventLoop &loop);
    void handleJournal(const Error &error, const QString &setAside);
    void handleUpdate(const TransferUpdate &update);
    void printItem(const ItemSnapshot &item);
    void printProgress(const BatchSnapshot &batch);
    void noteSilence(const std::optional<Silence> &silence);
    void clearProgress();
    ExitCode verdict() const;

    const CliArguments &m_arguments;
    const TransferRequest m_request;
    const bool m_showsProgress;
    const int m_signals; ///< opened before journal and engine start their threads
    FailureFile *const m_failures;
    CommandJournal m_journal;
    TransferEngine m_engine;
    bool m_isInterrupted = false;
    BatchSnapshot m_result;
    bool m_isProgressShown = false;
    std::optional<Silence> m_silence; ///< as it was told last
};

/// The file that --failures names, for FailureFile::add(); null if it names none.
Result<std::unique_ptr<FailureFile>> failureFileFor(const CliArguments &arguments);
/// Puts the list in its place after everything has run; \a code, or that this failed.
ExitCode commitFailures(FailureFile *failures, ExitCode code);

} // namespace windlass
