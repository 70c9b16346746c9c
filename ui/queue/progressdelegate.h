// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QStyledItemDelegate>

class QStyleOptionProgressBar;

namespace windlass {

/// Paints the progress column of a TransferModel: bars in the style's own look. Failed and
/// cancelled ones are hatched and have a word instead of the percentage, so that they can be
/// recognised without colour; waiting and skipped ones have no bar.
class ProgressDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static QStyleOptionProgressBar barOption(
        const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintBar(QPainter *painter, const QStyleOptionProgressBar &bar,
        const QWidget *widget, TransferState state);
};

} // namespace windlass
