// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/transferhistory.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace windlass {

/// What was transferred, the newest first, below each transfer its items. Read from the journal a
/// page at a time: the first by refresh() or when a transfer is opened, more by loadMore(). What
/// was read stays if more cannot be; then nothing is read on before refresh() or readAgain().
class HistoryModel : public QAbstractItemModel
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

    /// What a connection is called, by its id.
    using NameOfConnection = std::function<QString(const QString &)>;

    static constexpr int pageSize = 200;

    HistoryModel(TransferHistory history, NameOfConnection nameOf, QObject *parent = nullptr);
    ~HistoryModel() override;

    const TransferHistory &history() const { return m_history; }
    /// Whether it is known yet what the journal has.
    bool isRead() const { return m_isRead; }

    /// Of a transfer, or, without an index, of all: reads some more, unless all of it is read.
    void loadMore(const QModelIndex &batch);
    /// Reads the journal anew, soon.
    void refresh();
    /// The same, now.
    void readAgain();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// What is shown is what the journal has now, as far as it was read.
    void refreshed();
    /// A page has come or not: what loadMore() refused meanwhile may be asked for again.
    void pageEnded();
    void readingFailed(const windlass::Error &error);

private:
    struct Batch;

    Batch *batchAt(const QModelIndex &index) const;
    Batch *find(BatchId id) const;
    QModelIndex indexOf(const Batch &batch) const;
    void endPage();
    void stop(const Error &error);
    void apply(const QList<PastBatch> &page);
    void append(const QList<PastBatch> &page);
    void replace(Batch &batch, const PastBatch &info);
    void renumber();
    void loadItems(const Batch &batch);
    void appendItems(Batch &batch, const QByteArray &after, const QList<PastItem> &page);
    QVariant batchData(const PastBatch &batch, int column, int role) const;
    QVariant itemData(const PastItem &item, int column, int role) const;

    const TransferHistory m_history;
    const NameOfConnection m_nameOf;
    const std::array<QIcon, 5> m_kindIcons;  // by TransferKind
    const std::array<QIcon, 4> m_stateIcons; // by ItemOutcome
    const QIcon m_itemIcon;
    std::vector<std::shared_ptr<Batch>> m_batches; // those that were read, from the newest on
    bool m_isRead = false;
    bool m_isComplete = false;
    bool m_isLoading = false; // some of m_batches, as which of them there are
    bool m_mustReadAgain = false;
    bool m_hasFailed = false;
    QTimer m_soon; // puts many reasons to read together
};

} // namespace windlass
