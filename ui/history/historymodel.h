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
    void append(const QList<PastBatch> &page);
    void replace(Node &batch, const PastBatch &info);
    QVariant batchData(const PastBatch &batch, int column, int role) const;
    QVariant itemData(const PastItem &item, int column, int role) const;

    const TransferHistory m_history;
    const NameOfConnection m_nameOf;
    const std::array<QIcon, 5> m_kindIcons;  // by TransferKind
    const std::array<QIcon, 4> m_stateIcons; // by ItemOutcome
    const QIcon m_itemIcon;
    bool m_isComplete = false; // no batch is left to be read
    bool m_isLoading = false;  // batches
    bool m_mustReadAgain = false;
};

} // namespace windlass
