// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/engine/progressmonitor.h"

#include "core/base/saturating.h"
#include "core/transfer/batch/changelog.h"
#include "core/transfer/batch/transferitem.h"

#include <cmath>

namespace windlass {

ProgressMonitor::ProgressMonitor(std::shared_ptr<ChangeLog> changes) : m_changes(std::move(changes))
{
    m_sinceLast.start();
}

void ProgressMonitor::add(const std::shared_ptr<TransferBatch> &batch)
{
    m_batches.push_back({batch});
}

/// Exponential smoothing over about three seconds, for any sampling interval.
void ProgressMonitor::updateRate(Watched &watched, qint64 doneBytes, double seconds) const
{
    constexpr double memory = 3.0; // seconds
    const double current = double(qMax<qint64>(0, doneBytes - watched.lastBytes)) / seconds;
    watched.age += seconds;
    watched.smoothed += (1 - std::exp(-seconds / memory)) * (current - watched.smoothed);
    // Corrects for the average's start at zero, which would make the beginning look slow.
    watched.rate = watched.smoothed / (1 - std::exp(-watched.age / memory));
    watched.lastBytes = doneBytes;
}

TransferUpdate ProgressMonitor::sample(QList<BatchSnapshot> &finished)
{
    const double seconds = qMax(0.001, double(m_sinceLast.restart()) / 1000);
    TransferUpdate update;
    // Read before the items, so that a batch is reported as finished only together with its last
    // items.
    for (Watched &watched : m_batches) {
        BatchSnapshot batch = watched.batch->snapshot();
        updateRate(watched, batch.doneBytes, seconds);
        batch.bytesPerSecond = batch.isFinished ? 0 : watched.rate;
        if (batch.isFinished) {
            finished.append(batch);
        } else {
            ++update.total.activeBatches;
            qint64 &totalBytes = update.total.totalBytes;
            totalBytes = saturatingSum(totalBytes, batch.totalBytes);
            update.total.doneBytes = saturatingSum(update.total.doneBytes, batch.doneBytes);
            update.total.bytesPerSecond += batch.bytesPerSecond;
        }
        update.batches.append(batch);
    }
    std::erase_if(m_batches, [&finished](const Watched &watched) {
        return std::any_of(finished.begin(), finished.end(),
            [&watched](const BatchSnapshot &batch) { return batch.id == watched.batch->id; });
    });
    if (update.total.bytesPerSecond >= 1)
        update.total.timeLeft = std::chrono::seconds(qint64(
            double(update.total.totalBytes - update.total.doneBytes) / update.total.bytesPerSecond
            + 0.5));
    for (const auto &item : m_changes->take()) {
        // An item that ended between take() and snapshot() is in the log once more.
        if (item->isEndTold)
            continue;
        update.items.append(item->snapshot());
        item->isEndTold = isFinal(update.items.last().state);
    }
    return update;
}

} // namespace windlass
