// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/rowselection.h"

#include "ui/browser/objecttablemodel.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QScrollBar>

#include <algorithm>

namespace windlass {

RowSelection::RowSelection(const ObjectTableModel &model, QAbstractItemView &view)
    : QObject(&view), m_model(model), m_view(view)
{
    const auto forget = [this] { m_summary.reset(); };
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, forget] {
        forget();
        emit changed();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, forget);
    connect(&model, &QAbstractItemModel::layoutChanged, this, forget);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, forget);
    connect(&model, &QAbstractItemModel::dataChanged, this, forget);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RowSelection::remember);
    // A person who scrolls while rows arrive is not thrown back.
    connect(view.verticalScrollBar(), &QAbstractSlider::actionTriggered, this,
        [this] { m_wanted.scroll = 0; });
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
    if (!m_summary)
        m_summary = count();
    return *m_summary;
}

RowSummary RowSelection::count() const
{
    const QItemSelection selection = m_view.selectionModel()->selection();
    const bool isAll
        = selection.size() == 1 && selection.first().height() == m_model.summary().rows();
    if (isAll)
        return m_model.summary(); // there may be millions
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

RowView RowSelection::view() const
{
    // Nobody sees more, and selecting so many single rows would take long.
    constexpr qsizetype most = 1000;
    RowView view;
    const RowSummary selected = summary();
    if (selected.rows() <= most) {
        for (const int row : rows())
            view.selected.insert(m_model.entry(row).name());
    }
    const QModelIndex current = m_view.currentIndex();
    if (current.isValid())
        view.current = m_model.entry(current.row()).name();
    view.scroll = m_view.verticalScrollBar()->value();
    return view;
}

void RowSelection::want(const QByteArray &name)
{
    want(RowView {name, {}, 0});
    m_scrollsToCurrent = true;
}

void RowSelection::want(const RowView &view)
{
    m_wanted = view;
    m_arrived.clear();
    m_scrollsToCurrent = false;
    m_isKept = false;
}

void RowSelection::selectOnly(const QSet<QByteArray> &names)
{
    want(RowView());
    if (!names.isEmpty())
        select(names);
    const QList<int> selected = rows();
    const bool areOthers = std::any_of(selected.cbegin(), selected.cend(),
        [&](int row) { return !names.contains(m_model.entry(row).name()); });
    if (areOthers) // none of the names has a row
        m_view.clearSelection();
    else if (!selected.isEmpty())
        m_view.scrollTo(m_model.index(selected.first(), 0));
}

void RowSelection::keepThroughReset()
{
    want(RowView());
    m_isKept = true;
}

void RowSelection::wantArrived(const QSet<QByteArray> &names, bool replaces)
{
    m_arrived = names;
    m_replaces = replaces;
}

void RowSelection::remember()
{
    if (!m_isKept)
        return;
    m_isKept = false;
    m_wanted = view();
    m_scrollsToCurrent = false;
}

void RowSelection::restore(bool isComplete)
{
    if (m_isKept)
        return; // the old rows are still shown
    // If the person has selected another row meanwhile, do not change that.
    if (m_view.selectionModel()->hasSelection())
        want(RowView());
    if (!m_wanted.current.isEmpty())
        restoreCurrent();
    if (!isComplete)
        return;
    if (!m_wanted.selected.isEmpty())
        select(m_wanted.selected);
    restoreScroll();
    if (!m_arrived.isEmpty())
        selectArrived(m_arrived, m_replaces);
    want(RowView());
}

void RowSelection::restoreCurrent()
{
    const int row = m_model.rowOf(m_wanted.current);
    if (row < 0)
        return;
    m_wanted.current.clear();
    const QModelIndex index = m_model.index(row, 0);
    m_view.selectionModel()->setCurrentIndex(index,
        m_scrollsToCurrent ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                           : QItemSelectionModel::NoUpdate);
    if (m_scrollsToCurrent)
        m_view.scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void RowSelection::select(const QSet<QByteArray> &names)
{
    QItemSelection selection;
    for (const QByteArray &name : names) {
        const int row = m_model.rowOf(name);
        if (row >= 0)
            selection.select(
                m_model.index(row, 0), m_model.index(row, ObjectTableModel::ColumnCount - 1));
    }
    if (!selection.isEmpty())
        m_view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void RowSelection::selectArrived(const QSet<QByteArray> &names, bool replaces)
{
    if (m_view.selectionModel()->hasSelection() && !replaces)
        return;
    select(names);
    for (const int row : rows()) {
        if (!names.contains(m_model.entry(row).name()))
            continue; // has not arrived, after all
        const QModelIndex index = m_model.index(row, 0);
        m_view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_view.scrollTo(index);
        return;
    }
}

void RowSelection::holdScroll()
{
    m_upperRow = m_view.indexAt(QPoint(0, 0));
    m_upperPlace = m_view.visualRect(m_upperRow).top();
}

/// At the very top, what is new there is to be seen.
void RowSelection::releaseScroll()
{
    QScrollBar *bar = m_view.verticalScrollBar();
    if (m_upperRow.isValid() && bar->value() > 0)
        bar->setValue(bar->value() + m_view.visualRect(m_upperRow).top() - m_upperPlace);
    m_upperRow = QPersistentModelIndex();
}

/// Where rows arrive page by page, they were not high enough before.
void RowSelection::restoreScroll()
{
    if (m_wanted.scroll <= 0)
        return;
    m_view.doItemsLayout();
    m_view.verticalScrollBar()->setValue(m_wanted.scroll);
}

} // namespace windlass
