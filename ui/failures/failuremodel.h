// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/failureinbox.h"
#include "ui/widgets/pagedtree.h"

#include <QHash>
#include <QIcon>
#include <QSet>

#include <functional>

namespace windlass {

/// The failure inbox as a tree: causes, below each what failed of it. Follows what the engine
/// tells, and keeps rows in their places as far as they stay.
class FailureModel : public PagedTree<FailureGroup, FailedItem>
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

    /// Returns the name of a connection by its id.
    using NameOfConnection = std::function<QString(const QString &)>;

    FailureModel(FailureInbox inbox, NameOfConnection nameOf, QObject *parent = nullptr);

    /// Over all causes, read or not.
    qint64 count() const { return m_count; }
    const FailureInbox &inbox() const { return m_inbox; }

    /// The cause, also for a failure's row; empty for an invalid index.
    QByteArray cause(const QModelIndex &index) const;
    /// Null for a cause's row.
    const FailedItem *failure(const QModelIndex &index) const;

    void loadMore(const QModelIndex &group) override;
    void readAgain() override;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

public slots:
    void handleUpdate(const windlass::TransferUpdate &update);

signals:
    void countChanged(qint64 count);

private:
    void loadFirst(Branch &branch) override;
    Node *find(const QByteArray &cause) const;
    void applyGroups(const QList<FailureGroup> &groups);
    void removeGroups(const QList<FailureGroup> &stay);
    void reload(Node &group);
    void endPage(Node &group);
    void replaceRows(Node &group, const QList<FailedItem> &rows);
    QVariant groupData(const FailureGroup &group, int column, int role) const;
    QVariant itemData(const FailedItem &item, int column, int role) const;

    const FailureInbox m_inbox;
    const NameOfConnection m_nameOf;
    const QIcon m_groupIcon;
    const QIcon m_itemIcon;
    QSet<QByteArray> m_outdated; // causes whose rows have changed while they were being read
    qint64 m_count = 0;
    QHash<BatchId, qint64> m_failed; // of the batches that go on, as last told
    bool m_isReading = false;
    bool m_mustReadAgain = false;
};

} // namespace windlass
