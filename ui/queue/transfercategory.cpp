// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/transfercategory.h"

#include <algorithm>

namespace windlass {

TransferCategories categoriesOf(TransferState state)
{
    switch (state) {
    case TransferState::Waiting:
        return TransferCategory::Waiting;
    case TransferState::Running:
        return TransferCategory::Active;
    case TransferState::Done:
    case TransferState::Skipped:
        return TransferCategory::Done;
    case TransferState::Failed:
        return TransferCategory::Failed;
    case TransferState::Cancelled:
        return {};
    }
    return {};
}

TransferCategories categoriesOf(const BatchSnapshot &batch)
{
    const TransferCounts counts = countsOf(batch);
    TransferCategories categories;
    const bool isScanning = batch.isScanning && !batch.isFinished;
    categories.setFlag(
        TransferCategory::Active, counts.active > 0 || (isScanning && !batch.isPaused));
    categories.setFlag(
        TransferCategory::Waiting, counts.waiting > 0 || (isScanning && batch.isPaused));
    categories.setFlag(TransferCategory::Failed, counts.failed > 0);
    categories.setFlag(TransferCategory::Done, counts.done > 0);
    return categories;
}

TransferCounts &TransferCounts::operator+=(const TransferCounts &other)
{
    active += other.active;
    waiting += other.waiting;
    failed += other.failed;
    done += other.done;
    return *this;
}

TransferCounts &TransferCounts::operator-=(const TransferCounts &other)
{
    active -= other.active;
    waiting -= other.waiting;
    failed -= other.failed;
    done -= other.done;
    return *this;
}

TransferCounts countsOf(const BatchSnapshot &batch)
{
    TransferCounts counts;
    counts.active = batch.isFinished ? 0 : batch.running;
    counts.failed = batch.failed + (batch.scanError ? 1 : 0);
    counts.done = batch.done + batch.skipped;
    const qint64 settled = counts.done + batch.failed + batch.cancelled + batch.running;
    counts.waiting = batch.isFinished ? 0 : std::max<qint64>(0, batch.total - settled);
    return counts;
}

} // namespace windlass
