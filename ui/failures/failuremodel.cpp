// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/failures/failuremodel.h"

#include "core/base/whendone.h"
#include "ui/failures/failuretext.h"
#include "ui/transfertext/journaltext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mergerows.h"
#include "ui/widgets/plaintooltip.h"

#include <QLocale>

#include <algorithm>

namespace windlass {

struct FailureModel::Group {
    FailureGroup info;
    std::vector<FailedItem> rows; // those that were read, from the first on
    int row = 0;
    bool isLoading = false;
    bool mustReload = false;
    bool isComplete = false; // nothing is left to be read
};

FailureModel::FailureModel(FailureInbox inbox, NameOfConnection nameOf, QObject *parent)
    : QAbstractItemModel(parent), m_inbox(std::move(inbox)), m_nameOf(std::move(nameOf)),
      m_groupIcon(icon(Tone::Error)), m_itemIcon(icon("file"))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &FailureModel::readAgain);
    readAgain();
}

FailureModel::~FailureModel() = default;

FailureModel::Group *FailureModel::find(const QByteArray &cause) const
{
    const auto it = std::find_if(m_groups.begin(), m_groups.end(),
        [&cause](const auto &group) { return group->info.cause == cause; });
    return it != m_groups.end() ? it->get() : nullptr;
}

/// The group that \a index is, or null.
FailureModel::Group *FailureModel::groupAt(const QModelIndex &index) const
{
    return index.isValid() && !index.internalPointer() ? m_groups[size_t(index.row())].get()
                                                       : nullptr;
}

QModelIndex FailureModel::indexOf(const Group &group, int column) const
{
    return createIndex(group.row, column);
}

QByteArray FailureModel::cause(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto *parent = static_cast<const Group *>(index.internalPointer());
    return parent ? parent->info.cause : groupAt(index)->info.cause;
}

const FailedItem *FailureModel::failure(const QModelIndex &index) const
{
    const auto *parent = static_cast<const Group *>(index.internalPointer());
    return parent ? &parent->rows[size_t(index.row())] : nullptr;
}

QModelIndex FailureModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, groupAt(parent)) : createIndex(row, column);
}

QModelIndex FailureModel::parent(const QModelIndex &child) const
{
    const auto *group = static_cast<const Group *>(child.internalPointer());
    return group ? indexOf(*group) : QModelIndex();
}

int FailureModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const Group *group = parent.column() == 0 ? groupAt(parent) : nullptr;
    return group ? int(group->rows.size()) : 0;
}

int FailureModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool FailureModel::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() ? !m_groups.empty() : parent.column() == 0 && groupAt(parent);
}

/// The first page only; see PageFetcher.
bool FailureModel::canFetchMore(const QModelIndex &parent) const
{
    const Group *group = groupAt(parent);
    return group && group->rows.empty() && !group->isComplete && !group->isLoading && !m_hasFailed;
}

void FailureModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        reload(*groupAt(parent));
}

void FailureModel::loadMore(const QModelIndex &index)
{
    Group *group = groupAt(index);
    if (!group || group->isLoading || group->isComplete || m_hasFailed)
        return;
    if (group->rows.empty()) {
        reload(*group);
        return;
    }
    group->isLoading = true;
    const ItemPlace after = group->rows.back().place;
    whenDone(this, m_inbox.page(group->info.cause, after, pageSize),
        [this, cause = group->info.cause, after](const Result<QList<FailedItem>> &page) {
            Group *found = find(cause);
            if (found && page)
                appendRows(*found, after, *page);
            if (!page)
                stop(page.error());
            if (found)
                endPage(*found);
        });
}

/// Unless the group has come anew meanwhile.
void FailureModel::appendRows(Group &group, const ItemPlace &after, const QList<FailedItem> &rows)
{
    if (group.rows.empty() || group.rows.back().place != after)
        return;
    group.isComplete = rows.size() < pageSize;
    if (rows.isEmpty())
        return;
    const int first = int(group.rows.size());
    beginInsertRows(indexOf(group), first, first + int(rows.size()) - 1);
    group.rows.insert(group.rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void FailureModel::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void FailureModel::handleUpdate(const TransferUpdate &update)
{
    bool isNews = std::any_of(update.items.begin(), update.items.end(),
        [](const ItemSnapshot &item) { return item.state == TransferState::Failed; });
    for (const BatchSnapshot &batch : update.batches) {
        const auto known = m_failed.constFind(batch.id);
        isNews = isNews || batch.isFinished || known == m_failed.cend() || *known != batch.failed;
        if (batch.isFinished)
            m_failed.remove(batch.id);
        else
            m_failed.insert(batch.id, batch.failed);
    }
    if (isNews)
        refresh();
}

void FailureModel::readAgain()
{
    if (std::exchange(m_isReading, true)) {
        m_mustReadAgain = true;
        return;
    }
    whenDone(this, m_inbox.groups(), [this](const Result<QList<FailureGroup>> &groups) {
        m_isReading = false;
        if (groups) {
            m_hasFailed = false;
            m_isRead = true;
            applyGroups(*groups);
            emit refreshed();
        } else {
            stop(groups.error());
        }
        if (std::exchange(m_mustReadAgain, false))
            refresh();
        emit pageEnded();
    });
}

void FailureModel::stop(const Error &error)
{
    m_hasFailed = true;
    emit readingFailed(error);
}

void FailureModel::removeGroups(const QList<FailureGroup> &stay)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const QByteArray &cause = m_groups[size_t(row)]->info.cause;
        const bool stays = std::any_of(stay.begin(), stay.end(),
            [&cause](const FailureGroup &group) { return group.cause == cause; });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        m_groups.erase(m_groups.begin() + row);
        for (size_t i = size_t(row); i < m_groups.size(); ++i)
            m_groups[i]->row = int(i);
        endRemoveRows();
    }
}

