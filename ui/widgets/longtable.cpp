// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/longtable.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QHoverEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStringListModel>

#include <algorithm>

namespace windlass {

LongTable::LongTable(QWidget *parent) : QTableView(parent), m_noRows(new QStringListModel(this))
{
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table
    setWordWrap(false);
    verticalHeader()->hide();
    // The button of the corner that selects everything
    const auto buttons = findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (QAbstractButton *button : buttons)
        button->hide();
}

void LongTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    verticalHeader()->setModel(m_noRows);
    if (!model)
        return;
    // The base class leaves these to the header.
    connect(model, &QAbstractItemModel::rowsRemoved, this, &LongTable::scheduleDelayedItemsLayout);
}

/// A header that knows the selection asks for each row whether it is selected.
void LongTable::setSelectionModel(QItemSelectionModel *selection)
{
    QTableView::setSelectionModel(selection);
    if (selection && header()->model() == selection->model())
        header()->setSelectionModel(new QItemSelectionModel(selection->model(), header()));
}

int LongTable::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

// --- places ---

int LongTable::horizontalOffset() const
{
    return header()->offset();
}

int LongTable::verticalOffset() const
{
    return verticalScrollBar()->value();
}

int LongTable::rowAt(int y) const
{
    const int fromTop = y + verticalOffset();
    return fromTop < 0 ? -1 : fromTop / m_rowHeight;
}

QRect LongTable::rowRect(int row) const
{
    const int left = isRightToLeft() ? viewport()->width() - header()->length() + header()->offset()
                                     : -header()->offset();
    return {left, row * m_rowHeight - verticalOffset(), header()->length(), m_rowHeight};
}

/// As Qt's own views do: questions about places are answered for rows that are laid out.
void LongTable::layOut() const
{
    const_cast<LongTable *>(this)->executeDelayedItemsLayout();
}

QRect LongTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.parent() != rootIndex() || isIndexHidden(index))
        return {};
    layOut();
    const QRect row = rowRect(index.row());
    return {columnViewportPosition(index.column()), row.top(), columnWidth(index.column()),
        row.height()};
}

QModelIndex LongTable::indexAt(const QPoint &point) const
{
    layOut();
    const int row = rowAt(point.y());
    const int column = header()->logicalIndexAt(point.x());
    return row < 0 || row >= rows() || column < 0 ? QModelIndex()
                                                  : model()->index(row, column, rootIndex());
}

bool LongTable::isIndexHidden(const QModelIndex &index) const
{
    return isColumnHidden(index.column());
}

void LongTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout(); // so that the scroll bar reaches new rows
    const int top = index.row() * m_rowHeight;
    const int above = top + m_rowHeight - viewport()->height(); // shows it at the bottom
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < bar->value()))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && above > bar->value()))
        bar->setValue(std::min(above, top));
    else if (hint == PositionAtCenter)
        bar->setValue((top + above) / 2);
}

// --- keys and selections ---

QModelIndex LongTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    executeDelayedItemsLayout();
    const int last = rows() - 1;
    if (last < 0)
        return {};
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return model()->index(0, header()->logicalIndex(0), rootIndex());
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = current.row();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        --row;
        break;
    case MoveDown:
    case MoveNext:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MoveLeft:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case MoveRight:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    }
    return model()->index(std::clamp(row, 0, last), current.column(), rootIndex());
}

void LongTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (!selectionModel())
        return;
    // Not rect.normalized(), which moves the corners by a pixel where it swaps them.
    const auto [top, bottom] = std::minmax({rect.top(), rect.bottom()});
    const int first = std::max(0, rowAt(top));
    const int last = std::min(rows() - 1, rowAt(bottom));
    QItemSelection selection;
    if (first <= last)
        selection.select(model()->index(first, 0, rootIndex()),
            model()->index(last, model()->columnCount(rootIndex()) - 1, rootIndex()));
    selectionModel()->select(selection, command);
}

/// The base class tells screen readers which cell was selected, and makes a list of all of them to
/// find the first.
void LongTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    constexpr int many = 1000;
    const auto isLong = [](const QItemSelection &selection) {
        return std::any_of(selection.begin(), selection.end(),
            [](const QItemSelectionRange &range) { return range.height() > many; });
    };
    if (isLong(selected) || isLong(deselected))
        QAbstractItemView::selectionChanged(selected, deselected); // NOLINT: not QTableView
    else
        QTableView::selectionChanged(selected, deselected);
}

