// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/rowselection.h"

#include "ui/browser/objecttablemodel.h"

#include <QItemSelectionModel>
#include <QTreeView>

#include <algorithm>

namespace windlass {

RowSelection::RowSelection(const ObjectTableModel &model, QTreeView &view)
    : QObject(&view), m_model(model), m_view(view)
{
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RowSelection::changed);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RowSelection::remember);
}

QList<int> RowSelection::rows() const
{
    // By ranges: asking for each index of a large selection takes quadratic time.
    QList<int> rows;
    const QItemSelection selection = m_view.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

RowSummary RowSelection::summary() const
{
    RowSummary summary;
    for (const int row : rows())
        summary.add(m_model.entry(row));
    return summary;
}

QList<RemoteSelection> RowSelection::selections() const
{
    QList<RemoteSelection> selections;
    for (const int row : rows()) {
        if (!m_model.entry(row).isBucket())
            selections.append(m_model.selection(row));
    }
    const auto own = std::find_if(selections.begin(), selections.end(),
        [](const RemoteSelection &one) { return !one.isPrefix && one.key.isFolder(); });
    if (own == selections.end())
        return selections;
    // The own object of "x/" and the folder "x/x/" would have the same target name.
    const bool hasNamesake
        = std::any_of(selections.begin(), selections.end(), [&](const RemoteSelection &one) {
              return one.isPrefix && one.targetName == own->targetName;
          });
    if (hasNamesake)
        own->targetName.clear();
    return selections;
}

void RowSelection::want(const QByteArray &name)
{
    m_wantedCurrent = name;
    m_wantedSelected.clear();
    m_scrollsToCurrent = true;
    m_isKept = false;
}

void RowSelection::keepThroughReset()
{
    want({});
    m_isKept = true;
}

void RowSelection::remember()
{
    if (!m_isKept)
        return;
    m_isKept = false;
    // Nobody sees more, and selecting so many single rows would take long.
    constexpr qsizetype most = 1000;
    m_wantedSelected.clear();
    const QList<int> selected = rows();
    if (selected.size() <= most) {
        for (const int row : selected)
            m_wantedSelected.insert(m_model.entry(row).name);
    }
    const QModelIndex current = m_view.currentIndex();
    m_wantedCurrent = current.isValid() ? m_model.entry(current.row()).name : QByteArray();
    m_scrollsToCurrent = false;
}

void RowSelection::restore(bool isComplete)
{
    if (m_isKept)
        return; // the old rows are still shown
    // If the person has selected another row meanwhile, do not change that.
    if (m_view.selectionModel()->hasSelection())
        want({});
    if (!m_wantedCurrent.isEmpty())
        restoreCurrent();
    if (isComplete && !m_wantedSelected.isEmpty())
        restoreSelected();
    if (isComplete)
        want({});
}

void RowSelection::restoreCurrent()
{
    const int row = m_model.rowOf(m_wantedCurrent);
    if (row < 0)
        return;
    m_wantedCurrent.clear();
    const QModelIndex index = m_model.index(row, 0);
    m_view.selectionModel()->setCurrentIndex(index,
        m_scrollsToCurrent ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                           : QItemSelectionModel::NoUpdate);
    if (m_scrollsToCurrent)
        m_view.scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void RowSelection::restoreSelected()
{
    QItemSelection selection;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_wantedSelected.contains(m_model.entry(row).name))
            selection.select(
                m_model.index(row, 0), m_model.index(row, ObjectTableModel::ColumnCount - 1));
    }
    m_view.selectionModel()->select(selection, QItemSelectionModel::Select);
}

} // namespace windlass
