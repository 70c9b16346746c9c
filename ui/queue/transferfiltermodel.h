// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/queue/transfercategory.h"

#include <QSortFilterProxyModel>

namespace windlass {

/// The part of a TransferModel in given categories: the batches that have such items, with those
/// items, unless it is a batch's only one. Sorts by TransferModel::SortRole, and by default not at
/// all.
///
/// TransferModel gives each batch the categories of all its items, so a parent can be accepted
/// without visiting its children; Qt's own recursive filtering would visit thousands for each
/// change.
class TransferFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TransferFilterModel(QObject *parent = nullptr);

    /// Shows what is in any of \a categories; everything if there are none.
    void setCategories(TransferCategories categories);
    TransferCategories categories() const { return m_categories; }

    /// Rows can only be dragged to other places if they are in the queue's order.
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
