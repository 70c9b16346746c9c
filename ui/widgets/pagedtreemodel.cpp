// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/pagedtreemodel.h"

namespace windlass {

PagedTreeModel::PagedTreeModel(int columns, QObject *parent)
    : QAbstractItemModel(parent), m_columns(columns)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, [this] { readAgain(); });
}

PagedTreeModel::~PagedTreeModel() = default;

void PagedTreeModel::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

PagedTreeModel::Branch *PagedTreeModel::branchAt(const QModelIndex &index) const
{
    return index.isValid() && !index.internalPointer() ? m_branches[size_t(index.row())].get()
                                                       : nullptr;
}

PagedTreeModel::Branch *PagedTreeModel::branchOf(const QModelIndex &index)
{
    return static_cast<Branch *>(index.internalPointer());
}

QModelIndex PagedTreeModel::indexOf(const Branch &branch, int column) const
{
    return createIndex(branch.row, column);
}

void PagedTreeModel::renumber()
{
    for (size_t row = 0; row < m_branches.size(); ++row)
        m_branches[row]->row = int(row);
}

QModelIndex PagedTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, branchAt(parent)) : createIndex(row, column);
}

QModelIndex PagedTreeModel::parent(const QModelIndex &child) const
{
    const Branch *branch = branchOf(child);
    return branch ? indexOf(*branch) : QModelIndex();
}

int PagedTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_branches.size());
    const Branch *branch = parent.column() == 0 ? branchAt(parent) : nullptr;
    return branch ? branch->leafCount() : 0;
}

int PagedTreeModel::columnCount(const QModelIndex &) const
{
    return m_columns;
}

bool PagedTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_branches.empty();
    const Branch *branch = parent.column() == 0 ? branchAt(parent) : nullptr;
    return branch && (!branch->isComplete || branch->leafCount() > 0);
}

bool PagedTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Branch *branch = branchAt(parent);
    return branch && branch->leafCount() == 0 && !branch->isComplete && !branch->isLoading
        && !m_hasFailed;
}

void PagedTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        loadFirst(*branchAt(parent));
}

void PagedTreeModel::noteRead()
{
    m_hasFailed = false;
    m_isRead = true;
}

void PagedTreeModel::noteFailure(const Error &error)
{
    m_hasFailed = true;
    emit readingFailed(error);
}

} // namespace windlass
