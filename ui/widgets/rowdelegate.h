// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

#include <optional>

namespace windlass {

/// Paints the cells of a table with some air at their sides, so that they stand below the texts of
/// a TableHeader.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int sidePadding = 6; ///< pixels

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Not as the view says: for a column of its own.
    void setElideMode(Qt::TextElideMode mode) { m_elideMode = mode; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::optional<Qt::TextElideMode> m_elideMode;
};

} // namespace windlass
