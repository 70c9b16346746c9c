// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/batchexpander.h"

#include "ui/queue/transfermodel.h"

#include <QScopedValueRollback>
#include <QTreeView>

namespace windlass {

BatchExpander::BatchExpander(QTreeView &view) : QObject(&view), m_view(view)
{
    const QAbstractItemModel *model = view.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &BatchExpander::handleInserted);
    connect(model, &QAbstractItemModel::dataChanged, this, &BatchExpander::handleChanged);
    connect(&view, &QTreeView::expanded, this,
        [this](const QModelIndex &index) { remember(index, true); });
    connect(&view, &QTreeView::collapsed, this,
        [this](const QModelIndex &index) { remember(index, false); });
    for (int row = 0; row < model->rowCount(); ++row)
        adjust(row);
}

void BatchExpander::handleInserted(const QModelIndex &parent, int first, int last)
{
    for (int row = first; !parent.isValid() && row <= last; ++row)
        adjust(row);
}

void BatchExpander::handleChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    for (int row = topLeft.row(); !topLeft.parent().isValid() && row <= bottomRight.row(); ++row)
        adjust(row);
}

void BatchExpander::remember(const QModelIndex &index, bool isExpanded)
{
    if (!m_isAdjusting)
        m_chosen.insert(index.data(TransferModel::BatchIdRole).toULongLong(), isExpanded);
}

void BatchExpander::adjust(int row)
{
    const QModelIndex index = m_view.model()->index(row, 0);
    const auto state = TransferState(index.data(TransferModel::StateRole).toInt());
    const auto categories = TransferCategories(index.data(TransferModel::CategoriesRole).toInt());
    const bool isInteresting = !isFinal(state) || categories.testFlag(TransferCategory::Failed);
    const BatchId batch = index.data(TransferModel::BatchIdRole).toULongLong();
    const bool isWanted = m_chosen.value(batch, isInteresting);
    if (isWanted == m_view.isExpanded(index))
        return;
    const QScopedValueRollback guard(m_isAdjusting, true);
    m_view.setExpanded(index, isWanted);
}

} // namespace windlass
