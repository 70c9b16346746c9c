// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfertext/batchsummary.h"

#include "core/base/humantext.h"
#include "ui/transfertext/batchtext.h"
#include "ui/transfertext/transfertext.h"

#include <QCoreApplication>
#include <QStringList>

namespace windlass {

namespace {

struct SummaryText {
    Q_DECLARE_TR_FUNCTIONS(windlass::BatchSummary)
};

QString finishedText(TransferKind kind)
{
    switch (kind) {
    case TransferKind::Upload:
        return SummaryText::tr("Upload finished");
    case TransferKind::Download:
        return SummaryText::tr("Download finished");
    case TransferKind::Copy:
        return SummaryText::tr("Copy finished");
    case TransferKind::Move:
        return SummaryText::tr("Move finished");
    case TransferKind::Delete:
        return SummaryText::tr("Deletion finished");
    }
    return {};
}

} // namespace

void BatchSummary::add(const BatchSnapshot &batch)
{
    ++m_batches;
    m_last = batch;
    m_done += batch.done;
    m_skipped += batch.skipped;
    m_failed += batch.failed;
    m_cancelled += batch.cancelled;
    m_hasFailed = m_hasFailed || batch.failed > 0 || batch.scanError;
}

QString BatchSummary::title() const
{
    const QString what = m_batches == 1
        ? finishedText(m_last.kind)
        : SummaryText::tr("%Ln transfer(s) finished", nullptr, m_batches);
    return m_hasFailed ? SummaryText::tr("%1 with failures").arg(what) : what;
}

QString BatchSummary::counts() const
{
    if (m_cancelled > 0 && m_done + m_skipped + m_failed == 0 && !m_hasFailed)
        return SummaryText::tr("Cancelled");
    QStringList parts {SummaryText::tr("%Ln done", nullptr, pluralCount(m_done))};
    if (m_skipped > 0)
        parts << SummaryText::tr("%Ln skipped", nullptr, pluralCount(m_skipped));
    if (m_failed > 0)
        parts << SummaryText::tr("%Ln failed", nullptr, pluralCount(m_failed));
    if (m_cancelled > 0)
        parts << SummaryText::tr("%Ln cancelled", nullptr, pluralCount(m_cancelled));
    if (m_failed == 0 && m_hasFailed)
        parts << SummaryText::tr("some items could not be listed");
    return parts.join(SummaryText::tr(", ", "between parts of an enumeration"));
}

QString BatchSummary::text() const
{
    return m_batches == 1 ? batchLabel(m_last) + QLatin1Char('\n') + counts() : counts();
}

} // namespace windlass