/// Known ones stay where they are, new ones come last.
void FailureModel::applyGroups(QList<FailureGroup> groups)
{
    removeGroups(groups);
    qint64 count = 0;
    for (const FailureGroup &info : std::as_const(groups)) {
        count += info.count;
        if (Group *group = find(info.cause)) {
            group->info = info;
            emit dataChanged(indexOf(*group), indexOf(*group, ColumnCount - 1));
            if (!group->rows.empty() || group->isComplete)
                reload(*group);
            continue;
        }
        auto group = std::make_unique<Group>();
        group->info = info;
        group->row = rowCount();
        beginInsertRows({}, group->row, group->row);
        m_groups.push_back(std::move(group));
        endInsertRows();
    }
    if (std::exchange(m_count, count) != count)
        emit countChanged(count);
}

/// Reads as much as there was, and at least a page.
void FailureModel::reload(Group &group)
{
    if (std::exchange(group.isLoading, true)) {
        group.mustReload = true;
        return;
    }
    const int wanted = std::max(int(group.rows.size()), pageSize);
    whenDone(this, m_inbox.page(group.info.cause, {}, wanted),
        [this, cause = group.info.cause, wanted](const Result<QList<FailedItem>> &page) {
            Group *found = find(cause);
            if (found && page) {
                found->isComplete = page->size() < wanted;
                replaceRows(*found, *page);
            }
            if (!page)
                stop(page.error());
            if (found)
                endPage(*found);
        });
}

/// Not before its rows are there.
void FailureModel::endPage(Group &group)
{
    group.isLoading = false;
    if (std::exchange(group.mustReload, false))
        reload(group);
    emit pageEnded();
}

void FailureModel::replaceRows(Group &group, const QList<FailedItem> &rows)
{
    const QModelIndex parent = indexOf(group);
    RowSignals rowSignals;
    rowSignals.beginInsert = [&](int first, int last) { beginInsertRows(parent, first, last); };
    rowSignals.endInsert = [this] { endInsertRows(); };
    rowSignals.beginRemove = [&](int first, int last) { beginRemoveRows(parent, first, last); };
    rowSignals.endRemove = [this] { endRemoveRows(); };
    mergeRows(
        group.rows, rows,
        [](const FailedItem &a, const FailedItem &b) { return a.place < b.place; }, rowSignals);
    if (!group.rows.empty())
        emit dataChanged(createIndex(0, 0, &group),
            createIndex(int(group.rows.size()) - 1, ColumnCount - 1, &group));
}

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FailedItem *item = failure(index);
    return item ? itemData(*item, index.column(), role)
                : groupData(*groupAt(index), index.column(), role);
}

QVariant FailureModel::groupData(const Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == ObjectColumn ? groupText(group.info) : QString();
    case Qt::DecorationRole:
        return column == ObjectColumn ? QVariant(m_groupIcon) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(groupText(group.info));
    case IsGroupRole:
        return true;
    case DetailsRole:
        return groupDetails(group.info);
    default:
        return {};
    }
}

QVariant FailureModel::itemData(const FailedItem &item, int column, int role) const
{
    const QString connection = m_nameOf(item.request.connection);
    switch (role) {
    case Qt::DisplayRole:
        break;
    case Qt::DecorationRole:
        return column == ObjectColumn ? QVariant(m_itemIcon) : QVariant();
    case Qt::ToolTipRole:
    case DetailsRole: {
        const QString details = failureDetails(item, connection);
        return role == DetailsRole ? details : plainToolTip(details);
    }
    case IsGroupRole:
        return false;
    case Qt::TextAlignmentRole:
        return int((column == AttemptsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
    switch (column) {
    case ObjectColumn:
        return item.source;
    case TargetColumn:
        return item.target;
    case WhenColumn:
        return whenText(item.ended);
    case AttemptsColumn:
        return item.error.attempts > 0 ? QLocale().toString(item.error.attempts) : QString();
    case RequestIdColumn:
        return item.error.s3 ? QString::fromUtf8(item.error.s3->requestId) : QString();
    case ConnectionColumn:
        return connection;
    default:
        return {};
    }
}

QVariant FailureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == AttemptsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ObjectColumn:
        return tr("Object");
    case TargetColumn:
        return tr("Target");
    case WhenColumn:
        return tr("When");
    case AttemptsColumn:
        return tr("Attempts");
    case RequestIdColumn:
        return tr("Request id");
    case ConnectionColumn:
        return tr("Connection");
    default:
        return {};
    }
}

} // namespace windlass
