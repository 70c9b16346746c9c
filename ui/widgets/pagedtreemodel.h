// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>
#include <vector>

namespace windlass {

/// A tree of two levels, branches and their leaves, that is read a page at a time from something
/// slow. Leaves of a branch are read when it is opened, more by loadMore(). What was read stays if
/// more cannot be; then nothing is read on before refresh() or readAgain(). PagedTree has the rows.
class PagedTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    static constexpr int pageSize = 200; ///< rows

    ~PagedTreeModel() override;

    /// Whether it is known yet what there is to read.
    bool isRead() const { return m_isRead; }

    /// Reads some more leaves of a branch, or, without an index, more branches; unless all of it is
    /// read.
    virtual void loadMore(const QModelIndex &branch) = 0;
    /// Reads everything anew, soon: many reasons come to one.
    void refresh();
    /// The same, now.
    virtual void readAgain() = 0;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    /// True for the first page only; see PageFetcher.
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// What is shown is what there is now, as far as it was read.
    void refreshed();
    /// A page has come or not: what loadMore() refused meanwhile may be asked for again.
    void pageEnded();
    void readingFailed(const windlass::Error &error);

protected:
    struct Branch {
        virtual ~Branch() = default;
        virtual int leafCount() const = 0;

        int row = 0;
        bool isLoading = false;
        bool isComplete = false; ///< nothing is left to be read
    };

    PagedTreeModel(int columns, QObject *parent);

    /// Reads the first page of \a branch.
    virtual void loadFirst(Branch &branch) = 0;

    /// The branch that \a index is; null for a leaf, and for no index.
    Branch *branchAt(const QModelIndex &index) const;
    /// The branch that the leaf \a index is of; null for a branch.
    static Branch *branchOf(const QModelIndex &index);
    QModelIndex indexOf(const Branch &branch, int column = 0) const;
    /// To be called after m_branches has changed.
    void renumber();

    bool hasFailed() const { return m_hasFailed; }
    void noteRead();
    void noteFailure(const Error &error);

    std::vector<std::shared_ptr<Branch>> m_branches; // those that were read

private:
    const int m_columns;
    bool m_isRead = false;
    bool m_hasFailed = false;
    QTimer m_soon;
};

} // namespace windlass
