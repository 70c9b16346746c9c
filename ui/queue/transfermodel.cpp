// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/transfermodel.h"

#include "ui/queue/batchdrag.h"
#include "ui/queue/batchrows.h"
#include "ui/queue/transfercells.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace windlass {

/// The effects of one update on each of its batches.
struct TransferModel::Changes {
    struct OfBatch {
        bool hasSnapshot = false;
        TransferCategories before;
        bool hadOnlyItem = false;
        std::vector<int> rows; // changed ones
        QList<const ItemSnapshot *> added;
        QHash<ItemId, qsizetype> addedAt; // in added
    };

    std::chrono::milliseconds now;
    std::map<BatchRows *, OfBatch> batches;

    OfBatch &of(BatchRows *batch)
    {
        const auto [it, isNew] = batches.try_emplace(batch);
        if (isNew)
            it->second = {false, batch->categories(), batch->onlyItem() != nullptr, {}, {}, {}};
        return it->second;
    }
};

TransferModel::TransferModel(QObject *parent) : TransferModel(Options(), parent) { }

TransferModel::TransferModel(Options options, QObject *parent)
    : QAbstractItemModel(parent), m_options(std::move(options)),
      m_cells(std::make_unique<const TransferCells>())
{
}

TransferModel::~TransferModel() = default;

std::chrono::milliseconds TransferModel::steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

QModelIndex TransferModel::batchIndex(BatchId batch) const
{
    const BatchRows *found = find(batch);
    return found ? createIndex(found->position, 0) : QModelIndex();
}

QModelIndex TransferModel::itemIndex(BatchId batch, ItemId item) const
{
    BatchRows *rows = find(batch);
    const ItemRow *found = rows ? rows->find(item) : nullptr;
    return found ? createIndex(found->row, 0, rows) : QModelIndex();
}

QModelIndex TransferModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, &m_batches.at(parent.row()))
                            : createIndex(row, column);
}

QModelIndex TransferModel::parent(const QModelIndex &child) const
{
    const auto *batch = static_cast<const BatchRows *>(child.internalPointer());
    return batch ? createIndex(batch->position, 0) : QModelIndex();
}

int TransferModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_batches.count();
    const bool isBatch = !parent.internalPointer() && parent.column() == 0;
    return isBatch ? m_batches.at(parent.row()).count() : 0;
}

int TransferModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::ItemFlags TransferModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const bool isItem = index.isValid() && index.internalPointer();
    flags.setFlag(Qt::ItemNeverHasChildren, isItem);
    flags.setFlag(Qt::ItemIsDropEnabled, !index.isValid());
    flags.setFlag(Qt::ItemIsDragEnabled,
        index.isValid() && !isItem && !m_batches.at(index.row()).snapshot().isFinished);
    return flags;
}

QStringList TransferModel::mimeTypes() const
{
    return BatchDrag::mimeTypes();
}

QMimeData *TransferModel::mimeData(const QModelIndexList &indexes) const
{
    QList<BatchId> dragged;
    for (const QModelIndex &index : indexes) {
        const BatchId batch = index.data(BatchIdRole).toULongLong();
        if (index.flags().testFlag(Qt::ItemIsDragEnabled) && !dragged.contains(batch))
            dragged << batch;
    }
    return dragged.isEmpty() ? nullptr : BatchDrag::mimeData(dragged);
}

bool TransferModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &parent) const
{
    return data && action == Qt::MoveAction && !parent.isValid()
        && !BatchDrag::batches(*data).isEmpty();
}

bool TransferModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QList<BatchId> order = m_batches.unsettled();
    const QList<QList<BatchId>> moves
        = BatchDrag::movesToTop(order, BatchDrag::batches(*data), row < 0 ? order.size() : row);
    for (const QList<BatchId> &batches : moves)
        emit moveRequested(batches, QueueMove::Top);
    return true;
}

