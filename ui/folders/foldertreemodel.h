// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "ui/connections/place.h"
#include "ui/folders/folderrowkind.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <memory>
#include <optional>

namespace windlass {

class ConnectionList;
class ConnectionTreeModel;
struct FolderTreeNode;
class SessionRegistry;

/// Connections, their buckets and the folders in these, to choose one of them. The rows of
/// connections and buckets are those of a ConnectionTreeModel. Folders are listed when load() asks
/// for them, a page after the other, and after some pages only when loadMore() asks: a bucket may
/// have millions. A row below them says that they are being loaded, or what went wrong. Lives on
/// the GUI thread; never waits.
class FolderTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    using RowKind = FolderRowKind;
    /// How much is listed until somebody asks for more; pages of many objects have few folders.
    static constexpr int foldersAtOnce = 1000;
    static constexpr int pagesAtOnce = 10;

    /// Both must outlive the model.
    FolderTreeModel(
        ConnectionList &connections, SessionRegistry &sessions, QObject *parent = nullptr);
    ~FolderTreeModel() override;

    static RowKind kindOf(const QModelIndex &index);
    /// Nothing for rows that are messages.
    std::optional<Place> placeOf(const QModelIndex &index) const;
    QModelIndex connectionIndex(const QString &connectionId) const;
    /// The row below \a above that is \a location or leads there, as far as it is known.
    QModelIndex childTowards(const QModelIndex &above, const S3Uri &location) const;
    bool isLoading(const QModelIndex &index) const;
    /// Whether what is below \a index could not be loaded.
    bool hasFailed(const QModelIndex &index) const;

    /// Lists what is below a place, unless that was done before.
    void load(const QModelIndex &index);
    /// Does what the message \a index offers.
    void loadMore(const QModelIndex &index);
    /// Adds a bucket that exists although nobody may list the buckets.
    void addBucket(const QModelIndex &connection, const BucketName &bucket);
    /// Adds a folder to \a above, which has just been made.
    void addFolder(const QModelIndex &above, const ObjectKey &key);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// Rows have come, or it is known that they cannot.
    void progressed();

private:
    FolderTreeNode *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const FolderTreeNode &node) const;

    void followConnections();
    void mirror(const QModelIndex &sourceParent, int first, int last);
    void removeAddedTwins(FolderTreeNode &connection);
    FolderTreeNode *mirrorOf(const QModelIndex &source) const;
    void insert(
        FolderTreeNode &parent, int row, std::vector<std::shared_ptr<FolderTreeNode>> nodes);
    void remove(FolderTreeNode &parent, int first, int last);

    void begin(FolderTreeNode &node);
    void requestPage(FolderTreeNode &node);
    void handlePage(FolderTreeNode &node, const Result<ListObjectsPage> &page);
    int insertFolders(FolderTreeNode &node, QList<ObjectKey> keys);
    void showMessage(
        FolderTreeNode &node, RowKind kind, const QString &text, const QString &details = {});
    void clearMessage(FolderTreeNode &node);
    void watchSilence(FolderTreeNode &connection);
    void showLoading(FolderTreeNode &node);
    void stopIfIdle(const FolderTreeNode &connection);

    SessionRegistry &m_sessions;
    ConnectionTreeModel *m_source;
    const std::shared_ptr<FolderTreeNode> m_root;
    const QIcon m_bucketIcon;
    const QIcon m_folderIcon;
    const QIcon m_failedIcon;
};

} // namespace windlass
