// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/versioncommands.h"

#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "core/s3/session.h"
#include "ui/browser/browserview.h"
#include "ui/browser/versionsource.h"
#include "ui/connections/sessionregistry.h"
#include "ui/mainwindow/browsertabs.h"
#include "ui/mainwindow/transferlauncher.h"
#include "ui/opening/messagestack.h"
#include "ui/versions/archiverestoredialog.h"
#include "ui/versions/versionsdialog.h"
#include "ui/versions/versionsview.h"
#include "ui/widgets/inlinemessage.h"

namespace windlass {

VersionCommands::VersionCommands(SessionRegistry &sessions, TransferLauncher &launcher,
    MessageStack &messages, BrowserTabs &tabs, QWidget &window)
    : QObject(&window), m_sessions(sessions), m_launcher(launcher), m_messages(messages),
      m_tabs(tabs), m_window(window)
{
    const QList<BrowserView *> views = tabs.views();
    for (BrowserView *view : views)
        connectView(view);
    connect(&tabs, &BrowserTabs::viewAdded, this, &VersionCommands::connectView);
    connect(&launcher, &TransferLauncher::submitted, this, &VersionCommands::handleSubmitted);
}

void VersionCommands::connectView(BrowserView *view)
{
    connectVersions(view->versions(), [this, view] { return m_tabs.connectionOf(view); });
    connect(view->actions().versions, &QAction::triggered, this,
        [this, view] { show(m_tabs.connectionOf(view), view->location(), view->selection()); });
    connect(view->actions().restoreArchived, &QAction::triggered, this, [this, view] {
        restoreFromArchive(m_tabs.connectionOf(view), view->location().bucket, view->selection());
    });
}

void VersionCommands::keepUntilSessionDrops(QDialog &dialog, const QString &connectionId)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_sessions, &SessionRegistry::sessionDropped, &dialog,
        [&dialog, connectionId](const QString &id) {
            if (id == connectionId)
                delete &dialog; // its session is about to go
        });
}

void VersionCommands::connectVersions(
    VersionsView *versions, const std::function<QString()> &connection)
{
    const VersionActions *actions = &versions->actions();
    connect(actions, &VersionActions::downloadRequested, this,
        [this, connection](const BucketName &bucket, const QList<ObjectVersion> &chosen) {
            QList<RemoteSelection> sources;
            for (const ObjectVersion &version : chosen)
                sources.append(sourceOf(version));
            m_launcher.download(connection(), bucket, sources);
        });
    connect(actions, &VersionActions::restoreRequested, this,
        [this, connection](const BucketName &bucket, const ObjectVersion &version) {
            m_launcher.restoreVersion(connection(), bucket, sourceOf(version));
        });
    connect(actions, &VersionActions::copyLinkRequested, this,
        [this, connection](const BucketName &bucket, const ObjectVersion &version) {
            if (const Result<Session *> session = m_sessions.session(connection()))
                emit copyLinkRequested(
                    *(*session)->service(), bucket, version.object.key, version.versionId);
        });
    connect(versions, &VersionsView::changed, this,
        [this, connection](const BucketName &bucket) { handleChange(connection(), bucket); });
}

void VersionCommands::handleChange(const QString &connectionId, const BucketName &bucket)
{
    const QList<BrowserView *> views = m_tabs.views();
    for (BrowserView *view : views) {
        if (m_tabs.connectionOf(view) == connectionId && view->location().bucket == bucket)
            view->reload();
    }
    reloadWindows(connectionId, bucket);
}

void VersionCommands::reloadWindows(const QString &connectionId, const BucketName &bucket)
{
    for (const OpenWindow &one : std::as_const(m_windows)) {
        if (one.window && one.connectionId == connectionId
            && one.window->view()->place().bucket == bucket)
            one.window->view()->reload();
    }
}

void VersionCommands::show(
    const QString &connectionId, const S3Uri &location, const QList<RemoteSelection> &selections)
{
    const Result<Session *> session = m_sessions.session(connectionId);
    if (!session) {
        emit failed(session.error());
        return;
    }
    const ObjectKey key = selections.size() == 1 ? selections.first().key : location.key;
    auto *window = new VersionsDialog(**session, S3Uri {location.bucket, key}, &m_window);
    keepUntilSessionDrops(*window, connectionId);
    connectVersions(window->view(), [connectionId] { return connectionId; });
    m_windows.removeIf([](const OpenWindow &one) { return one.window.isNull(); });
    m_windows.append({window, connectionId});
    window->show();
}

void VersionCommands::restoreFromArchive(
    const QString &connectionId, const BucketName &bucket, const QList<RemoteSelection> &selections)
{
    const Result<Session *> session = m_sessions.session(connectionId);
    if (!session || selections.isEmpty()) {
        if (!session)
            emit failed(session.error());
        return;
    }
    QList<ArchiveRestore::Source> sources;
    for (const RemoteSelection &selection : selections)
        sources.append(ArchiveRestore::Source {selection.key, selection.isPrefix});
    const QString what = selections.size() == 1
        ? tr("“%1”").arg(displayText(selections.first().key.name()))
        : tr("%Ln objects and folders", nullptr, pluralCount(selections.size()));
    auto *dialog = new ArchiveRestoreDialog(**session, bucket, sources, what, &m_window);
    keepUntilSessionDrops(*dialog, connectionId);
    dialog->open();
}

void VersionCommands::handleSubmitted(BatchId batch, const TransferRequest &request)
{
    if (request.kind != TransferKind::Download)
        m_submitted.insert(batch, request);
}

void VersionCommands::handleBatchFinished(const BatchSnapshot &batch)
{
    if (!m_submitted.contains(batch.id))
        return;
    const TransferRequest request = m_submitted.take(batch.id);
    reloadWindows(request.connection, request.bucket);
    reloadWindows(
        request.targetConnection.isEmpty() ? request.connection : request.targetConnection,
        request.targetBucket);
    if (request.deleteMarkers && request.deleteMarkers->isWhole()
        && !request.deleteMarkers->markers().isEmpty())
        offerUndo(request);
}

void VersionCommands::offerUndo(const TransferRequest &request)
{
    const int count = pluralCount(request.deleteMarkers->markers().size());
    if (m_undo)
        m_undo->dismiss();
    InlineMessage *message = m_messages.addMessage();
    m_undo = message;
    message->showWithAction(InlineMessage::Severity::Success,
        tr("%Ln object(s) deleted. Earlier versions are kept.", nullptr, count), tr("Undo"));
    connect(message, &InlineMessage::actionTriggered, this, [this, request] { undo(request); });
}

/// Removes exactly the markers that the deletion has made; nothing that came since is touched.
void VersionCommands::undo(const TransferRequest &request)
{
    const Result<Session *> session = m_sessions.session(request.connection);
    if (!session) {
        emit failed(session.error());
        return;
    }
    const BucketName bucket = request.bucket;
    const QList<ObjectVersionName> markers = request.deleteMarkers->markers();
    const auto work
        = [bucket, markers](S3Client client) { return client.deleteVersions(bucket, markers); };
    whenDone(this, (*session)->run(work),
        [this, bucket, connection = request.connection, count = markers.size()](
            const Result<QList<DeleteFailure>> &failures) {
            if (!failures)
                emit failed(failures.error());
            else if (!failures->isEmpty())
                emit failed(failures->first().error);
            else
                emit succeeded(tr("%Ln object(s) restored.", nullptr, pluralCount(count)));
            handleChange(connection, bucket);
        });
}

} // namespace windlass
