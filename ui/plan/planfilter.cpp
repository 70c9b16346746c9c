// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/plan/planfilter.h"

#include "ui/plan/planmodel.h"

namespace windlass {

PlanFilter::PlanFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(PlanModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    // Rows must not move while a person is deciding about them.
    setDynamicSortFilter(false);
}

void PlanFilter::setShown(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    invalidateFilter();
}

bool PlanFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    const auto kind = PlanRow::Kind(index.data(PlanModel::KindRole).toInt());
    switch (m_show) {
    case Show::All:
        return true;
    case Show::Conflicts:
        return kind == PlanRow::Kind::Conflict || kind == PlanRow::Kind::FolderConflict;
    case Show::ChangedNames:
        return index.data(PlanModel::HasChangedNameRole).toBool();
    case Show::Skipped:
        return kind == PlanRow::Kind::Skipped;
    }
    return true;
}

} // namespace windlass
