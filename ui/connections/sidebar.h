// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "ui/carried/carriedobjects.h"

#include <QWidget>

class QMenu;
class QModelIndex;

namespace windlass {

class ConnectionList;
class ConnectionTreeModel;
class ConnectionTreeView;
class InlineMessage;
class SessionRegistry;

/// The window's left side: connections and their buckets. Emits signals for what the person wants;
/// only removing a connection, which sends nothing to a server, is done here, after asking.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive the sidebar.
    Sidebar(ConnectionList &connections, SessionRegistry &sessions, QWidget *parent = nullptr);
    ~Sidebar() override;

    /// Shows the browser's location; an empty \a bucket means the connection itself. Emits nothing.
    void setCurrent(const QString &connectionId, const BucketName &bucket);

    /// Shows \a section below the connections.
    void addSection(QWidget *section);

    /// Reloads the connection's buckets, e.g. after one was created or deleted.
    void reload(const QString &connectionId);

signals:
    /// \a location is s3:// for a connection and s3://bucket/ for a bucket.
    void locationActivated(const QString &connectionId, const windlass::S3Uri &location);
    void newTabRequested(const QString &connectionId, const windlass::S3Uri &location);
    void addConnectionRequested();
    /// Also for a temporary connection: editing and saving it makes it a saved one.
    void editConnectionRequested(const QString &connectionId);
    void newBucketRequested(const QString &connectionId);
    /// The person has not confirmed this yet.
    void emptyBucketRequested(const QString &connectionId, const windlass::BucketName &bucket);
    void deleteBucketRequested(const QString &connectionId, const windlass::BucketName &bucket);
    void unfinishedUploadsRequested(
        const QString &connectionId, const windlass::BucketName &bucket);
    /// Local files and folders, by their absolute paths, were dropped on a bucket.
    void filesDropped(const QString &connectionId, const windlass::BucketName &bucket,
        const QList<QByteArray> &localPaths);
    /// The same for objects, which are to be moved or copied.
    void objectsDropped(const QString &connectionId, const windlass::BucketName &bucket,
        const windlass::CarriedObjects &objects, Qt::DropAction action);

private:
    void buildLayout();
    void open(const QModelIndex &index);
    void openInTab(const QModelIndex &index);
    void remove(const QModelIndex &index);
    void confirmRemoval(const QString &connectionId);
    void forget(const QString &connectionId);
    void showMenu(const QModelIndex &index, const QPoint &globalPosition);
    void addConnectionActions(QMenu &menu, const QString &connectionId);
    void addBucketActions(QMenu &menu, const QString &connectionId, const BucketName &bucket);
    void selectCurrent();

    ConnectionList &m_connections;
    ConnectionTreeModel *m_model;
    ConnectionTreeView *m_tree;
    InlineMessage *m_message;
    QString m_currentConnection; // the browser's
    BucketName m_currentBucket;
    bool m_isCurrentPending = false; // its row does not exist yet: to be selected when it does
};

} // namespace windlass
