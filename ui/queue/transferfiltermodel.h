// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/queue/transfercategory.h"

#include <QSortFilterProxyModel>

namespace windlass {

/// The part of a TransferModel that is in some category: the batches that have such items, with
/// those items. Sorts by TransferModel::SortRole, and not at all by default.
///
/// TransferModel gives each batch the categories of all of its items, so a parent is accepted
/// without a look at its children; Qt's own recursive filtering would visit thousands for each
/// change.
class TransferFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TransferFilterModel(QObject *parent = nullptr);

    /// Shows what is in one of \a categories; everything if there are none.
    void setCategories(TransferCategories categories);
    TransferCategories categories() const { return m_categories; }

    /// Only in the order of the queue is there a place to be dragged to.
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    TransferCategories m_categories;
};

} // namespace windlass
