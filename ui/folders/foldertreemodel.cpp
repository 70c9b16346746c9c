// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/folders/foldertreemodel.h"

#include "core/base/errortext.h"
#include "core/base/whendone.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/connections/sessionregistry.h"
#include "ui/folders/foldertreenode.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <algorithm>
#include <vector>

namespace windlass {

static constexpr int kindRole = Qt::UserRole;

FolderTreeModel::FolderTreeModel(
    ConnectionList &connections, SessionRegistry &sessions, QObject *parent)
    : QAbstractItemModel(parent), m_sessions(sessions),
      m_source(new ConnectionTreeModel(connections, sessions, this)),
      m_root(std::make_shared<FolderTreeNode>()), m_bucketIcon(icon("bucket")),
      m_folderIcon(icon("folder")), m_failedIcon(icon(Tone::Warning))
{
    if (m_source->rowCount() > 0)
        mirror({}, 0, m_source->rowCount() - 1);
    followConnections();
}

FolderTreeModel::~FolderTreeModel() = default;

// --- connections and buckets ---

void FolderTreeModel::followConnections()
{
    connect(m_source, &QAbstractItemModel::rowsInserted, this, &FolderTreeModel::mirror);
    connect(m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &parent, int first, int last) {
            remove(*mirrorOf(parent), first, last);
            if (parent.isValid())
                stopIfIdle(*mirrorOf(parent));
            emit progressed();
        });
    connect(m_source, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &changed) {
        const QModelIndex index = indexOf(*mirrorOf(changed));
        emit dataChanged(index, index);
        emit progressed();
    });
    connect(m_source, &QAbstractItemModel::rowsMoved, this, [this] {
        beginResetModel();
        m_root->children.clear();
        endResetModel();
        mirror({}, 0, m_source->rowCount() - 1);
    });
}

/// Rows of the ConnectionTreeModel have the same numbers here.
FolderTreeNode *FolderTreeModel::mirrorOf(const QModelIndex &source) const
{
    if (!source.isValid())
        return m_root.get();
    return mirrorOf(source.parent())->children[size_t(source.row())].get();
}

void FolderTreeModel::mirror(const QModelIndex &sourceParent, int first, int last)
{
    std::vector<std::shared_ptr<FolderTreeNode>> nodes;
    for (int row = first; row <= last; ++row) {
        auto node = std::make_shared<FolderTreeNode>();
        const QModelIndex source = m_source->index(row, 0, sourceParent);
        node->source = source;
        node->location.bucket = ConnectionTreeModel::bucketOf(source);
        if (!sourceParent.isValid())
            watchSilence(*node);
        nodes.push_back(std::move(node));
    }
    FolderTreeNode *parent = mirrorOf(sourceParent);
    insert(*parent, first, std::move(nodes));
    removeAddedTwins(*parent);
    for (int row = first; row <= last; ++row) {
        const QModelIndex source = m_source->index(row, 0, sourceParent);
        if (m_source->rowCount(source) > 0)
            mirror(source, 0, m_source->rowCount(source) - 1);
    }
    emit progressed();
}

void FolderTreeModel::addBucket(const QModelIndex &connection, const BucketName &bucket)
{
    FolderTreeNode *node = nodeAt(connection);
    if (!node || childTowards(connection, S3Uri {bucket, {}}).isValid())
        return;
    auto added = std::make_shared<FolderTreeNode>();
    added->location.bucket = bucket;
    insert(*node, int(node->children.size()), {added});
}

/// Buckets that were added, and can be listed after all.
void FolderTreeModel::removeAddedTwins(FolderTreeNode &connection)
{
    const auto isListed = [&](const BucketName &bucket) {
        return std::any_of(
            connection.children.begin(), connection.children.end(), [&](const auto &child) {
                return child->source.isValid() && child->location.bucket == bucket;
            });
    };
    for (int row = int(connection.children.size()) - 1; row >= 0; --row) {
        const FolderTreeNode &child = *connection.children[size_t(row)];
        if (!child.source.isValid() && isListed(child.location.bucket))
            remove(connection, row, row);
    }
}

// --- rows ---

void FolderTreeModel::insert(
    FolderTreeNode &parent, int row, std::vector<std::shared_ptr<FolderTreeNode>> nodes)
{
    beginInsertRows(indexOf(parent), row, row + int(nodes.size()) - 1);
    for (const auto &node : nodes)
        node->parent = &parent;
    parent.children.insert(parent.children.begin() + row, nodes.begin(), nodes.end());
    for (size_t i = size_t(row); i < parent.children.size(); ++i)
        parent.children[i]->row = int(i);
    endInsertRows();
}

void FolderTreeModel::remove(FolderTreeNode &parent, int first, int last)
{
    beginRemoveRows(indexOf(parent), first, last);
    parent.children.erase(parent.children.begin() + first, parent.children.begin() + last + 1);
    for (size_t i = size_t(first); i < parent.children.size(); ++i)
        parent.children[i]->row = int(i);
    endRemoveRows();
}

