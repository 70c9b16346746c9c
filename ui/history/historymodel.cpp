// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historymodel.h"

#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "ui/history/historytext.h"
#include "ui/transfertext/journaltext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mergerows.h"
#include "ui/widgets/plaintooltip.h"

#include <algorithm>

namespace windlass {

struct HistoryModel::Batch {
    PastBatch info;
    std::vector<PastItem> items; // those that were read, from the first on
    int row = 0;
    bool isLoading = false;
    bool isComplete = false; // nothing is left to be read
};

HistoryModel::HistoryModel(TransferHistory history, NameOfConnection nameOf, QObject *parent)
    : QAbstractItemModel(parent), m_history(std::move(history)),
      m_nameOf(std::move(nameOf)), m_kindIcons {icon("upload"), icon("download"), icon("copy"),
                                       icon("forward"), icon("delete")},
      m_stateIcons {
          icon(Tone::Success), icon(Tone::Information), icon(Tone::Error), icon("cancel")},
      m_itemIcon(icon("file"))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &HistoryModel::readAgain);
}

HistoryModel::~HistoryModel() = default;

HistoryModel::Batch *HistoryModel::find(BatchId id) const
{
    const auto it = std::lower_bound(m_batches.begin(), m_batches.end(), id,
        [](const auto &batch, BatchId wanted) { return batch->info.id > wanted; });
    return it != m_batches.end() && (*it)->info.id == id ? it->get() : nullptr;
}

/// The batch that \a index is, or null.
HistoryModel::Batch *HistoryModel::batchAt(const QModelIndex &index) const
{
    return index.isValid() && !index.internalPointer() ? m_batches[size_t(index.row())].get()
                                                       : nullptr;
}

QModelIndex HistoryModel::indexOf(const Batch &batch) const
{
    return createIndex(batch.row, 0);
}

QModelIndex HistoryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, batchAt(parent)) : createIndex(row, column);
}

QModelIndex HistoryModel::parent(const QModelIndex &child) const
{
    const auto *batch = static_cast<const Batch *>(child.internalPointer());
    return batch ? indexOf(*batch) : QModelIndex();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_batches.size());
    const Batch *batch = parent.column() == 0 ? batchAt(parent) : nullptr;
    return batch ? int(batch->items.size()) : 0;
}

int HistoryModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool HistoryModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_batches.empty();
    const Batch *batch = parent.column() == 0 ? batchAt(parent) : nullptr;
    return batch && (!batch->isComplete || !batch->items.empty());
}

/// The first page only; see PageFetcher.
bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    const Batch *batch = batchAt(parent);
    return batch && batch->items.empty() && !batch->isComplete && !batch->isLoading && !m_hasFailed;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        loadItems(*batchAt(parent));
}

void HistoryModel::loadMore(const QModelIndex &index)
{
    if (m_hasFailed)
        return;
    if (const Batch *batch = batchAt(index)) {
        if (!batch->isLoading && !batch->isComplete)
            loadItems(*batch);
        return;
    }
    if (index.isValid() || m_batches.empty() || m_isComplete || std::exchange(m_isLoading, true))
        return;
    whenDone(this, m_history.page(m_batches.back()->info.id, pageSize),
        [this](const Result<QList<PastBatch>> &page) {
            if (page) {
                m_isComplete = page->size() < pageSize;
                append(*page);
            } else {
                stop(page.error());
            }
            endPage();
        });
}

void HistoryModel::append(const QList<PastBatch> &page)
{
    if (page.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(page.size()) - 1);
    for (const PastBatch &past : page)
        m_batches.push_back(std::make_shared<Batch>(Batch {past, {}, rowCount(), false, false}));
    endInsertRows();
}

