// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/failureinbox.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace windlass {

/// The failure inbox as a tree: causes, below each what failed of it. Read from the journal a page
/// at a time: the first when a cause is opened, more by loadMore(). Follows what the engine tells,
/// and keeps rows in their places as far as they stay. What was read stays if more cannot be; then
/// nothing is read on before refresh() or readAgain().
class FailureModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        ObjectColumn,
        TargetColumn,
        WhenColumn,
        AttemptsColumn,
        RequestIdColumn,
        ConnectionColumn,
        ColumnCount,
    };

    enum Role {
        IsGroupRole = Qt::UserRole, ///< bool
        DetailsRole,                ///< QString: several lines of plain text
    };

    /// What a connection is called, by its id.
    using NameOfConnection = std::function<QString(const QString &)>;

    static constexpr int pageSize = 200;

    FailureModel(FailureInbox inbox, NameOfConnection nameOf, QObject *parent = nullptr);
    ~FailureModel() override;

    /// Over all causes, read or not.
    qint64 count() const { return m_count; }
    const FailureInbox &inbox() const { return m_inbox; }

    /// Of a cause, or of what failed of it; empty for no index.
    QByteArray cause(const QModelIndex &index) const;
    /// Null for a cause.
    const FailedItem *failure(const QModelIndex &index) const;

    /// Whether it is known yet what the journal has.
    bool isRead() const { return m_isRead; }

    /// Reads some more of a cause, unless all of it is read.
    void loadMore(const QModelIndex &group);
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

public slots:
    void handleUpdate(const windlass::TransferUpdate &update);

signals:
    void countChanged(qint64 count);
    /// The causes are what the journal has now.
    void refreshed();
    /// A page has come or not: what loadMore() refused meanwhile may be asked for again.
    void pageEnded();
    void readingFailed(const windlass::Error &error);

private:
    struct Group;

    Group *groupAt(const QModelIndex &index) const;
    Group *find(const QByteArray &cause) const;
    QModelIndex indexOf(const Group &group, int column = 0) const;
    void applyGroups(QList<FailureGroup> groups);
    void removeGroups(const QList<FailureGroup> &stay);
    void reload(Group &group);
    void endPage(Group &group);
    void appendRows(Group &group, const ItemPlace &after, const QList<FailedItem> &rows);
    void stop(const Error &error);
    void replaceRows(Group &group, const QList<FailedItem> &rows);
    QVariant groupData(const Group &group, int column, int role) const;
    QVariant itemData(const FailedItem &item, int column, int role) const;

    const FailureInbox m_inbox;
    const NameOfConnection m_nameOf;
    const QIcon m_groupIcon;
    const QIcon m_itemIcon;
    std::vector<std::unique_ptr<Group>> m_groups;
    qint64 m_count = 0;
    QHash<BatchId, qint64> m_failed; // of the batches that go on, as last told
    QTimer m_soon;                   // puts many reasons to read together
    bool m_isReading = false;
    bool m_mustReadAgain = false;
    bool m_isRead = false;
    bool m_hasFailed = false;
};

} // namespace windlass
