// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiontreemodel.h"

#include "core/base/errortext.h"
#include "core/base/whendone.h"
#include "core/s3/silenceteller.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/connectiontext.h"
#include "ui/connections/sessionregistry.h"
#include "ui/widgets/droppedpaths.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <algorithm>
#include <optional>

namespace windlass {

/// The row below a connection's buckets with a message about them.
struct ConnectionTreeModel::Message {
    RowKind kind = RowKind::Loading;
    QString text;
    QString details;
};

struct ConnectionTreeModel::Node {
    ConnectionConfig config;
    QList<BucketName> buckets;      ///< sorted
    std::optional<Message> message; ///< the last row, if any
    quint64 request = 0;            ///< the current request; 0: never requested
    CancelSource cancel;
    std::unique_ptr<SilenceTeller> silence; ///< while the buckets are awaited

    int rowCount() const { return int(buckets.size()) + (message ? 1 : 0); }
};

ConnectionTreeModel::ConnectionTreeModel(
    ConnectionList &connections, SessionRegistry &sessions, QObject *parent)
    : QAbstractItemModel(parent), m_connections(connections), m_sessions(sessions),
      m_connectionIcon(icon("connection")), m_bucketIcon(icon("bucket")),
      m_failedIcon(icon(Tone::Warning))
{
    sync();
    connect(&m_connections, &ConnectionList::changed, this, &ConnectionTreeModel::sync);
}

ConnectionTreeModel::~ConnectionTreeModel()
{
    for (const auto &node : m_nodes)
        node->cancel.cancel();
}

// --- following the list of connections ---

void ConnectionTreeModel::sync()
{
    const QList<ConnectionConfig> wanted = m_connections.connections();
    for (int row = int(m_nodes.size()) - 1; row >= 0; --row) {
        const bool stays = std::any_of(wanted.begin(), wanted.end(),
            [&](const ConnectionConfig &config) { return config.id == m_nodes[row]->config.id; });
        if (stays)
            continue;
        m_nodes[row]->cancel.cancel();
        beginRemoveRows({}, row, row);
        m_nodes.erase(m_nodes.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row)
        place(row, wanted[row]);
}

void ConnectionTreeModel::place(int row, const ConnectionConfig &config)
{
    const int current = rowOf(config.id);
    if (current < 0) {
        beginInsertRows({}, row, row);
        const auto it = m_nodes.insert(m_nodes.begin() + row, std::make_unique<Node>());
        (*it)->config = config;
        (*it)->silence = std::make_unique<SilenceTeller>(this);
        connect((*it)->silence.get(), &SilenceTeller::changed, this,
            [this, id = config.id](const auto &silence) { handleSilence(id, silence); });
        endInsertRows();
        return;
    }
    if (current != row) { // always upwards: the rows above are already in place
        beginMoveRows({}, current, current, {}, row);
        std::rotate(
            m_nodes.begin() + row, m_nodes.begin() + current, m_nodes.begin() + current + 1);
        endMoveRows();
    }
    Node &node = *m_nodes[row];
    const bool leadsElsewhere = !connectAlike(node.config, config);
    const bool wasLoaded = node.request != 0;
    node.config = config;
    emit dataChanged(indexOf(node), indexOf(node));
    if (leadsElsewhere) {
        reset(node);
        if (wasLoaded)
            reload(config.id);
    }
}

// --- loading ---

void ConnectionTreeModel::load(const QString &connectionId)
{
    const Node *node = find(connectionId);
    if (node && node->request == 0)
        reload(connectionId);
}

void ConnectionTreeModel::reload(const QString &connectionId)
{
    Node *node = find(connectionId);
    if (!node)
        return;
    node->cancel.cancel();
    node->cancel = CancelSource();
    node->request = ++m_lastRequest;
    if (node->buckets.isEmpty())
        showMessage(*node, RowKind::Loading, tr("Loading…"));

    Result<Session *> session = m_sessions.session(connectionId);
    if (!session) {
        handleResponse(connectionId, node->request, fail(session.error()));
        return;
    }
    auto answer = (*session)->run(
        [](S3Client client) -> QCoro::Task<Result<QList<BucketInfo>>> {
            co_return co_await client.listBuckets();
        },
        node->cancel.token());
    node->silence->stop(); // that was about an earlier request
    node->silence->start(**session);
    whenDone(this, answer,
        [this, connectionId, request = node->request](const Result<QList<BucketInfo>> &buckets) {
            handleResponse(connectionId, request, buckets);
        });
}

/// Where no message is shown, there are buckets, and nobody waits for them.
void ConnectionTreeModel::handleSilence(
    const QString &connectionId, const std::optional<Silence> &silence)
{
    Node *node = find(connectionId);
    if (!node || !node->message || node->message->kind != RowKind::Loading)
        return;
    showMessage(*node, RowKind::Loading,
        silence ? tr("Loading: %1").arg(describe(*silence)) : tr("Loading…"));
}

/// Whether the keys may work for a bucket although they cannot list the buckets.
static bool isListingRefused(ErrorKind kind)
{
    return kind == ErrorKind::AccessDenied || kind == ErrorKind::NotSupported
        || kind == ErrorKind::Refused;
}

void ConnectionTreeModel::handleResponse(
    const QString &connectionId, quint64 request, const Result<QList<BucketInfo>> &answer)
{
    Node *node = find(connectionId);
    if (!node || node->request != request)
        return; // outdated: requested again, or the connection changed or was removed
    node->silence->stop();
    if (answer) {
        showBuckets(*node, *answer);
        return;
    }
    QString text = describe(answer.error());
    if (isListingRefused(answer.error().kind))
        text += QLatin1Char('\n')
            + tr("You can still open a bucket by its name: type s3://bucket/ in the path bar.");
    showMessage(*node, RowKind::Failed, text, technicalDetails(answer.error()));
}

void ConnectionTreeModel::reset(Node &node)
{
    node.cancel.cancel();
    node.silence->stop();
    node.request = 0;
    clearMessage(node);
    if (!node.buckets.isEmpty()) {
        beginRemoveRows(indexOf(node), 0, int(node.buckets.size()) - 1);
        node.buckets.clear();
        endRemoveRows();
    }
}

void ConnectionTreeModel::showBuckets(Node &node, const QList<BucketInfo> &found)
{
    QList<BucketName> names;
    for (const BucketInfo &bucket : found)
        names.append(bucket.name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());

    const QModelIndex parent = indexOf(node);
    for (int row = int(node.buckets.size()) - 1; row >= 0; --row) {
        if (std::binary_search(names.begin(), names.end(), node.buckets[row]))
            continue;
        beginRemoveRows(parent, row, row);
        node.buckets.removeAt(row);
        endRemoveRows();
    }
    // Both are sorted, so names that are missing at a row belong there: insert them in runs.
    for (int row = 0; row < names.size(); ++row) {
        int end = row;
        while (end < names.size() && (row >= node.buckets.size() || names[end] < node.buckets[row]))
            ++end;
        if (end == row)
            continue;
        beginInsertRows(parent, row, end - 1);
        for (int i = row; i < end; ++i)
            node.buckets.insert(i, names[i]);
        endInsertRows();
        row = end - 1;
    }
    if (names.isEmpty())
        showMessage(node, RowKind::NoBuckets, tr("No buckets yet"));
    else
        clearMessage(node);
}

void ConnectionTreeModel::showMessage(
    Node &node, RowKind kind, const QString &text, const QString &details)
{
    const QModelIndex parent = indexOf(node);
    const int row = int(node.buckets.size());
    if (node.message) {
        node.message = Message {kind, text, details};
        emit dataChanged(index(row, 0, parent), index(row, 0, parent));
        return;
    }
    beginInsertRows(parent, row, row);
    node.message = Message {kind, text, details};
    endInsertRows();
}

void ConnectionTreeModel::clearMessage(Node &node)
{
    if (!node.message)
        return;
    const int row = int(node.buckets.size());
    beginRemoveRows(indexOf(node), row, row);
    node.message.reset();
    endRemoveRows();
}

// --- finding ---

int ConnectionTreeModel::rowOf(const QString &connectionId) const
{
    const auto it = std::find_if(m_nodes.begin(), m_nodes.end(),
        [&](const auto &node) { return node->config.id == connectionId; });
    return it != m_nodes.end() ? int(it - m_nodes.begin()) : -1;
}

ConnectionTreeModel::Node *ConnectionTreeModel::find(const QString &connectionId) const
{
    const int row = rowOf(connectionId);
    return row < 0 ? nullptr : m_nodes[row].get();
}

QModelIndex ConnectionTreeModel::indexOf(const Node &node) const
{
    return connectionIndex(node.config.id);
}

QModelIndex ConnectionTreeModel::connectionIndex(const QString &connectionId) const
{
    const int row = rowOf(connectionId);
    return row < 0 ? QModelIndex() : createIndex(row, 0);
}

QModelIndex ConnectionTreeModel::bucketIndex(
    const QString &connectionId, const BucketName &bucket) const
{
    const Node *node = find(connectionId);
    const qsizetype row = node ? node->buckets.indexOf(bucket) : -1;
    return row < 0 ? QModelIndex() : index(int(row), 0, connectionIndex(connectionId));
}

// --- QAbstractItemModel ---

// The internal pointer of a row below a connection is the connection's node; a connection's is
// null.

QModelIndex ConnectionTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, m_nodes[parent.row()].get())
                            : createIndex(row, column);
}

