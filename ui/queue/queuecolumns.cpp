// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/queuecolumns.h"

#include "core/base/humantext.h"
#include "ui/queue/transfermodel.h"
#include "ui/transfertext/batchtext.h"
#include "ui/transfertext/transfertext.h"
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

QueueColumns::QueueColumns(QTreeView &tree, const TransferModel &model)
    : QObject(&tree), m_tree(tree), m_model(model)
{
    connect(tree.header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_isSharing && column != TransferModel::StateColumn)
            m_hasOwnWidths = true;
    });
}

void QueueColumns::setWidth(int column, QStringList samples)
{
    samples << m_model.headerData(column, Qt::Horizontal).toString();
    int text = 0;
    for (const QString &sample : std::as_const(samples))
        text = std::max(text, m_tree.fontMetrics().horizontalAdvance(sample));
    m_tree.setColumnWidth(column, text + 3 * RowDelegate::sidePadding);
}

void QueueColumns::fitNumbers()
{
    constexpr qint64 longest = 1023LL << 20;
    const bool isActive = m_model.hasActiveBatches();
    const bool isWhole = isAllWhole();
    QStringList progress {QString(9, QLatin1Char('0'))};
    for (const TransferState state : {TransferState::Failed, TransferState::Cancelled}) {
        if (!isWhole)
            progress << progressText(state, 0) + QLatin1String("  ");
    }
    setWidth(TransferModel::ProgressColumn, progress);
    setWidth(
        TransferModel::SizeColumn, {isWhole ? humanSize(longest) : bytesOfText(longest, longest)});
    setWidth(TransferModel::SpeedColumn, {isActive ? humanRate(double(longest)) : QString()});
    setWidth(TransferModel::TimeLeftColumn, {isActive ? humanDuration(59min + 59s) : QString()});
}

/// Whether everything is done or was skipped, so that no size is like "1.2 of 3.4 GiB" and no bar
/// says "Cancelled".
bool QueueColumns::isAllWhole() const
{
    if (m_model.hasActiveBatches() || m_model.counts().failed > 0)
        return false;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QVariant state = m_model.index(row, 0).data(TransferModel::StateRole);
        if (TransferState(state.toInt()) == TransferState::Cancelled)
            return false;
    }
    return true;
}

/// While something is active, states are short and names more important.
int QueueColumns::stateWidth(int room) const
{
    const int share = room * 48 / 100;
    if (m_model.hasActiveBatches())
        return share;
    const int icon = m_tree.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &m_tree);
    const int text = m_tree.fontMetrics().horizontalAdvance(stateText(finishedSample()));
    return std::max(share, icon + text + 4 * RowDelegate::sidePadding);
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
    m_tree.setColumnWidth(TransferModel::NameColumn, std::max(least, room - stateWidth(room)));
}

} // namespace windlass
