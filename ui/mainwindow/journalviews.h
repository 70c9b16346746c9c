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

/// The views of the journal besides the queue: the failure inbox and the history, connected to the
/// engine.
class JournalViews : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object. Imported items of unknown connections use \a connectionInUse.
    JournalViews(const std::shared_ptr<Journal> &journal, TransferEngine &engine,
        const ConnectionList &connections, QueueKeeper &keeper,
        std::function<QString()> connectionInUse, QWidget &window);

    FailureView *failures() const { return m_failureView; }
    HistoryView *history() const { return m_historyView; }
    FailureCommands *commands() const { return m_commands; }

signals:
    void failureCountChanged(qint64 count);
    void failed(const windlass::Error &error);
    /// Success, with a text for people.
    void succeeded(const QString &message);

private:
    FailureModel *m_failures;
    HistoryModel *m_history;
    FailureView *m_failureView;
    HistoryView *m_historyView;
    FailureCommands *m_commands;
};

} // namespace windlass