void HistoryModel::loadItems(const Batch &batch)
{
    const QByteArray after = batch.items.empty() ? QByteArray() : batch.items.back().name;
    find(batch.info.id)->isLoading = true;
    whenDone(this, m_history.items(batch.info.id, after, pageSize),
        [this, id = batch.info.id, after](const Result<QList<PastItem>> &page) {
            if (Batch *found = find(id)) {
                if (page)
                    appendItems(*found, after, *page);
                found->isLoading = false; // not before its rows are there
            }
            if (!page)
                stop(page.error());
            emit pageEnded();
        });
}

/// Unless the batch was read anew meanwhile.
void HistoryModel::appendItems(Batch &batch, const QByteArray &after, const QList<PastItem> &page)
{
    const QByteArray last = batch.items.empty() ? QByteArray() : batch.items.back().name;
    if (last != after)
        return;
    batch.isComplete = page.size() < pageSize;
    if (page.isEmpty())
        return;
    const int first = int(batch.items.size());
    beginInsertRows(indexOf(batch), first, first + int(page.size()) - 1);
    batch.items.insert(batch.items.end(), page.begin(), page.end());
    endInsertRows();
}

void HistoryModel::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

/// As much as there was, and at least a page.
void HistoryModel::readAgain()
{
    if (std::exchange(m_isLoading, true)) {
        m_mustReadAgain = true;
        return;
    }
    const int wanted = std::max(rowCount(), pageSize);
    whenDone(this, m_history.page(0, wanted), [this, wanted](const Result<QList<PastBatch>> &page) {
        if (page) {
            m_hasFailed = false;
            m_isComplete = page->size() < wanted;
            apply(*page);
            m_isRead = true;
            emit refreshed();
        } else {
            stop(page.error());
        }
        endPage();
    });
}

void HistoryModel::endPage()
{
    m_isLoading = false;
    if (std::exchange(m_mustReadAgain, false))
        readAgain();
    emit pageEnded();
}

void HistoryModel::stop(const Error &error)
{
    m_hasFailed = true;
    emit readingFailed(error);
}

void HistoryModel::apply(const QList<PastBatch> &page)
{
    QList<std::shared_ptr<Batch>> fresh;
    for (const PastBatch &past : page) {
        const Batch *known = find(past.id);
        fresh.append(known ? m_batches[size_t(known->row)]
                           : std::make_shared<Batch>(Batch {past, {}, 0, false, false}));
        if (known && known->info != past)
            replace(*fresh.last(), past);
    }
    RowSignals rowSignals;
    rowSignals.beginInsert = [this](int first, int last) { beginInsertRows({}, first, last); };
    rowSignals.endInsert = [this] {
        renumber();
        endInsertRows();
    };
    rowSignals.beginRemove = [this](int first, int last) { beginRemoveRows({}, first, last); };
    rowSignals.endRemove = [this] {
        renumber();
        endRemoveRows();
    };
    mergeRows(
        m_batches, fresh, [](const auto &a, const auto &b) { return a->info.id > b->info.id; },
        rowSignals);
}

/// It was tried again and has ended anew: its items are others now.
void HistoryModel::replace(Batch &batch, const PastBatch &info)
{
    const QModelIndex index = indexOf(batch);
    if (!batch.items.empty()) {
        beginRemoveRows(index, 0, int(batch.items.size()) - 1);
        batch.items.clear();
        endRemoveRows();
    }
    batch.info = info;
    batch.isComplete = false;
    emit dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
}

void HistoryModel::renumber()
{
    for (size_t row = 0; row < m_batches.size(); ++row)
        m_batches[row]->row = int(row);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto *batch = static_cast<const Batch *>(index.internalPointer());
    if (role == IsBatchRole)
        return !batch;
    if (role == BatchIdRole)
        return (batch ? batch : batchAt(index))->info.id;
    if (role == Qt::TextAlignmentRole)
        return int(
            (index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return batch ? itemData(batch->items[size_t(index.row())], index.column(), role)
                 : batchData(batchAt(index)->info, index.column(), role);
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
        return batch.counts.bytes > 0 ? humanSize(batch.counts.bytes) : QString();
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
