// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/transfer/request/snapshots.h"
#include "core/transfer/request/transferrequest.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

class QDialog;
class QWidget;

namespace windlass {

class BrowserTabs;
class BrowserView;
class InlineMessage;
class MessageStack;
class S3Service;
class SessionRegistry;
class TransferLauncher;
class VersionsDialog;
class VersionsView;

/// Commands for versions of objects, with their windows: showing them, undoing a deletion, and
/// restoring from an archive class.
class VersionCommands : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object. \a messages shows what can be undone; \a window is the parent
    /// of the dialogs.
    VersionCommands(SessionRegistry &sessions, TransferLauncher &launcher, MessageStack &messages,
        BrowserTabs &tabs, QWidget &window);

    /// Of the one selected object or folder; of the \a location if nothing, or more, is selected.
    void show(const QString &connectionId, const S3Uri &location,
        const QList<RemoteSelection> &selections);
    void restoreFromArchive(const QString &connectionId, const BucketName &bucket,
        const QList<RemoteSelection> &selections);

    /// Offers to undo a deletion that made delete markers only.
    void handleBatchFinished(const BatchSnapshot &batch);

signals:
    void succeeded(const QString &message);
    void failed(const windlass::Error &error);
    /// A link to a version is asked for.
    void copyLinkRequested(const windlass::S3Service &service, const windlass::BucketName &bucket,
        const windlass::ObjectKey &key, const windlass::VersionId &version);

private:
    void connectView(BrowserView *view);
    /// What is asked for in \a versions, of the connection that \a connection says then.
    void connectVersions(VersionsView *versions, const std::function<QString()> &connection);
    void reloadWindows(const QString &connectionId, const BucketName &bucket);
    void handleSubmitted(BatchId batch, const TransferRequest &request);
    /// Something in \a bucket has changed that no transfer tells.
    void handleChange(const QString &connectionId, const BucketName &bucket);
    void keepUntilSessionDrops(QDialog &dialog, const QString &connectionId);
    void offerUndo(const TransferRequest &request);
    void undo(const TransferRequest &request);

    SessionRegistry &m_sessions;
    TransferLauncher &m_launcher;
    MessageStack &m_messages;
    BrowserTabs &m_tabs;
    QWidget &m_window;
    struct OpenWindow {
        QPointer<VersionsDialog> window;
        QString connectionId;
    };

    QHash<BatchId, TransferRequest> m_submitted; // under way, not downloads
    QList<OpenWindow> m_windows;
    QPointer<InlineMessage> m_undo; // of the last deletion only
};

} // namespace windlass
