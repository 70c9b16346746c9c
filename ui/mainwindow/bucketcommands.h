// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/session.h"

#include <QObject>

class QDialog;
class QWidget;

namespace windlass {

class MessageStack;
class SessionRegistry;

/// Commands for whole buckets, with their dialogs.
class BucketCommands : public QObject
{
    Q_OBJECT
public:
    /// \a sessions and \a messages must outlive this object; \a window is the parent of the
    /// dialogs.
    BucketCommands(SessionRegistry &sessions, MessageStack &messages, QWidget &window);

    void create(const QString &connectionId);
    /// Asks first; only an empty bucket can be deleted. If it is not, offers to empty it.
    void remove(const QString &connectionId, const BucketName &bucket);
    /// Counts what is in the bucket, and asks first.
    void empty(const QString &connectionId, const BucketName &bucket);
    void showUnfinishedUploads(const QString &connectionId, const BucketName &bucket);

signals:
    void created(const QString &connectionId, const windlass::BucketName &bucket);
    void removed(const QString &connectionId, const windlass::BucketName &bucket);
    /// All objects of the bucket are to be deleted.
    void objectsDeletionRequested(const QString &connectionId, const windlass::BucketName &bucket);
    /// Something was deleted in the bucket.
    void changed(const QString &connectionId, const windlass::BucketName &bucket);
    void failed(const windlass::Error &error);

private:
    /// Opens a modal dialog, and closes it when its session is destroyed.
    void open(QDialog &dialog, const QString &connectionId);
    void removeNow(const QString &connectionId, const BucketName &bucket);
    void handleNotRemoved(
        const QString &connectionId, const BucketName &bucket, const Error &error);

    SessionRegistry &m_sessions;
    MessageStack &m_messages;
    QWidget &m_window;
};

} // namespace windlass
