// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/failures/failuremodel.h"

#include "core/base/whendone.h"
#include "ui/failures/failuretext.h"
#include "ui/transfertext/journaltext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QLocale>

#include <algorithm>

namespace windlass {

FailureModel::FailureModel(FailureInbox inbox, NameOfConnection nameOf, QObject *parent)
    : PagedTree(ColumnCount, parent), m_inbox(std::move(inbox)), m_nameOf(std::move(nameOf)),
      m_groupIcon(icon(Tone::Error)), m_itemIcon(icon("file"))
{
    readAgain();
}

FailureModel::Node *FailureModel::find(const QByteArray &cause) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (node(row).info.cause == cause)
            return &node(row);
    }
    return nullptr;
}

QByteArray FailureModel::cause(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node *of = nodeOf(index);
    return (of ? of : nodeAt(index))->info.cause;
}

const FailedItem *FailureModel::failure(const QModelIndex &index) const
{
    return leafAt(index);
}

void FailureModel::loadFirst(Branch &branch)
{
    reload(static_cast<Node &>(branch));
}

void FailureModel::loadMore(const QModelIndex &index)
{
    Node *group = nodeAt(index);
    if (!group || group->isLoading || group->isComplete || hasFailed())
        return;
    if (group->leaves.empty()) {
        reload(*group);
        return;
    }
    group->isLoading = true;
    const ItemPlace after = group->leaves.back().place;
    whenDone(this, m_inbox.page(group->info.cause, after, pageSize),
        [this, cause = group->info.cause, after](const Result<QList<FailedItem>> &page) {
            Node *found = find(cause);
            // Unless it has come anew meanwhile.
            if (found && page && !found->leaves.empty() && found->leaves.back().place == after) {
                found->isComplete = page->size() < pageSize;
                appendLeaves(*found, *page);
            }
            if (!page)
                noteFailure(page.error());
            if (found)
                endPage(*found);
        });
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
            noteRead();
            applyGroups(*groups);
            emit refreshed();
        } else {
            noteFailure(groups.error());
        }
        if (std::exchange(m_mustReadAgain, false))
            refresh();
        emit pageEnded();
    });
}

void FailureModel::removeGroups(const QList<FailureGroup> &stay)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const QByteArray &cause = node(row).info.cause;
        const bool stays = std::any_of(stay.begin(), stay.end(),
            [&cause](const FailureGroup &group) { return group.cause == cause; });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        m_branches.erase(m_branches.begin() + row);
        renumber();
        endRemoveRows();
    }
}

/// Known ones stay where they are, new ones come last.
void FailureModel::applyGroups(const QList<FailureGroup> &groups)
{
    removeGroups(groups);
    qint64 count = 0;
    for (const FailureGroup &info : groups) {
        count += info.count;
        if (Node *group = find(info.cause)) {
            group->info = info;
            emit dataChanged(indexOf(*group), indexOf(*group, ColumnCount - 1));
            if (!group->leaves.empty() || group->isComplete)
                reload(*group);
            continue;
        }
        beginInsertRows({}, rowCount(), rowCount());
        m_branches.push_back(std::make_shared<Node>(info));
        renumber();
        endInsertRows();
    }
    if (std::exchange(m_count, count) != count)
        emit countChanged(count);
}

/// Reads as much as there was, and at least a page.
void FailureModel::reload(Node &group)
{
    if (std::exchange(group.isLoading, true)) {
        m_outdated.insert(group.info.cause);
        return;
    }
    const int wanted = std::max(group.leafCount(), pageSize);
    whenDone(this, m_inbox.page(group.info.cause, {}, wanted),
        [this, cause = group.info.cause, wanted](const Result<QList<FailedItem>> &page) {
            Node *found = find(cause);
            if (found && page) {
                found->isComplete = page->size() < wanted;
                replaceRows(*found, *page);
            }
            if (!page)
                noteFailure(page.error());
            if (found)
                endPage(*found);
        });
}

/// Not before its rows are there.
void FailureModel::endPage(Node &group)
{
    group.isLoading = false;
    if (m_outdated.remove(group.info.cause))
        reload(group);
    emit pageEnded();
}

void FailureModel::replaceRows(Node &group, const QList<FailedItem> &rows)
{
    mergeRows(
        group.leaves, rows,
        [](const FailedItem &a, const FailedItem &b) { return a.place < b.place; },
        rowSignals(indexOf(group)));
    if (!group.leaves.empty())
        emit dataChanged(
            createIndex(0, 0, &group), createIndex(group.leafCount() - 1, ColumnCount - 1, &group));
}

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FailedItem *item = failure(index);
    return item ? itemData(*item, index.column(), role)
                : groupData(nodeAt(index)->info, index.column(), role);
}

QVariant FailureModel::groupData(const FailureGroup &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == ObjectColumn ? groupText(group) : QString();
    case Qt::DecorationRole:
        return column == ObjectColumn ? QVariant(m_groupIcon) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(groupText(group));
    case IsGroupRole:
        return true;
    case DetailsRole:
        return groupDetails(group);
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