void TransferModel::apply(const TransferUpdate &update)
{
    const TransferCounts before = m_counts;
    const auto batchesBefore = std::tuple(m_batches.count(), m_pausable, m_paused);
    Changes changes;
    changes.now = m_options.now();
    applyBatches(update.batches, changes);
    applyItems(update.items, changes);
    for (auto &[batch, change] : changes.batches) {
        appendItems(*batch, change.added);
        // Views hide it, or show it again.
        if (change.hadOnlyItem != (batch->onlyItem() != nullptr) && batch->count() > 0)
            change.rows.push_back(0);
        announce(*batch, std::move(change.rows));
        sortItems(*batch, changes.now);
        prune(*batch);
        if (change.hasSnapshot || batch->categories() != change.before || batch->onlyItem())
            emit dataChanged(
                createIndex(batch->position, 0), createIndex(batch->position, ColumnCount - 1));
    }
    settleBatches(update.batches);
    sortBatches();
    m_pausable = m_batches.unsettled(false);
    m_paused = m_batches.unsettled(true);
    if (m_counts != before || std::tuple(m_batches.count(), m_pausable, m_paused) != batchesBefore)
        emit countsChanged();
}

void TransferModel::setSnapshot(BatchRows &batch, const BatchSnapshot &snapshot)
{
    m_counts -= countsOf(batch.snapshot());
    m_counts += countsOf(snapshot);
    m_finishedBatches += int(snapshot.isFinished) - int(batch.snapshot().isFinished);
    batch.setSnapshot(snapshot);
}

void TransferModel::applyBatches(const QList<BatchSnapshot> &batches, Changes &changes)
{
    QList<BatchSnapshot> added;
    for (const BatchSnapshot &snapshot : batches) {
        if (BatchRows *batch = find(snapshot.id)) {
            Changes::OfBatch &change = changes.of(batch);
            change.hasSnapshot = true;
            // Its items also show this, and their actions depend on it.
            const BatchSnapshot &before = batch->snapshot();
            if (before.isPaused != snapshot.isPaused
                || before.isCancelled != snapshot.isCancelled) {
                for (int row = 0; row < batch->count(); ++row)
                    change.rows.push_back(row);
            }
            setSnapshot(*batch, snapshot);
            continue;
        }
        const auto twin = std::find_if(added.begin(), added.end(),
            [&snapshot](const BatchSnapshot &other) { return other.id == snapshot.id; });
        if (twin == added.end())
            added << snapshot;
        else
            *twin = snapshot;
    }
    if (!added.isEmpty())
        addBatches(added);
}

void TransferModel::addBatches(const QList<BatchSnapshot> &batches)
{
    const int first = m_batches.unsettledCount();
    beginInsertRows({}, first, first + int(batches.size()) - 1);
    m_batches.insert(batches);
    for (const BatchSnapshot &snapshot : batches) {
        m_counts += countsOf(snapshot);
        m_finishedBatches += int(snapshot.isFinished);
    }
    endInsertRows();
}

/// Moves batches that have just finished after all unfinished ones, and those that run again before
/// all finished ones.
void TransferModel::settleBatches(const QList<BatchSnapshot> &batches)
{
    for (const BatchSnapshot &snapshot : batches) {
        BatchRows *batch = find(snapshot.id);
        if (batch->snapshot().isFinished == batch->isSettled)
            continue;
        if (const auto move = m_batches.settle(*batch))
            moveBatch(*move);
    }
}

void TransferModel::moveBatch(BatchList::Move move)
{
    beginMoveRows({}, move.from, move.from, {}, move.to);
    m_batches.move(move);
    endMoveRows();
}

void TransferModel::applyItems(const QList<ItemSnapshot> &items, Changes &changes)
{
    for (const ItemSnapshot &item : items) {
        BatchRows *batch = find(item.batch);
        if (!batch)
            continue;
        Changes::OfBatch &change = changes.of(batch);
        if (const ItemRow *row = batch->find(item.id)) {
            batch->change(item);
            change.rows.push_back(row->row);
        } else if (const auto twin = change.addedAt.constFind(item.id);
                   twin != change.addedAt.cend()) {
            change.added[*twin] = &item;
        } else {
            change.addedAt.insert(item.id, change.added.size());
            change.added << &item;
        }
    }
}

void TransferModel::appendItems(BatchRows &batch, const QList<const ItemSnapshot *> &items)
{
    if (items.isEmpty())
        return;
    const int first = batch.count();
    beginInsertRows(createIndex(batch.position, 0), first, first + int(items.size()) - 1);
    for (const ItemSnapshot *item : items)
        batch.append(*item);
    endInsertRows();
}

