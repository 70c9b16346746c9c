// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/session.h"
#include "core/transfer/transferengine.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace windlass {

/// From what the person asks for to what the engine gets: names the targets, looks whether
/// something stands there already, asks what to do about it, submits. Never blocks: every question
/// is a window-modal dialog, every look is away from the GUI thread.
class TransferLauncher : public QObject
{
    Q_OBJECT
public:
    /// \a engine outlives the launcher; \a window is the parent of its questions.
    TransferLauncher(TransferEngine &engine, QWidget &window);

    /// Files and folders of this computer, below \a prefix. \a session is used before this returns
    /// only; its service lives on in the transfer.
    void upload(Session &session, const QList<QByteArray> &paths, const BucketName &bucket,
        const ObjectKey &prefix);
    /// Asks for the folder first.
    void download(
        Session &session, const BucketName &bucket, const QList<RemoteSelection> &selections);
    void remove(
        Session &session, const BucketName &bucket, const QList<RemoteSelection> &selections);
    void rename(Session &session, const BucketName &bucket, const RemoteSelection &selection,
        const QByteArray &newName);

signals:
    void failed(const windlass::Error &error);

private:
    void downloadTo(std::shared_ptr<S3Service> service, const BucketName &bucket,
        const QList<RemoteSelection> &selections, const QString &folder);
    void submitAsking(
        const TransferRequest &request, const QByteArrayList &existing, qsizetype all);

    TransferEngine &m_engine;
    QWidget &m_window;
    QString m_lastFolder; // where the last download went
};

} // namespace windlass
