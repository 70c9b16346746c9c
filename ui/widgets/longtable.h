// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTableView>

namespace windlass {

/// A flat table of whole rows, all of one height, of which there may be millions. QTreeView and
/// QTableView keep something for each row and look at all of it when rows come; here the place of a
/// row is its number times the height, so the costs are those of the rows that are to be seen.
///
/// It is a QTableView for its columns, and for screen readers, which know that class.
class LongTable : public QTableView
{
    Q_OBJECT
public:
    explicit LongTable(QWidget *parent = nullptr);

    QHeaderView *header() const { return horizontalHeader(); }

    void setModel(QAbstractItemModel *model) override;
    void setSelectionModel(QItemSelectionModel *selection) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    int sizeHintForColumn(int column) const override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;

private:
    int rows() const;
    void layOut() const;
    /// The row at a height of the viewport; not limited to those that exist.
    int rowAt(int y) const;
    /// Both ends of the row, as wide as the columns.
    QRect rowRect(int row) const;
    void measureRow();
    void placeHeader();
    void updateScrollBar();
    void setHovered(int row);
    void paintRow(QPainter &painter, QStyleOptionViewItem option, int row) const;
    void paintCells(QPainter &painter, QStyleOptionViewItem option, int row) const;
    QList<int> shownColumns() const;

    QAbstractItemModel *m_noRows; // the vertical header would keep something for each row
    int m_rowHeight = 1;
    int m_hovered = -1; // row
    bool m_isPlacing = false;
};

} // namespace windlass
