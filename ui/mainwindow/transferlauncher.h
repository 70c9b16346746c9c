// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/s3/session.h"
#include "core/transfer/engine/transferengine.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace windlass {

struct CarriedObjects;
class ConnectionList;
class SessionRegistry;
class SettingsStore;

/// From a person's action to the engine: finds the target names, lets the transfer be planned and
/// reviewed, submits it. Never blocks: every question is a window-modal dialog, and everything is
/// looked up away from the GUI thread.
class TransferLauncher : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the launcher; \a window is the parent of its dialogs.
    TransferLauncher(TransferEngine &engine, SessionRegistry &sessions, ConnectionList &connections,
        const SettingsStore &settings, QWidget &window);

    /// Further options of a transfer.
    struct Told {
        ObjectOptions options;
        RequestArguments arguments;
    };

    /// Uploads local files and folders to keys below \a prefix.
    void upload(const QString &connectionId, const QList<QByteArray> &paths,
        const BucketName &bucket, const ObjectKey &prefix, const Told &told = {});
    /// Asks for the folder first.
    void download(const QString &connectionId, const BucketName &bucket,
        const QList<RemoteSelection> &selections, const RequestArguments &arguments = {});
    /// Downloads objects that were dropped on a folder of this computer.
    void downloadTo(const CarriedObjects &objects, const QByteArray &folder);
    /// Both ask for the options first, then for files or a folder.
    void uploadWithOptions(
        const QString &connectionId, const BucketName &bucket, const ObjectKey &prefix);
    void downloadWithOptions(const QString &connectionId, const BucketName &bucket,
        const QList<RemoteSelection> &selections);
    void remove(const QString &connectionId, const BucketName &bucket,
        const QList<RemoteSelection> &selections);
    /// Deletes all objects of \a bucket without a review: to be called when the person has agreed.
    void removeAll(const QString &connectionId, const BucketName &bucket);
    /// Asks for the target first. \a kind is Copy or Move.
    void copy(TransferKind kind, const QString &connectionId, const S3Uri &location,
        const QList<RemoteSelection> &selections);
    /// Copies a version of an object on top of it, so that it is the newest one.
    void restoreVersion(
        const QString &connectionId, const BucketName &bucket, const RemoteSelection &version);
    /// Like copying and moving, for objects that were pasted or dropped: the target is known.
    void carry(TransferKind kind, const CarriedObjects &objects, const QString &connectionId,
        const S3Uri &target);
    void rename(const QString &connectionId, const BucketName &bucket,
        const RemoteSelection &selection, const QByteArray &newName);

signals:
    void submitted(windlass::BatchId batch, const windlass::TransferRequest &request);
    void failed(const windlass::Error &error);

private:
    /// Null on error, which is reported by failed(). Valid until control returns to the event loop.
    Session *session(const QString &connectionId);
    void copyTo(const QString &connectionId, const S3Uri &target, TransferRequest request);
    void review(TransferRequest request);
    void submit(const TransferRequest &request);
    void askForCustomerKey(int transfers);

    TransferEngine &m_engine;
    SessionRegistry &m_sessions;
    ConnectionList &m_connections;
    const SettingsStore &m_settings;
    QWidget &m_window;
};

} // namespace windlass