/// Emits one signal for adjacent rows.
void TransferModel::announce(const BatchRows &batch, std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    for (size_t i = 0; i < rows.size();) {
        const int first = rows[i];
        int last = first;
        for (; i < rows.size() && rows[i] <= last + 1; ++i)
            last = rows[i];
        emit dataChanged(createIndex(first, 0, &batch), createIndex(last, ColumnCount - 1, &batch));
    }
}

void TransferModel::sortItems(BatchRows &batch, std::chrono::milliseconds now)
{
    if (!batch.isSortDue(now))
        return;
    reorder(
        &batch, [&batch](int row) { return &batch.at(row); }, &ItemRow::row,
        [&batch, now] { batch.sort(now); });
}

/// All in one step: in a long queue, any number may have to move.
void TransferModel::sortBatches()
{
    if (m_batches.isSorted())
        return;
    reorder(
        nullptr, [this](int row) { return &m_batches.at(row); }, &BatchRows::position,
        [this] { m_batches.sort(); });
}

/// \a sort changes the order of rows below \a parent, or of the batches: \a at returns the object
/// in a row, whose member \a row is its number.
template <typename Thing, typename At, typename Sort>
void TransferModel::reorder(const BatchRows *parent, At at, int Thing::*row, Sort sort)
{
    const QModelIndex parentIndex = parent ? createIndex(parent->position, 0) : QModelIndex();
    const QList<QPersistentModelIndex> parents {parentIndex};
    emit layoutAboutToBeChanged(parents, VerticalSortHint);
    QModelIndexList before;
    std::vector<const Thing *> things;
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &index : persistent) {
        if (index.internalPointer() != parent)
            continue;
        before << index;
        things.push_back(at(index.row()));
    }
    sort();
    QModelIndexList after;
    for (size_t i = 0; i < things.size(); ++i)
        after << createIndex(things[i]->*row, before[qsizetype(i)].column(), parent);
    changePersistentIndexList(before, after);
    emit layoutChanged(parents, VerticalSortHint);
}

void TransferModel::prune(BatchRows &batch)
{
    removeItems(batch, batch.surplus(m_options.finishedItemsKept));
}

void TransferModel::removeFailed(BatchId id, const QList<QByteArray> &names)
{
    if (BatchRows *batch = find(id))
        removeItems(*batch, batch->failures(names));
}

QList<BatchId> TransferModel::retryableBatches() const
{
    QList<BatchId> batches;
    for (int row = 0; row < m_batches.count(); ++row) {
        const BatchSnapshot &snapshot = m_batches.at(row).snapshot();
        if (snapshot.failed > 0 || snapshot.scanError)
            batches << snapshot.id;
    }
    return batches;
}

/// \a ranges: the last one first.
void TransferModel::removeItems(BatchRows &batch, const std::vector<ItemRange> &ranges)
{
    for (const ItemRange range : ranges) {
        beginRemoveRows(createIndex(batch.position, 0), range.first, range.last);
        batch.remove(range);
        endRemoveRows();
    }
    if (!ranges.empty())
        batch.renumber();
}

void TransferModel::clearFinished()
{
    if (!hasFinishedBatches())
        return;
    const auto isFinished = [this](int row) { return m_batches.at(row).snapshot().isFinished; };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!isFinished(last))
            continue;
        int first = last;
        while (first > 0 && isFinished(first - 1))
            --first;
        removeBatches(first, last);
        last = first;
    }
    emit countsChanged();
}

void TransferModel::removeBatches(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row) {
        const BatchSnapshot &snapshot = m_batches.at(row).snapshot();
        m_counts -= countsOf(snapshot);
        m_finishedBatches -= int(snapshot.isFinished);
    }
    m_batches.remove(first, last);
    endRemoveRows();
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const auto *batch = static_cast<const BatchRows *>(index.internalPointer()))
        return m_cells->ofItem(*batch, batch->at(index.row()), index.column(), role);
    return m_cells->ofBatch(m_batches.at(index.row()), index.column(), role);
}

QVariant TransferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? TransferCells::header(section, role) : QVariant();
}

} // namespace windlass
