// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historymodel.h"

#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "ui/history/historytext.h"
#include "ui/transfertext/journaltext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <algorithm>

namespace windlass {

HistoryModel::HistoryModel(TransferHistory history, NameOfConnection nameOf, QObject *parent)
    : PagedTree(ColumnCount, parent), m_history(std::move(history)),
      m_nameOf(std::move(nameOf)), m_kindIcons {icon("upload"), icon("download"), icon("copy"),
                                       icon("forward"), icon("delete")},
      m_stateIcons {
          icon(Tone::Success), icon(Tone::Information), icon(Tone::Error), icon("cancel")},
      m_itemIcon(icon("file"))
{
}

HistoryModel::Node *HistoryModel::find(BatchId id) const
{
    const auto it = std::lower_bound(
        m_branches.begin(), m_branches.end(), id, [](const auto &branch, BatchId wanted) {
            return static_cast<const Node &>(*branch).info.id > wanted;
        });
    Node *found = it != m_branches.end() ? static_cast<Node *>(it->get()) : nullptr;
    return found && found->info.id == id ? found : nullptr;
}

void HistoryModel::loadFirst(Branch &branch)
{
    loadItems(static_cast<Node &>(branch));
}

void HistoryModel::loadMore(const QModelIndex &index)
{
    if (hasFailed())
        return;
    if (Node *batch = nodeAt(index)) {
        if (!batch->isLoading && !batch->isComplete)
            loadItems(*batch);
        return;
    }
    if (!index.isValid() && m_next != 0 && !std::exchange(m_isLoading, true))
        loadBatches();
}

const PastBatch *HistoryModel::transfer(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Node *batch = nodeOf(index);
    return &(batch ? batch : nodeAt(index))->info;
}

void HistoryModel::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    readAgain();
}

QFuture<Result<HistoryPage>> HistoryModel::read(BatchId before, int count) const
{
    return m_words.isEmpty() ? m_history.page(before, count)
                             : m_history.find(m_words, before, count);
}

void HistoryModel::loadBatches()
{
    whenDone(this, read(m_next, pageSize), [this](const Result<HistoryPage> &page) {
        if (!page)
            noteFailure(page.error());
        else if (!m_mustReadAgain)
            append(*page);
        endPage();
    });
}

void HistoryModel::append(const HistoryPage &page)
{
    m_next = page.next;
    if (page.batches.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(page.batches.size()) - 1);
    for (const PastBatch &past : page.batches)
        m_branches.push_back(std::make_shared<Node>(past));
    renumber();
    endInsertRows();
}

void HistoryModel::loadItems(Node &batch)
{
    batch.isLoading = true;
    const QByteArray after = batch.leaves.empty() ? QByteArray() : batch.leaves.back().name;
    whenDone(this, m_history.items(batch.info.id, after, pageSize),
        [this, id = batch.info.id, after](const Result<QList<PastItem>> &page) {
            if (Node *found = find(id)) {
                const QByteArray last
                    = found->leaves.empty() ? QByteArray() : found->leaves.back().name;
                if (page && last == after) { // unless it was read anew meanwhile
                    found->isComplete = page->size() < pageSize;
                    appendLeaves(*found, *page);
                }
                found->isLoading = false; // not before its rows are there
            }
            if (!page)
                noteFailure(page.error());
            emit pageEnded();
        });
}

/// As much as there was, and at least a page.
void HistoryModel::readAgain()
{
    if (std::exchange(m_isLoading, true)) {
        m_mustReadAgain = true;
        return;
    }
    const int wanted = std::max(rowCount(), pageSize);
    whenDone(this, read(0, wanted), [this](const Result<HistoryPage> &page) {
        if (page) {
            m_next = page->next;
            apply(page->batches);
            noteRead();
            emit refreshed();
        } else {
            noteFailure(page.error());
        }
        endPage();
    });
}

/// A search that has found too little goes on by itself, for no row asks for more.
void HistoryModel::endPage()
{
    m_isLoading = false;
    if (std::exchange(m_mustReadAgain, false))
        readAgain();
    else if (m_next != 0 && rowCount() < pageSize && !m_words.isEmpty() && !hasFailed())
        loadMore({});
    emit pageEnded();
}

void HistoryModel::apply(const QList<PastBatch> &page)
{
    QList<std::shared_ptr<Branch>> fresh;
    for (const PastBatch &past : page) {
        Node *known = find(past.id);
        fresh.append(known ? m_branches[size_t(known->row)] : std::make_shared<Node>(past));
        if (known && known->info != past)
            replace(*known, past);
    }
    const auto isNewer = [](const auto &a, const auto &b) {
        return static_cast<const Node &>(*a).info.id > static_cast<const Node &>(*b).info.id;
    };
    mergeRows(m_branches, fresh, isNewer, rowSignals({}));
}

/// It was tried again and has ended anew: its items are others now.
void HistoryModel::replace(Node &batch, const PastBatch &info)
{
    removeLeaves(batch);
    batch.info = info;
    batch.isComplete = false;
    emit dataChanged(indexOf(batch), indexOf(batch, ColumnCount - 1));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *batch = nodeOf(index);
    if (role == IsBatchRole)
        return !batch;
    if (role == BatchIdRole)
        return (batch ? batch : nodeAt(index))->info.id;
    if (role == Qt::TextAlignmentRole)
        return int(
            (index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return batch ? itemData(*leafAt(index), index.column(), role)
                 : batchData(nodeAt(index)->info, index.column(), role);
}

QVariant HistoryModel::batchData(const PastBatch &batch, int column, int role) const
{
    if (role == Qt::DecorationRole && column == NameColumn)
        return m_kindIcons[size_t(batch.kind)];
    if (role == Qt::DecorationRole && column == ResultColumn)
        return m_stateIcons[size_t(outcomeOf(batch.counts))];
    if (role == Qt::ToolTipRole)
        return plainToolTip(pastDetails(batch));
    if (role == Qt::AccessibleTextRole && column == NameColumn)
        return spokenPastLabel(batch);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return pastLabel(batch);
    case WhenColumn:
        return whenText(batch.ended);
    case ResultColumn:
        return resultText(batch);
    case SizeColumn:
        return pastSize(batch);
    case ConnectionColumn:
        return m_nameOf(batch.connection);
    default:
        return {};
    }
}

QVariant HistoryModel::itemData(const PastItem &item, int column, int role) const
{
    if (role == Qt::DecorationRole && column == NameColumn)
        return m_itemIcon;
    if (role == Qt::DecorationRole && column == ResultColumn)
        return m_stateIcons[std::min(size_t(item.outcome), m_stateIcons.size() - 1)];
    if (role == Qt::ToolTipRole)
        return plainToolTip(pastDetails(item));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return pastName(item);
    case WhenColumn:
        return whenText(item.ended);
    case ResultColumn:
        return resultText(item);
    case SizeColumn:
        return item.size > 0 ? humanSize(item.size) : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Transfer");
    case WhenColumn:
        return tr("Ended");
    case ResultColumn:
        return tr("Result");
    case SizeColumn:
        return tr("Size");
    case ConnectionColumn:
        return tr("Connection");
    default:
        return {};
    }
}

} // namespace windlass
