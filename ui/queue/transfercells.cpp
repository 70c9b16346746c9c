// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/transfercells.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/queue/batchrows.h"
#include "ui/queue/itemtext.h"
#include "ui/queue/transfercolumns.h"
#include "ui/transfertext/batchtext.h"
#include "ui/transfertext/transfertext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPixmap>

#include <cmath>
#include <limits>

namespace windlass {

using Model = TransferColumns;

namespace {
struct ColumnTitle {
    Q_DECLARE_TR_FUNCTIONS(windlass::TransferModel)
};
} // namespace

static QVariant alignment(int column)
{
    const bool isNumber = column == Model::SizeColumn || column == Model::SpeedColumn
        || column == Model::TimeLeftColumn;
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

static QString speedText(double rate)
{
    return rate >= 1 ? humanRate(rate) : QString();
}

/// Unknown times are sorted last.
static qint64 sortable(std::optional<std::chrono::seconds> timeLeft)
{
    return timeLeft ? timeLeft->count() : std::numeric_limits<qint64>::max();
}

/// As wide as other icons, so that the texts beside them are aligned.
static QIcon emptyIcon()
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    return QIcon(pixmap);
}

TransferCells::TransferCells()
    : m_itemIcon(icon("file")), m_kindIcons {icon("upload"), icon("download"), icon("copy"),
                                    icon("forward"), icon("delete")},
      m_stateIcons {emptyIcon(), emptyIcon(), icon(Tone::Success), icon(Tone::Information),
          icon(Tone::Error), icon("cancel")},
      m_pausedIcon(icon("pause"))
{
}

static bool isMoving(const BatchSnapshot &batch)
{
    return !batch.isPaused && !batch.isFinished;
}

static double rateOf(const BatchSnapshot &batch)
{
    return isMoving(batch) ? batch.bytesPerSecond : 0;
}

static std::optional<std::chrono::seconds> timeLeftOf(const BatchSnapshot &batch)
{
    return isMoving(batch) ? batch.timeLeft() : std::nullopt;
}

QIcon TransferCells::stateIcon(const BatchSnapshot &batch) const
{
    return isPaused(batch) ? m_pausedIcon : m_stateIcons[int(stateOf(batch))];
}

static QVariant batchText(const BatchRows &rows, int column)
{
    const BatchSnapshot &batch = rows.snapshot();
    const ItemRow *only = rows.onlyItem();
    switch (column) {
    case Model::NameColumn:
        return batchLabel(batch);
    case Model::ProgressColumn:
        return progressText(stateOf(batch), progressOf(batch));
    case Model::SizeColumn:
        return only && batch.kind != TransferKind::Delete ? sizeText(*only) : sizeText(batch);
    case Model::SpeedColumn:
        return speedText(rateOf(batch));
    case Model::TimeLeftColumn:
        return timeText(timeLeftOf(batch));
    case Model::StateColumn:
        return only ? stateTextOfOnly(batch, *only) : stateText(batch);
    default:
        return {};
    }
}

static QVariant batchSortKey(const BatchSnapshot &batch, int column)
{
    switch (column) {
    case Model::ProgressColumn:
        return progressOf(batch);
    case Model::SizeColumn:
        return batch.totalBytes;
    case Model::SpeedColumn:
        return rateOf(batch);
    case Model::TimeLeftColumn:
        return sortable(timeLeftOf(batch));
    case Model::StateColumn:
        return int(stateOf(batch));
    default:
        return batchLabel(batch);
    }
}

/// Without a row for its only item, this is the place to say why that failed.
static QString errorText(const BatchRows &rows)
{
    if (rows.snapshot().scanError)
        return describe(*rows.snapshot().scanError);
    const ItemRow *only = rows.onlyItem();
    return only && only->error ? describe(*only->error) : QString();
}

static QString batchDetails(const BatchRows &rows)
{
    const ItemRow *only = rows.onlyItem();
    return only ? detailsText(rows.snapshot(), *only) : detailsText(rows.snapshot());
}

QVariant TransferCells::ofBatch(const BatchRows &rows, int column, int role) const
{
    const BatchSnapshot &batch = rows.snapshot();
    switch (role) {
    case Qt::DisplayRole:
        return batchText(rows, column);
    case Qt::DecorationRole:
        if (column == Model::NameColumn)
            return m_kindIcons[int(batch.kind)];
        return column == Model::StateColumn ? QVariant(stateIcon(batch)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Model::NameColumn ? QVariant(spokenBatchLabel(batch)) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(batchDetails(rows));
    case Qt::TextAlignmentRole:
        return alignment(column);
    case Model::IsBatchRole:
        return true;
    case Model::HasOnlyItemRole:
        return rows.onlyItem() != nullptr;
    case Model::BatchIdRole:
        return batch.id;
    case Model::ItemIdRole:
        return ItemId(0);
    case Model::KindRole:
        return int(batch.kind);
    case Model::StateRole:
        return int(stateOf(batch));
    case Model::ProgressRole:
        return progressOf(batch);
    case Model::ErrorRole:
        return errorText(rows);
    case Model::DetailsRole:
        return batchDetails(rows);
    case Model::FolderRole:
        return batch.kind == TransferKind::Download ? batch.target : QString();
    case Model::IsCancellableRole:
        return !batch.isFinished;
    case Model::IsRepeatableRole:
        return batch.isFinished && (batch.isCancelled || batch.cancelled > 0);
    case Model::IsRetryableRole:
        return batch.failed > 0 || batch.scanError;
    case Model::IsPausableRole:
        return isMoving(batch) && !batch.isCancelled;
    case Model::IsPausedRole:
        return isPaused(batch);
    case Model::CategoriesRole:
        return int(rows.categories());
    case Model::PriorityRole:
        return int(batch.priority);
    case Model::StartsAfterRole:
        return batch.startsAfter;
    case Model::SortRole:
        return batchSortKey(batch, column);
    default:
        return {};
    }
}

static std::optional<std::chrono::seconds> timeLeftOf(const BatchRows &batch, const ItemRow &item)
{
    const double speed = batch.speed(item.id);
    if (speed < 1 || item.done > item.size)
        return std::nullopt;
    return std::chrono::seconds(qint64(std::ceil(double(item.size - item.done) / speed)));
}

static QVariant itemText(const BatchRows &batch, const ItemRow &item, int column)
{
    switch (column) {
    case Model::NameColumn:
        return item.name;
    case Model::ProgressColumn:
        return progressText(item.state, progressOf(item));
    case Model::SizeColumn:
        return batch.snapshot().kind == TransferKind::Delete ? QString() : sizeText(item);
    case Model::SpeedColumn:
        return speedText(batch.speed(item.id));
    case Model::TimeLeftColumn:
        return timeText(timeLeftOf(batch, item));
    case Model::StateColumn:
        return stateText(batch.snapshot(), item);
    default:
        return {};
    }
}

static QVariant itemSortKey(const BatchRows &batch, const ItemRow &item, int column)
{
    switch (column) {
    case Model::ProgressColumn:
        return progressOf(item);
    case Model::SizeColumn:
        return item.size;
    case Model::SpeedColumn:
        return batch.speed(item.id);
    case Model::TimeLeftColumn:
        return sortable(timeLeftOf(batch, item));
    case Model::StateColumn:
        return int(item.state);
    default:
        return item.name;
    }
}

static QString folderOf(const BatchRows &batch, const ItemRow &item)
{
    return batch.snapshot().kind == TransferKind::Download ? QFileInfo(item.target()).path()
                                                           : QString();
}

QVariant TransferCells::ofItem(
    const BatchRows &batch, const ItemRow &item, int column, int role) const
{
    const TransferKind kind = batch.snapshot().kind;
    switch (role) {
    case Qt::DisplayRole:
        return itemText(batch, item, column);
    case Qt::DecorationRole:
        if (column == Model::NameColumn)
            return m_itemIcon;
        return column == Model::StateColumn ? QVariant(m_stateIcons[int(item.state)]) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(detailsText(batch.snapshot(), item));
    case Qt::TextAlignmentRole:
        return alignment(column);
    case Model::IsBatchRole:
        return false;
    case Model::BatchIdRole:
        return batch.snapshot().id;
    case Model::ItemIdRole:
        return item.id;
    case Model::KindRole:
        return int(kind);
    case Model::StateRole:
        return int(item.state);
    case Model::ProgressRole:
        return progressOf(item);
    case Model::ErrorRole:
        return item.error ? describe(*item.error) : QString();
    case Model::DetailsRole:
        return detailsText(batch.snapshot(), item);
    case Model::FolderRole:
        return folderOf(batch, item);
    case Model::IsCancellableRole:
        return !isFinal(item.state);
    case Model::IsRetryableRole:
        return item.state == TransferState::Failed;
    case Model::RetryNameRole:
        return item.retryName;
    case Model::IsPausableRole:
        return isMoving(batch.snapshot()) && !batch.snapshot().isCancelled;
    case Model::IsPausedRole:
        return isPaused(batch.snapshot());
    case Model::CategoriesRole:
        return int(categoriesOf(item.state));
    case Model::PriorityRole:
        return int(batch.snapshot().priority);
    case Model::StartsAfterRole:
        return batch.snapshot().startsAfter;
    case Model::SortRole:
        return itemSortKey(batch, item, column);
    default:
        return {};
    }
}

QVariant TransferCells::header(int column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Model::NameColumn:
        return ColumnTitle::tr("Name");
    case Model::ProgressColumn:
        return ColumnTitle::tr("Progress");
    case Model::SizeColumn:
        return ColumnTitle::tr("Size");
    case Model::SpeedColumn:
        return ColumnTitle::tr("Speed");
    case Model::TimeLeftColumn:
        return ColumnTitle::tr("Time left");
    case Model::StateColumn:
        return ColumnTitle::tr("State");
    default:
        return {};
    }
}

} // namespace windlass
