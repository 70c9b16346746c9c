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

/// The queue as a tree: batches with their items. Unfinished batches come first, in the order in
/// which they are served, then finished ones, the latest first; BatchRows defines the order of
/// items. Gets its data from TransferEngine::updated(); changes only the affected rows, except for
/// moving rows to their places.
///
/// Memory is bounded: for each batch, a limited number of finished items is kept, see Options. A
/// batch's counts do not depend on that, because they come with its snapshot.
class TransferModel : public QAbstractItemModel, public TransferColumns
{
    Q_OBJECT
public:
    struct Options {
        /// Number of finished items kept for each batch: of the surplus, the oldest successful ones
        /// are dropped first, failed ones last.
        int finishedItemsKept = 10000;
        /// The time since any fixed moment, for sorting not too often.
        std::function<std::chrono::milliseconds()> now = steadyNow;
    };

    explicit TransferModel(QObject *parent = nullptr);
    explicit TransferModel(Options options, QObject *parent = nullptr);
    ~TransferModel() override;

    /// Objects in all batches.
    const TransferCounts &counts() const { return m_counts; }
    bool hasFinishedBatches() const { return m_finishedBatches > 0; }
    bool hasActiveBatches() const { return m_finishedBatches < m_batches.count(); }
    /// Unfinished, not cancelled batches: those that can be paused, and those that are paused.
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

    // Unfinished batches can be dragged to other places among the batches.
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    /// Moves nothing itself, but emits moveRequested().
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

    static std::chrono::milliseconds steadyNow();

public slots:
    /// Items of an unknown batch (e.g. one that was cleared) are ignored.
    void apply(const windlass::TransferUpdate &update);
    /// Removes the failed rows of \a batch, or those among them with \a names; they are retried,
    /// and come back as new rows.
    void removeFailed(windlass::BatchId batch, const QList<QByteArray> &names = {});
    /// Removes the finished batches, including failed ones.
    void clearFinished();

signals:
    /// Data about all batches have changed.
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
    void appendItems(BatchRows &batch, const QList<const ItemSnapshot *> &items);
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