void FolderTreeModel::showMessage(
    FolderTreeNode &node, RowKind kind, const QString &text, const QString &details)
{
    const bool isNew = !node.hasMessage();
    const auto message = isNew ? std::make_shared<FolderTreeNode>() : node.children.back();
    message->ownKind = kind;
    message->message = text;
    message->details = details;
    if (isNew)
        insert(node, int(node.children.size()), {message});
    else
        emit dataChanged(indexOf(*message), indexOf(*message));
}

void FolderTreeModel::clearMessage(FolderTreeNode &node)
{
    if (node.hasMessage())
        remove(node, node.folderCount(), node.folderCount());
}

// --- loading ---

void FolderTreeModel::load(const QModelIndex &index)
{
    FolderTreeNode *node = nodeAt(index);
    if (!node || node->isMessage() || node->isBegun)
        return;
    node->isBegun = true;
    if (node->parent == m_root.get())
        m_source->load(node->connectionId());
    else
        begin(*node);
}

void FolderTreeModel::loadMore(const QModelIndex &index)
{
    const FolderTreeNode *message = nodeAt(index);
    if (!message || (message->kind() != RowKind::More && message->kind() != RowKind::Failed))
        return;
    if (message->source.isValid())
        m_source->reload(message->connectionId());
    else
        begin(*message->parent);
}

void FolderTreeModel::begin(FolderTreeNode &node)
{
    node.isLoading = true;
    node.pages = 0;
    node.folders = 0;
    requestPage(node);
    if (node.isLoading)
        showLoading(node);
}

void FolderTreeModel::requestPage(FolderTreeNode &node)
{
    const Result<Session *> session = m_sessions.session(node.connectionId());
    if (!session) {
        handlePage(node, fail(session.error()));
        return;
    }
    ListObjectsInput input;
    input.bucket = node.location.bucket;
    input.prefix = node.location.key;
    input.delimiter = QByteArrayLiteral("/");
    input.position = node.next;
    const auto work = [input](S3Client client) -> QCoro::Task<Result<ListObjectsPage>> {
        co_return co_await client.listObjects(input);
    };
    node.cancel = CancelSource();
    node.connection().silence->start(**session);
    whenDone(this, (*session)->run(work, node.cancel.token()),
        [this, asked = node.weak_from_this()](const Result<ListObjectsPage> &page) {
            if (const std::shared_ptr<FolderTreeNode> still = asked.lock())
                handlePage(*still, page);
        });
}

void FolderTreeModel::handlePage(FolderTreeNode &node, const Result<ListObjectsPage> &page)
{
    if (!page) {
        node.isLoading = false;
        stopIfIdle(node.connection());
        showMessage(node, RowKind::Failed, describe(page.error()), technicalDetails(page.error()));
        emit progressed();
        return;
    }
    node.folders += insertFolders(node, page->commonPrefixes);
    node.next = page->next;
    ++node.pages;
    node.isLoading = node.next && node.pages < pagesAtOnce && node.folders < foldersAtOnce;
    if (node.isLoading)
        requestPage(node);
    else if (node.next)
        showMessage(node, RowKind::More, tr("Show more folders"));
    else
        clearMessage(node);
    stopIfIdle(node.connection());
    emit progressed();
}

// --- silence ---

/// All folders of a connection come through one session.
void FolderTreeModel::watchSilence(FolderTreeNode &connection)
{
    connection.silence = std::make_unique<SilenceTeller>(this);
    connect(connection.silence.get(), &SilenceTeller::changed, this,
        [this, &connection] { showLoading(connection); });
}

/// Says for \a node and all below it that are being listed how that goes.
void FolderTreeModel::showLoading(FolderTreeNode &node)
{
    if (node.isLoading) {
        const std::optional<Silence> &silence = node.connection().silence->told();
        showMessage(node, RowKind::Loading,
            silence ? tr("Loading: %1").arg(describe(*silence)) : tr("Loading…"));
    }
    for (const auto &child : node.children)
        showLoading(*child);
}

void FolderTreeModel::stopIfIdle(const FolderTreeNode &connection)
{
    if (!connection.isAnyLoading())
        connection.silence->stop();
}

