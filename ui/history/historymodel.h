// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/transferhistory.h"
#include "ui/widgets/pagedtree.h"

#include <QIcon>

#include <array>
#include <functional>

namespace windlass {

/// What was transferred, the newest first, below each transfer its items. The first transfers are
/// read by refresh() or readAgain().
class HistoryModel : public PagedTree<PastBatch, PastItem>
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        WhenColumn,
        ResultColumn,
        SizeColumn,
        ConnectionColumn,
        ColumnCount,
    };

    enum Role {
        IsBatchRole = Qt::UserRole, ///< bool
        BatchIdRole,                ///< quint64; of an item: of its batch
    };

    /// Returns the name of a connection by its id.
    using NameOfConnection = std::function<QString(const QString &)>;

    HistoryModel(TransferHistory history, NameOfConnection nameOf, QObject *parent = nullptr);

    const TransferHistory &history() const { return m_history; }
    /// The transfer of a row, or of an item's row; null for no index.
    const PastBatch *transfer(const QModelIndex &index) const;

    /// Shows only transfers with \a words in their names, places or items; empty: all.
    void setWords(const QString &words);
    const QString &words() const { return m_words; }
    void loadMore(const QModelIndex &batch) override;
    void readAgain() override;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void loadFirst(Branch &branch) override;
    Node *find(BatchId id) const;
    void loadItems(Node &batch);
    void endPage();
    void apply(const QList<PastBatch> &page);
    void loadBatches();
    void append(const HistoryPage &page);
    QFuture<Result<HistoryPage>> read(BatchId before, int count) const;
    void replace(Node &batch, const PastBatch &info);
    QVariant batchData(const PastBatch &batch, int column, int role) const;
    QVariant itemData(const PastItem &item, int column, int role) const;

    const TransferHistory m_history;
    const NameOfConnection m_nameOf;
    const std::array<QIcon, 5> m_kindIcons;  // by TransferKind
    const std::array<QIcon, 4> m_stateIcons; // by ItemOutcome
    const QIcon m_itemIcon;
    QString m_words;
    BatchId m_next = 0;       // where to read on; 0: no batch is left to be read
    bool m_isLoading = false; // batches
    bool m_mustReadAgain = false;
};

} // namespace windlass
