// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"
#include "ui/queue/batchlist.h"
#include "ui/queue/transfercategory.h"
#include "ui/queue/transfercolumns.h"

#include <QAbstractItemModel>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace windlass {

class BatchRows;
struct ItemRange;
class TransferCells;

/// The queue as a tree: batches, below each its items. What goes on comes first: unfinished batches
/// in the order in which they are served, then finished ones, the latest first; the items of a
/// batch as BatchRows has them. Fed with what TransferEngine::updated() tells; touches the rows
/// that changed and no others, except for moving rows to their places.
///
/// Memory is bounded: of each batch a number of finished items is kept, see Options. The counts of
/// a batch do not depend on that, they come with its snapshot.
class TransferModel : public QAbstractItemModel, public TransferColumns
{
    Q_OBJECT
public:
    struct Options {
        /// Finished items kept of each batch: beyond, the oldest successful ones are dropped first,
        /// failed ones last.
        int finishedItemsKept = 10000;
        /// The time since any fixed moment, for the speeds.
        std::function<std::chrono::milliseconds()> now = steadyNow;
    };

    explicit TransferModel(QObject *parent = nullptr);
    explicit TransferModel(Options options, QObject *parent = nullptr);
    ~TransferModel() override;

    /// Of objects, over all batches.
    const TransferCounts &counts() const { return m_counts; }
    bool hasFinishedBatches() const { return m_finishedBatches > 0; }
    bool hasActiveBatches() const { return m_finishedBatches < m_batches.count(); }
    /// Of what has not ended and was not cancelled: what goes on, and what is paused.
    const QList<BatchId> &pausableBatches() const { return m_pausable; }
    const QList<BatchId> &pausedBatches() const { return m_paused; }
    QList<BatchId> retryableBatches() const;

    QModelIndex batchIndex(BatchId batch) const;
    QModelIndex itemIndex(BatchId batch, ItemId item) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // Batches that have not ended can be dragged to other places among the batches.
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    /// Moves nothing, but asks for it.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

    static std::chrono::milliseconds steadyNow();

public slots:
    /// Items of a batch that is not known (it was cleared) are ignored.
    void apply(const windlass::TransferUpdate &update);
    /// Removes the failed rows of \a batch, or those of them with \a names, which are tried again
    /// and come back as new ones.
    void removeFailed(windlass::BatchId batch, const QList<QByteArray> &names = {});
    /// Removes the batches that are finished, failed ones as well.
    void clearFinished();

signals:
    /// Something changed of what is said of all batches.
    void countsChanged();
    void moveRequested(const QList<windlass::BatchId> &batches, windlass::QueueMove where);

private:
    struct Changes;

    BatchRows *find(BatchId batch) const { return m_batches.find(batch); }
    void setSnapshot(BatchRows &batch, const BatchSnapshot &snapshot);
    void applyBatches(const QList<BatchSnapshot> &batches, Changes &changes);
    void addBatches(const QList<BatchSnapshot> &batches);
    void settleBatches(const QList<BatchSnapshot> &batches);
    void moveBatch(BatchList::Move move);
    void applyItems(const QList<ItemSnapshot> &items, Changes &changes);
    void appendItems(
        BatchRows &batch, const QList<const ItemSnapshot *> &items, std::chrono::milliseconds now);
    void announce(const BatchRows &batch, std::vector<int> rows);
    void sortItems(BatchRows &batch, std::chrono::milliseconds now);
    void sortBatches();
    template <typename Thing, typename At, typename Sort>
    void reorder(const BatchRows *parent, At at, int Thing::*row, Sort sort);
    void prune(BatchRows &batch);
    void removeItems(BatchRows &batch, const std::vector<ItemRange> &ranges);
    void removeBatches(int first, int last);

    const Options m_options;
    const std::unique_ptr<const TransferCells> m_cells;
    BatchList m_batches;
    TransferCounts m_counts;
    qint64 m_finishedBatches = 0;
    QList<BatchId> m_pausable;
    QList<BatchId> m_paused;
};

} // namespace windlass
