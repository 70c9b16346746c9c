// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace windlass {

class ConnectionList;
class FailureCommands;
class FailureModel;
class FailureView;
class HistoryModel;
class HistoryView;
class Journal;
class QueueKeeper;
class TransferEngine;

/// What the journal has beside the queue: the failure inbox and the history, wired to the engine.
class JournalViews : public QObject
{
    Q_OBJECT
public:
    /// All outlive this. \a connectionInUse takes imported items whose connection is not known.
    JournalViews(const std::shared_ptr<Journal> &journal, TransferEngine &engine,
        const ConnectionList &connections, QueueKeeper &keeper,
        std::function<QString()> connectionInUse, QWidget &window);

    FailureView *failures() const { return m_failureView; }
    HistoryView *history() const { return m_historyView; }
    FailureCommands *commands() const { return m_commands; }

signals:
    void failureCountChanged(qint64 count);
    void failed(const windlass::Error &error);
    /// Something went well, in words for people.
    void succeeded(const QString &message);

private:
    FailureModel *m_failures;
    HistoryModel *m_history;
    FailureView *m_failureView;
    HistoryView *m_historyView;
    FailureCommands *m_commands;
};

} // namespace windlass
