// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

#include <optional>

namespace windlass {

/// Paints a table's cells with some padding at their sides, so that they are aligned with the texts
/// of a TableHeader.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int sidePadding = 6; ///< pixels

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Overrides the view's mode, for a single column.
    void setElideMode(Qt::TextElideMode mode) { m_elideMode = mode; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::optional<Qt::TextElideMode> m_elideMode;
};

} // namespace windlass
