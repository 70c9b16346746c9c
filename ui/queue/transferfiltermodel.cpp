// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/transferfiltermodel.h"

#include "ui/queue/transfermodel.h"

namespace windlass {

TransferFilterModel::TransferFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(TransferModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void TransferFilterModel::setCategories(TransferCategories categories)
{
    if (categories == m_categories)
        return;
    m_categories = categories;
    invalidateFilter();
}

bool TransferFilterModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
    int column, const QModelIndex &parent) const
{
    return sortColumn() < 0
        && QSortFilterProxyModel::canDropMimeData(data, action, row, column, parent);
}

bool TransferFilterModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (sortColumn() >= 0)
        return false;
    // Directly after the row above, whatever rows the filter hides after that.
    const QModelIndex above = index(row - 1, 0, parent);
    if (!above.isValid())
        return QSortFilterProxyModel::dropMimeData(data, action, row, column, parent);
    return sourceModel()->dropMimeData(
        data, action, mapToSource(above).row() + 1, column, mapToSource(parent));
}

bool TransferFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (sourceParent.isValid() && sourceParent.data(TransferModel::HasOnlyItemRole).toBool())
        return false;
    if (!m_categories)
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    const auto categories = TransferCategories(index.data(TransferModel::CategoriesRole).toInt());
    return bool(categories & m_categories);
}

} // namespace windlass
