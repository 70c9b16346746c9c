// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/connections/connectionconfig.h"
#include "core/s3/s3operations.h"
#include "core/s3/silencewatch.h"
#include "ui/carried/carriedobjects.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <memory>
#include <vector>

namespace windlass {

class ConnectionList;
class SessionRegistry;

/// Connections with their buckets, which load() requests. While the buckets are being loaded, after
/// an error, and if there are none, a row below the connection says so. During a reload the rows
/// stay, and with them the selection and the scroll position. Accepts drops of local files and of
/// objects on buckets. Lives on the GUI thread; never waits.
class ConnectionTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole, ///< RowKind, as int
        ConnectionIdRole,        ///< QString, in every row
        BucketRole,              ///< QByteArray, in bucket rows
    };
    enum class RowKind { Connection, Bucket, Loading, Failed, NoBuckets };

    /// Both must outlive the model.
    ConnectionTreeModel(
        ConnectionList &connections, SessionRegistry &sessions, QObject *parent = nullptr);
    ~ConnectionTreeModel() override;

    /// Requests the connection's buckets, unless that was done before.
    void load(const QString &connectionId);
    /// Requests them (again). The response to an earlier request is ignored.
    void reload(const QString &connectionId);

    QModelIndex connectionIndex(const QString &connectionId) const;
    /// Invalid if the bucket is not in the list.
    QModelIndex bucketIndex(const QString &connectionId, const BucketName &bucket) const;

    static RowKind kindOf(const QModelIndex &index)
    {
        return RowKind(index.data(KindRole).toInt());
    }
    static QString connectionOf(const QModelIndex &index)
    {
        return index.data(ConnectionIdRole).toString();
    }
    static BucketName bucketOf(const QModelIndex &index)
    {
        return BucketName(index.data(BucketRole).toByteArray());
    }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QStringList mimeTypes() const override;
    /// What a drop of \a data on \a index does. Files are never moved: an upload must not delete
    /// them.
    static Qt::DropAction dropAction(
        const QMimeData &data, Qt::KeyboardModifiers modifiers, const QModelIndex &index);
    Qt::DropActions supportedDropActions() const override
    {
        return Qt::CopyAction | Qt::MoveAction;
    }
    /// Objects that can be moved can also be copied.
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

signals:
    /// Local files and folders were dropped on a bucket. The paths are absolute raw bytes from the
    /// file system.
    void filesDropped(const QString &connectionId, const windlass::BucketName &bucket,
        const QList<QByteArray> &localPaths);
    /// The same for objects, which are to be moved or copied.
    void objectsDropped(const QString &connectionId, const windlass::BucketName &bucket,
        const windlass::CarriedObjects &objects, Qt::DropAction action);

private:
    struct Message;
    struct Node;

    void sync();
    void place(int row, const ConnectionConfig &config);
    void reset(Node &node);
    void showBuckets(Node &node, const QList<BucketInfo> &found);
    void showMessage(Node &node, RowKind kind, const QString &text, const QString &details = {});
    void clearMessage(Node &node);
    void handleSilence(const QString &connectionId, const std::optional<Silence> &silence);
    void handleResponse(
        const QString &connectionId, quint64 request, const Result<QList<BucketInfo>> &answer);

    int rowOf(const QString &connectionId) const;
    Node *find(const QString &connectionId) const;
    QModelIndex indexOf(const Node &node) const;
    QVariant connectionData(const Node &node, int role) const;
    QVariant bucketData(const BucketName &bucket, int role) const;
    QVariant messageData(const Message &message, int role) const;

    ConnectionList &m_connections;
    SessionRegistry &m_sessions;
    std::vector<std::unique_ptr<Node>> m_nodes; // in row order
    quint64 m_lastRequest = 0;
    const QIcon m_connectionIcon;
    const QIcon m_bucketIcon;
    const QIcon m_failedIcon;
};

} // namespace windlass
