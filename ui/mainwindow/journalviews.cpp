// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/journalviews.h"

#include "core/base/whendone.h"
#include "core/transfer/engine/transferengine.h"
#include "ui/connections/connectionlist.h"
#include "ui/failures/failureactions.h"
#include "ui/failures/failuremodel.h"
#include "ui/failures/failureview.h"
#include "ui/history/historymodel.h"
#include "ui/history/historyview.h"
#include "ui/mainwindow/failurecommands.h"
#include "ui/mainwindow/queuekeeper.h"
#include "ui/mainwindow/requestreviewer.h"

namespace windlass {

JournalViews::JournalViews(const std::shared_ptr<Journal> &journal, TransferEngine &engine,
    const ConnectionList &connections, QueueKeeper &keeper,
    std::function<QString()> connectionInUse, QWidget &window)
    : QObject(&window)
{
    const auto nameOf = [&connections](const QString &id) {
        const std::optional<ConnectionConfig> config = connections.find(id);
        return config ? config->name : QString();
    };
    const FailureInbox inbox(journal);
    m_failures = new FailureModel(inbox, nameOf, this);
    m_history = new HistoryModel(TransferHistory(journal), nameOf, this);
    m_failureView = new FailureView(*m_failures, &window);
    m_historyView = new HistoryView(*m_history, &window);
    m_reviewer
        = new RequestReviewer(engine, keeper.serviceFinder(), std::move(connectionInUse), window);
    connect(m_reviewer, &RequestReviewer::submitted, this, &JournalViews::submitted);
    m_commands = new FailureCommands(inbox, *m_reviewer, window);
    connectFailures(engine);
    connectHistory(engine);
}

void JournalViews::connectFailures(TransferEngine &engine)
{
    const FailureActions &actions = m_failureView->actions();
    connect(&actions, &FailureActions::retryRequested, &engine, &TransferEngine::retry);
    connect(&actions, &FailureActions::dismissed, &engine, &TransferEngine::discardLeftovers);
    connect(&actions, &FailureActions::exportRequested, m_commands, &FailureCommands::askForExport);
    connect(&actions, &FailureActions::importRequested, m_commands, &FailureCommands::askForImport);
    connect(&actions, &FailureActions::showRequested, this, &JournalViews::showRequested);
    connect(
        &actions, &FailureActions::openFolderRequested, this, &JournalViews::openFolderRequested);
    connect(m_commands, &FailureCommands::failed, this, &JournalViews::failed);
    connect(m_commands, &FailureCommands::succeeded, this, &JournalViews::succeeded);
    connect(m_failures, &FailureModel::countChanged, this, &JournalViews::failureCountChanged);
    connect(&engine, &TransferEngine::updated, m_failures, &FailureModel::handleUpdate);
    connect(&engine, &TransferEngine::retryFailed, this, [this](BatchId, const Error &error) {
        m_failures->refresh();
        emit failed(error);
    });
    connect(&engine, &TransferEngine::batchFinished, m_failures, &FailureModel::refresh);
}

void JournalViews::connectHistory(TransferEngine &engine)
{
    connect(m_historyView, &HistoryView::repeatRequested, this, &JournalViews::repeat);
    connect(m_historyView, &HistoryView::showRequested, this, &JournalViews::showRequested);
    connect(
        m_historyView, &HistoryView::openFolderRequested, this, &JournalViews::openFolderRequested);
    connect(&engine, &TransferEngine::batchFinished, this, [this] {
        if (m_historyView->isVisible())
            m_history->refresh();
    });
}

void JournalViews::repeat(BatchId batch)
{
    whenDone(this, m_history->history().request(batch),
        [this](const Result<std::optional<TransferRequest>> &request) {
            if (!request)
                emit failed(request.error());
            else if (*request)
                m_reviewer->review({**request}, RequestReviewer::Unknown::Refuse);
            else
                emit failed(Error(ErrorKind::InvalidInput, tr("History"),
                    tr("this transfer is not there any more")));
        });
}

} // namespace windlass
