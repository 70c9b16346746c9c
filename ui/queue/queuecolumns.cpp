// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/queuecolumns.h"

#include "core/base/humantext.h"
#include "ui/queue/transfermodel.h"
#include "ui/transfertext/batchtext.h"
#include "ui/transfertext/transfertext.h"
#include "ui/widgets/columnwidth.h"
#include "ui/widgets/rowdelegate.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTreeView>

#include <algorithm>

namespace windlass {

using namespace std::chrono_literals;

/// A sample with one of the longest texts of a successful batch.
static BatchSnapshot finishedSample()
{
    BatchSnapshot batch;
    batch.isScanning = false;
    batch.isFinished = true;
    batch.total = batch.done = 9'999;
    batch.elapsed = 59s;
    batch.verifications[Verification::SignedSha256] = batch.done;
    return batch;
}

/// One with all the objects there are.
static BatchSnapshot finishedSample(const TransferCounts &counts)
{
    BatchSnapshot batch = finishedSample();
    batch.kind = TransferKind::Copy; // objects, which is longer than files
    batch.total = batch.done = counts.active + counts.waiting + counts.failed + counts.done;
    return batch;
}

/// One with a text of usual length that is under way.
static BatchSnapshot runningSample()
{
    BatchSnapshot batch;
    batch.isScanning = false;
    batch.total = 9'999;
    batch.done = batch.running = 999;
    return batch;
}

QueueColumns::QueueColumns(QTreeView &tree, const TransferModel &model)
    : QObject(&tree), m_tree(tree), m_model(model)
{
    connect(tree.header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_isSharing && column != TransferModel::StateColumn)
            m_hasOwnWidths = true;
    });
}

void QueueColumns::setWidth(int column, const QStringList &samples)
{
    m_tree.setColumnWidth(column, columnWidthFor(m_tree, column, samples));
}

/// By what may come, not by what is there: columns do not move while transfers come and go.
void QueueColumns::fitNumbers()
{
    constexpr qint64 longest = 1023LL << 20; // what is more has another unit
    setWidth(TransferModel::ProgressColumn,
        {progressText(TransferState::Failed, 0), progressText(TransferState::Cancelled, 0),
            percentText(1) + QLatin1String("  ")});
    setWidth(TransferModel::SizeColumn, {bytesOfText(longest, longest << 10)});
    setWidth(TransferModel::SpeedColumn, {humanRate(double(longest))});
    setWidth(TransferModel::TimeLeftColumn, {humanDuration(59min + 59s)});
}

/// Names get what the state does not need, and more if they would be cut off otherwise: how
/// something was verified, at the end of a state, matters less than they do.
int QueueColumns::nameWidth(int room)
{
    const int state
        = columnWidthFor(m_tree, TransferModel::StateColumn, {stateText(finishedSample())}, true);
    const int leastState = columnWidthFor(m_tree, TransferModel::StateColumn,
        {stateText(runningSample()), endText(finishedSample(m_model.counts()))}, true);
    m_widestName = std::max(m_widestName, widestName());
    const int least = std::max(room * 52 / 100, room - state);
    return std::clamp(m_widestName, least, std::max(least, room - leastState));
}

/// Of the first rows, open or not: enough, and as quick for a million.
int QueueColumns::widestName() const
{
    constexpr int most = 30;
    const QAbstractItemModel &rows = *m_tree.model();
    int widest = 0;
    int seen = 0;
    const auto look = [&](const QModelIndex &index, int depth) {
        const int width = m_tree.sizeHintForIndex(index).width();
        widest = std::max(widest, width + depth * m_tree.indentation());
        ++seen;
    };
    for (int row = 0; row < rows.rowCount() && seen < most; ++row) {
        const QModelIndex batch = rows.index(row, TransferModel::NameColumn);
        look(batch, 1);
        for (int item = 0; item < rows.rowCount(batch) && seen < most; ++item)
            look(rows.index(item, TransferModel::NameColumn, batch), 2);
    }
    return widest;
}

void QueueColumns::share(int width)
{
    if (m_hasOwnWidths)
        return;
    const QScopedValueRollback guard(m_isSharing, true);
    fitNumbers();
    int room = width - m_tree.verticalScrollBar()->sizeHint().width();
    for (int column = TransferModel::ProgressColumn; column < TransferModel::StateColumn; ++column)
        room -= m_tree.columnWidth(column);
    const int least = 24 * m_tree.fontMetrics().averageCharWidth();
    m_tree.setColumnWidth(TransferModel::NameColumn, std::max(least, nameWidth(room)));
}

} // namespace windlass