/// Returns how many are new. Most often all of them come behind what is there.
int FolderTreeModel::insertFolders(FolderTreeNode &node, QList<ObjectKey> keys)
{
    std::sort(keys.begin(), keys.end());
    const auto isAt = [&node](int row, const ObjectKey &key) {
        return row < node.folderCount() && node.children[size_t(row)]->location.key == key;
    };
    int added = 0;
    for (qsizetype i = 0; i < keys.size();) {
        const int row = node.firstFrom(keys.at(i));
        std::vector<std::shared_ptr<FolderTreeNode>> run; // what belongs at this row
        for (; i < keys.size() && node.firstFrom(keys.at(i)) == row; ++i) {
            const bool isRepeated = !run.empty() && run.back()->location.key == keys.at(i);
            if (isAt(row, keys.at(i)) || isRepeated || keys.at(i) == node.location.key)
                continue;
            run.push_back(std::make_shared<FolderTreeNode>());
            run.back()->location = S3Uri {node.location.bucket, keys.at(i)};
        }
        added += int(run.size());
        if (!run.empty())
            insert(node, row, std::move(run));
    }
    return added;
}

void FolderTreeModel::addFolder(const QModelIndex &above, const ObjectKey &key)
{
    FolderTreeNode *node = nodeAt(above);
    if (node && node->isBegun) // otherwise it is found when the folders are listed
        insertFolders(*node, {key});
}

// --- finding ---

FolderTreeNode *FolderTreeModel::nodeAt(const QModelIndex &index) const
{
    return static_cast<FolderTreeNode *>(index.internalPointer());
}

QModelIndex FolderTreeModel::indexOf(const FolderTreeNode &node) const
{
    return node.parent ? createIndex(node.row, 0, &node) : QModelIndex();
}

FolderTreeModel::RowKind FolderTreeModel::kindOf(const QModelIndex &index)
{
    return RowKind(index.data(kindRole).toInt());
}

std::optional<Place> FolderTreeModel::placeOf(const QModelIndex &index) const
{
    const FolderTreeNode *node = nodeAt(index);
    if (!node || node->isMessage())
        return std::nullopt;
    return Place {node->connectionId(), node->location};
}

QModelIndex FolderTreeModel::connectionIndex(const QString &connectionId) const
{
    const QModelIndex source = m_source->connectionIndex(connectionId);
    return source.isValid() ? indexOf(*mirrorOf(source)) : QModelIndex();
}

QModelIndex FolderTreeModel::childTowards(const QModelIndex &above, const S3Uri &location) const
{
    const FolderTreeNode *node = nodeAt(above);
    if (!node)
        return {};
    S3Uri wanted {location.bucket, {}};
    if (node->parent != m_root.get()) {
        const qsizetype length = node->location.key.bytes().size();
        const qsizetype slash = location.key.bytes().indexOf('/', length);
        if (slash < 0 || !location.key.bytes().startsWith(node->location.key.bytes()))
            return {};
        wanted.key = ObjectKey(location.key.bytes().left(slash + 1));
    }
    const auto found = std::find_if(node->children.begin(), node->children.end(),
        [&](const auto &child) { return !child->isMessage() && child->location == wanted; });
    return found != node->children.end() ? indexOf(**found) : QModelIndex();
}

bool FolderTreeModel::isLoading(const QModelIndex &index) const
{
    const FolderTreeNode *node = nodeAt(index);
    return node && node->says(RowKind::Loading);
}

bool FolderTreeModel::hasFailed(const QModelIndex &index) const
{
    const FolderTreeNode *node = nodeAt(index);
    return node && node->says(RowKind::Failed);
}

// --- QAbstractItemModel ---

QModelIndex FolderTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const FolderTreeNode *above = parent.isValid() ? nodeAt(parent) : m_root.get();
    return createIndex(row, column, above->children[size_t(row)].get());
}

QModelIndex FolderTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeAt(child)->parent) : QModelIndex();
}

int FolderTreeModel::rowCount(const QModelIndex &parent) const
{
    return int((parent.isValid() ? nodeAt(parent) : m_root.get())->children.size());
}

bool FolderTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_root->children.empty();
    const FolderTreeNode *node = nodeAt(parent);
    return !node->isMessage() && (!node->isBegun || !node->children.empty());
}

QVariant FolderTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FolderTreeNode &node = *nodeAt(index);
    const RowKind kind = node.kind();
    if (role == kindRole)
        return int(kind);
    if (role == Qt::DisplayRole)
        return node.text();
    if (node.source.isValid())
        return node.source.data(role);
    switch (role) {
    case Qt::DecorationRole:
        return kind == RowKind::Failed    ? QVariant(m_failedIcon)
            : kind != RowKind::Place      ? QVariant()
            : node.location.key.isEmpty() ? QVariant(m_bucketIcon)
                                          : QVariant(m_folderIcon);
    case Qt::ToolTipRole:
        return plainToolTip(node.isMessage() ? node.details : node.location.display());
    default:
        return {};
    }
}

Qt::ItemFlags FolderTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const RowKind kind = kindOf(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled;
    flags.setFlag(Qt::ItemIsSelectable, kind != RowKind::Loading && kind != RowKind::Note);
    flags.setFlag(Qt::ItemNeverHasChildren, kind != RowKind::Place);
    return flags;
}

} // namespace windlass
