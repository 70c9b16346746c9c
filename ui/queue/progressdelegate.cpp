// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/progressdelegate.h"

#include "ui/queue/transfermodel.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionProgressBar>

#include <algorithm>

namespace windlass {

/// Styles draw the groove in the base colour with a dark outline, which is invisible on a dark
/// base.
static void liftGroove(QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    palette.setColor(QPalette::Base,
        QColor::fromHsv(base.hsvHue(), base.hsvSaturation(), std::min(255, base.value() + 14)));
    palette.setColor(QPalette::Window,
        QColor::fromHsv(base.hsvHue(), base.hsvSaturation(), std::min(255, base.value() + 80)));
}

static void setTone(QPalette &palette, TransferState state, bool isPaused)
{
    if (isDark(palette))
        liftGroove(palette);
    if (state == TransferState::Failed) {
        palette.setColor(QPalette::Highlight,
            isDark(palette) ? QColor(0xb8, 0x48, 0x48) : QColor(0xd0, 0x4a, 0x4a));
        palette.setColor(QPalette::HighlightedText, Qt::white);
    } else if (isFinal(state) || isPaused) {
        // Ended or paused: no accent colour.
        palette.setColor(QPalette::Highlight,
            mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.25));
        palette.setColor(QPalette::HighlightedText, palette.color(QPalette::Text));
    }
}

QStyleOptionProgressBar ProgressDelegate::barOption(
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const double progress = index.data(TransferModel::ProgressRole).toDouble();
    const auto state = TransferState(index.data(TransferModel::StateRole).toInt());
    QStyleOptionProgressBar bar;
    bar.direction = option.direction;
    bar.fontMetrics = option.fontMetrics;
    bar.palette = option.palette;
    bar.rect = option.rect.adjusted(RowDelegate::sidePadding, 3, -RowDelegate::sidePadding, -3);
    bar.state = (option.state & ~QStyle::State_Selected) | QStyle::State_Horizontal;
    bar.minimum = 0;
    bar.maximum = progress < 0 ? 0 : 1000;
    bar.progress = progress < 0 ? 0 : int(progress * 1000);
    bar.text = index.data(Qt::DisplayRole).toString();
    bar.textVisible = true;
    bar.textAlignment = Qt::AlignCenter;
    setTone(bar.palette, state, index.data(TransferModel::IsPausedRole).toBool());
    return bar;
}

void ProgressDelegate::paintBar(QPainter *painter, const QStyleOptionProgressBar &bar,
    const QWidget *widget, TransferState state)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ProgressBarGroove, &bar, painter, widget);
    style->drawControl(QStyle::CE_ProgressBarContents, &bar, painter, widget);
    if (state == TransferState::Failed || state == TransferState::Cancelled) {
        QColor hatch = bar.palette.color(QPalette::Highlight);
        hatch.setAlphaF(isDark(bar.palette) ? 0.7F : 0.35F);
        painter->fillRect(bar.rect.adjusted(1, 1, -1, -1), QBrush(hatch, Qt::BDiagPattern));
    }
    style->drawControl(QStyle::CE_ProgressBarLabel, &bar, painter, widget);
}

void ProgressDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto state = TransferState(index.data(TransferModel::StateRole).toInt());
    const bool hasBar = state != TransferState::Waiting && state != TransferState::Skipped;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.displayAlignment = Qt::AlignCenter;
    if (hasBar)
        cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (!hasBar)
        return;
    painter->save();
    painter->setFont(cell.font);
    paintBar(painter, barOption(option, index), cell.widget, state);
    painter->restore();
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), std::max(hint.height(), option.fontMetrics.height() + 6)};
}

} // namespace windlass