QRegion LongTable::visualRegionForSelection(const QItemSelection &selection) const
{
    const int firstShown = std::max(0, rowAt(0));
    const int lastShown = rowAt(viewport()->height());
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int first = std::max(range.top(), firstShown);
        const int last = std::min(range.bottom(), lastShown);
        if (first <= last)
            region += rowRect(first).united(rowRect(last));
    }
    return region;
}

// --- layout ---

/// All rows are as high as the first.
void LongTable::measureRow()
{
    if (rows() == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = 1;
    for (const int column : shownColumns()) {
        const QModelIndex index = model()->index(0, column, rootIndex());
        height = std::max(height, itemDelegateForIndex(index)->sizeHint(option, index).height());
    }
    m_rowHeight = height;
}

void LongTable::placeHeader()
{
    const int height = header()->isHidden()
        ? 0
        : std::max(header()->minimumHeight(), header()->sizeHint().height());
    setViewportMargins(0, height, 0, 0);
    const QRect area = viewport()->geometry();
    header()->setGeometry(area.left(), area.top() - height, area.width(), height);
    QMetaObject::invokeMethod(header(), "updateGeometries");
}

void LongTable::updateGeometries()
{
    if (m_isPlacing)
        return; // called by what is done here
    const QScopedValueRollback isPlacing(m_isPlacing, true);
    measureRow();
    placeHeader();
    const QSize area = viewport()->size();
    QScrollBar *across = horizontalScrollBar();
    across->setPageStep(area.width());
    across->setRange(0, header()->length() - area.width());
    across->setSingleStep(std::max(area.width() / (header()->count() + 1), 2));
    updateScrollBar();
    QAbstractItemView::updateGeometries(); // NOLINT: not QTableView
}

void LongTable::updateScrollBar()
{
    const int height = viewport()->height();
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setRange(0, rows() * m_rowHeight - height);
}

/// Rows that nobody sees only make the scroll bar longer.
void LongTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    if (first > 0 && first > rowAt(viewport()->height()))
        updateScrollBar();
    else
        scheduleDelayedItemsLayout();
}

int LongTable::sizeHintForColumn(int column) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    const int last = std::min(rows() - 1, rowAt(viewport()->height()));
    for (int row = std::max(0, rowAt(0)); row <= last; ++row) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

// --- painting ---

bool LongTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        setHovered(rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        setHovered(-1);
    return QTableView::viewportEvent(event);
}

void LongTable::setHovered(int row)
{
    if (row == m_hovered)
        return;
    viewport()->update(rowRect(m_hovered));
    m_hovered = row;
    viewport()->update(rowRect(m_hovered));
}

/// As they are seen from left to right in left-to-right languages.
QList<int> LongTable::shownColumns() const
{
    QList<int> columns;
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

void LongTable::paintEvent(QPaintEvent *event)
{
    executeDelayedItemsLayout();
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int first = std::max(0, rowAt(event->rect().top()));
    const int last = std::min(rows() - 1, rowAt(event->rect().bottom()));
    for (int row = first; row <= last; ++row)
        paintRow(painter, option, row);
}

void LongTable::paintRow(QPainter &painter, QStyleOptionViewItem option, int row) const
{
    const QModelIndex first = model()->index(row, 0, rootIndex());
    option.rect = rowRect(row);
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(first));
    option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
    option.state.setFlag(QStyle::State_HasFocus, false);
    const bool isActive = option.state & QStyle::State_Active;
    if (option.state & QStyle::State_Enabled)
        option.palette.setCurrentColorGroup(isActive ? QPalette::Normal : QPalette::Inactive);
    style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, this);
    paintCells(painter, option, row);
    if (currentIndex().row() != row || !hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_HasFocus;
    focus.backgroundColor = option.palette.color(
        option.state & QStyle::State_Selected ? QPalette::Highlight : QPalette::Window);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

void LongTable::paintCells(QPainter &painter, QStyleOptionViewItem option, int row) const
{
    using Position = QStyleOptionViewItem::ViewItemPosition;
    const QList<int> columns = shownColumns();
    for (qsizetype place = 0; place < columns.size(); ++place) {
        const QModelIndex index = model()->index(row, columns[place], rootIndex());
        option.rect = visualRect(index);
        option.viewItemPosition = columns.size() == 1 ? Position::OnlyOne
            : place == 0                              ? Position::Beginning
            : place == columns.size() - 1             ? Position::End
                                                      : Position::Middle;
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

} // namespace windlass