QModelIndex ConnectionTreeModel::parent(const QModelIndex &child) const
{
    const auto *node = static_cast<const Node *>(child.internalPointer());
    return node ? indexOf(*node) : QModelIndex();
}

int ConnectionTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_nodes.size());
    return parent.internalPointer() ? 0 : m_nodes[parent.row()]->rowCount();
}

bool ConnectionTreeModel::hasChildren(const QModelIndex &parent) const
{
    return parent.isValid() ? !parent.internalPointer() : !m_nodes.empty();
}

QVariant ConnectionTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto *parentNode = static_cast<const Node *>(index.internalPointer());
    const Node &node = parentNode ? *parentNode : *m_nodes[index.row()];
    if (role == ConnectionIdRole)
        return node.config.id;
    if (!parentNode)
        return connectionData(node, role);
    if (index.row() < node.buckets.size())
        return bucketData(node.buckets[index.row()], role);
    return messageData(*node.message, role);
}

QVariant ConnectionTreeModel::connectionData(const Node &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return node.config.name.isEmpty() ? suggestedName(node.config) : node.config.name;
    case Qt::DecorationRole:
        return m_connectionIcon;
    case Qt::ToolTipRole:
        return plainToolTip(summaryText(node.config, m_connections.isTemporary(node.config.id)));
    case KindRole:
        return int(RowKind::Connection);
    default:
        return {};
    }
}

