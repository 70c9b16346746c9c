// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/engine/progressmonitor.h"

#include "core/transfer/batch/changelog.h"
#include "core/transfer/batch/transferitem.h"

#include <QSet>

#include <tuple>

namespace windlass {

using Time = RateMeter::Time;

/// Whether bytes go through this machine or its network all the time. A server copies in large
/// steps, and deletes without any bytes: there, silence means nothing.
static bool flows(TransferKind kind)
{
    return kind == TransferKind::Upload || kind == TransferKind::Download;
}

/// Whether people would see the same. The elapsed time is shown at the end only, which is always
/// told.
static bool looksAlike(const BatchSnapshot &a, const BatchSnapshot &b)
{
    const auto seen = [](const BatchSnapshot &batch) {
        return std::tuple(batch.isScanning, batch.isReviewed, batch.isFinished, batch.isCancelled,
            batch.isPaused, batch.priority, batch.position, batch.startsAfter, batch.total,
            batch.done, batch.skipped, batch.failed, batch.cancelled, batch.running,
            batch.totalBytes, batch.doneBytes, batch.cancelledBytes, batch.reachedBytes,
            batch.bytesPerSecond, batch.isStalled, batch.scanError.has_value());
    };
    return seen(a) == seen(b) && a.verifications == b.verifications && a.silence == b.silence;
}

ProgressMonitor::ProgressMonitor(std::shared_ptr<ChangeLog> changes) : m_changes(std::move(changes))
{
}

void ProgressMonitor::add(const std::shared_ptr<TransferBatch> &batch)
{
    m_batches.push_back({batch, {}, {}});
}

ProgressMonitor::Sample ProgressMonitor::sample()
{
    return sample(
        std::chrono::duration_cast<Time>(std::chrono::steady_clock::now().time_since_epoch()));
}

std::optional<Silence> ProgressMonitor::silenceOf(Watched &watched)
{
    const TransferRequest &request = watched.batch->request;
    const RequestClients &clients = *watched.batch->clients;
    std::optional<Silence> silence;
    if (request.service)
        silence = watched.ofSource.look(*request.service, *clients.sourceWaits());
    if (!silence && request.targetService)
        silence = watched.ofTarget.look(*request.targetService, *clients.targetWaits());
    return silence;
}

ProgressMonitor::Sample ProgressMonitor::sample(Time now)
{
    Sample sample;
    // Read before the items, so that a batch is reported as finished only together with its last
    // items.
    sampleBatches(sample, now);
    sampleItems(sample, now);
    return sample;
}

void ProgressMonitor::measure(Watched &watched, BatchSnapshot &snapshot, Time now)
{
    const qint64 moved = watched.batch->movedBytes;
    if (!watched.meter)
        watched.meter.emplace(moved, now);
    RateMeter &meter = *watched.meter;
    const bool isToMove = !snapshot.isPaused && !snapshot.isFinished;
    const bool hasBegun = snapshot.running > 0 || moved > 0;
    if (!isToMove || !hasBegun) {
        meter.rest(moved, now);
        return;
    }
    meter.add(moved, now);
    meter.stalls(now);
    snapshot.bytesPerSecond = meter.rate();
    snapshot.isStalled = meter.isStalled() && flows(snapshot.kind) && snapshot.running > 0
        && snapshot.doneBytes < snapshot.totalBytes;
}

void ProgressMonitor::sampleBatches(Sample &sample, Time now)
{
    for (Watched &watched : m_batches) {
        BatchSnapshot batch = watched.batch->snapshot();
        measure(watched, batch, now);
        batch.silence = batch.isFinished || batch.isPaused ? std::nullopt : silenceOf(watched);
        sample.batches.append(batch);
        if (batch.isFinished)
            sample.finished.append(batch);
        if (batch.isFinished || !watched.told || !looksAlike(*watched.told, batch)) {
            sample.update.batches.append(batch);
            watched.told = batch;
        }
    }
    std::erase_if(m_batches, [](const Watched &watched) { return watched.told->isFinished; });
}

void ProgressMonitor::sampleItems(Sample &sample, Time now)
{
    QSet<ItemId> told;
    for (const auto &item : m_changes->take()) {
        // An item that ended between take() and snapshot() is in the log once more.
        if (item->isEndTold)
            continue;
        measure(item, now);
        tell(item, sample.update.items);
        told.insert(item->id);
    }
    for (auto it = m_running.begin(); it != m_running.end();) {
        Running &running = it->second;
        if (running.item->state != TransferState::Running) {
            it = m_running.erase(it);
            continue;
        }
        if (running.meter.stalls(now) && !told.contains(it->first))
            tell(running.item, sample.update.items);
        ++it;
    }
}

void ProgressMonitor::measure(const std::shared_ptr<TransferItem> &item, Time now)
{
    if (item->state != TransferState::Running) {
        m_running.erase(item->id);
        return;
    }
    const auto [it, isNew] = m_running.try_emplace(item->id, Running {item, {item->moved, now}});
    if (!isNew)
        it->second.meter.add(item->moved, now);
}

void ProgressMonitor::tell(const std::shared_ptr<TransferItem> &item, QList<ItemSnapshot> &items)
{
    ItemSnapshot snapshot = item->snapshot();
    const auto running = m_running.find(item->id);
    if (snapshot.state == TransferState::Running && running != m_running.end()) {
        const RateMeter &meter = running->second.meter;
        snapshot.bytesPerSecond = meter.rate();
        snapshot.isStalled = meter.isStalled() && flows(item->batch->request.kind)
            && snapshot.done < snapshot.size;
    }
    item->isEndTold = isFinal(snapshot.state);
    items.append(snapshot);
}

} // namespace windlass
