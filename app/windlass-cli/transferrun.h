// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "core/transfer/transferengine.h"

#include <QObject>

namespace windlass {

/// Runs one transfer to its end and tells about it: a line a finished item on stdout, errors on
/// stderr, a line of progress on stderr when that is a terminal. Ctrl-C cancels the transfer, which
/// cleans up, before the program ends.
class TransferRun : public QObject
{
    Q_OBJECT
public:
    explicit TransferRun(const CliArguments &arguments);

    /// Blocks in an event loop until the transfer has ended.
    ExitCode run(const TransferRequest &request);

private:
    void handleUpdate(const TransferUpdate &update);
    void printItem(const ItemSnapshot &item);
    void printProgress(const BatchSnapshot &batch);
    void clearProgress();
    ExitCode verdict() const;

    const CliArguments &m_arguments;
    const bool m_showsProgress;
    const int m_signals; ///< opened before the engine starts its threads
    TransferEngine m_engine;
    TransferKind m_kind = TransferKind::Upload;
    BatchSnapshot m_result;
    bool m_isProgressShown = false;
};

} // namespace windlass