QVariant ConnectionTreeModel::bucketData(const BucketName &bucket, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return bucket.display();
    case Qt::DecorationRole:
        return m_bucketIcon;
    case Qt::ToolTipRole:
        return plainToolTip(QLatin1String("s3://") + bucket.display() + QLatin1Char('/'));
    case KindRole:
        return int(RowKind::Bucket);
    case BucketRole:
        return bucket.bytes();
    default:
        return {};
    }
}

QVariant ConnectionTreeModel::messageData(const Message &message, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return message.text;
    case Qt::DecorationRole:
        return message.kind == RowKind::Failed ? QVariant(m_failedIcon) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(message.details);
    case KindRole:
        return int(message.kind);
    default:
        return {};
    }
}

Qt::ItemFlags ConnectionTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const RowKind kind = kindOf(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled;
    flags.setFlag(Qt::ItemIsSelectable, kind != RowKind::Loading && kind != RowKind::NoBuckets);
    flags.setFlag(Qt::ItemNeverHasChildren, kind != RowKind::Connection);
    flags.setFlag(Qt::ItemIsDropEnabled, kind == RowKind::Bucket);
    return flags;
}

// --- drops ---

QStringList ConnectionTreeModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list"), CarriedObjects::mimeType()};
}

Qt::DropAction ConnectionTreeModel::dropAction(
    const QMimeData &data, Qt::KeyboardModifiers modifiers, const QModelIndex &index)
{
    if (!index.isValid() || kindOf(index) != RowKind::Bucket)
        return Qt::IgnoreAction;
    if (const std::optional<CarriedObjects> objects = CarriedObjects::from(data))
        return objects->dropAction(connectionOf(index), S3Uri {bucketOf(index), {}}, modifiers);
    return droppedPaths(data).isEmpty() ? Qt::IgnoreAction : Qt::CopyAction;
}

bool ConnectionTreeModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &parent) const
{
    const Qt::DropAction usual = dropAction(*data, Qt::NoModifier, parent);
    return usual != Qt::IgnoreAction && (action == usual || action == Qt::CopyAction);
}

bool ConnectionTreeModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (const std::optional<CarriedObjects> objects = CarriedObjects::from(*data))
        emit objectsDropped(connectionOf(parent), bucketOf(parent), *objects, action);
    else
        emit filesDropped(connectionOf(parent), bucketOf(parent), droppedPaths(*data));
    return true;
}

} // namespace windlass
