// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/transfer/request/snapshots.h"
#include "core/transfer/request/transferrequest.h"

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
class RequestReviewer;
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

    /// Asks for the same as \a batch did, as a new transfer, after a review.
    void repeat(BatchId batch);

signals:
    /// A request was repeated, or came from a list.
    void submitted(windlass::BatchId batch, const windlass::TransferRequest &request);
    /// Show a place in the browser.
    void showRequested(const QString &connectionId, const windlass::S3Uri &place);
    /// Show a local folder in the desktop's file manager.
    void openFolderRequested(const QString &folder);
    void failureCountChanged(qint64 count);
    void failed(const windlass::Error &error);
    /// Success, with a text for people.
    void succeeded(const QString &message);

private:
    void connectFailures(TransferEngine &engine);
    void connectHistory(TransferEngine &engine);

    FailureModel *m_failures;
    HistoryModel *m_history;
    FailureView *m_failureView;
    HistoryView *m_historyView;
    RequestReviewer *m_reviewer;
    FailureCommands *m_commands;
};

} // namespace windlass
