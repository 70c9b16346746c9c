// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/transferbatch.h"

#include "core/base/saturating.h"

namespace windlass {

TransferBatch::TransferBatch(const BatchSpec &spec, std::weak_ptr<ChangeLog> changes_)
    : id(spec.id), request(spec.request), created(spec.created), changes(std::move(changes_)),
      clients(std::make_shared<RequestClients>(request)), isPaused(spec.isPaused),
      priority(spec.priority), position(spec.position), startsAfter(spec.startsAfter),
      m_names(namesOf(spec.request)), m_source(describeSource(spec.request)),
      m_target(describeTarget(spec.request))
{
    m_started.start();
}

RequestPools TransferBatch::requestPools() const
{
    RequestPools pools = services;
    pools.add(clients->limits->now().requests);
    if (clients->targetLimits != clients->limits)
        pools.add(clients->targetLimits->now().requests);
    return pools;
}

void TransferBatch::count(TransferState state, qint64 count_)
{
    switch (state) {
    case TransferState::Waiting:
        return;
    case TransferState::Running:
        running += count_;
        return;
    case TransferState::Done:
        doneCount += count_;
        return;
    case TransferState::Skipped:
        skipped += count_;
        return;
    case TransferState::Failed:
        failed += count_;
        return;
    case TransferState::Cancelled:
        cancelled += count_;
        return;
    }
}

void TransferBatch::restore(TransferState state, qint64 objects, qint64 bytes)
{
    count(state, objects);
    total += objects;
    if (state != TransferState::Done)
        return;
    addSaturating(totalBytes, bytes);
    addSaturating(doneBytes, bytes);
}

void TransferBatch::restore(const VerificationCounts &earlier)
{
    for (int kind = 0; kind < VerificationCounts::kinds; ++kind)
        countDone(Verification(kind), earlier[Verification(kind)]);
}

void TransferBatch::countDone(Verification how, qint64 objects)
{
    m_verifications[size_t(how)] += objects;
}

void TransferBatch::setScanError(const Error &error)
{
    QMutexLocker lock(&m_mutex);
    if (!m_scanError)
        m_scanError = error;
}

Result<std::shared_ptr<LocalFolder>> TransferBatch::targetFolder()
{
    QMutexLocker lock(&m_mutex);
    if (!m_targetFolder) {
        Result<std::shared_ptr<LocalFolder>> opened = LocalFolder::open(request.targetFolder);
        if (!opened)
            return opened;
        m_targetFolder = *opened;
    }
    return m_targetFolder;
}

/// Until the scan has ended, what a review has counted says more than what was found so far.
void TransferBatch::snapshotTotals(BatchSnapshot &snapshot) const
{
    snapshot.isReviewed = snapshot.isScanning && request.reviewedObjects > 0;
    snapshot.total = total;
    snapshot.totalBytes = totalBytes;
    if (snapshot.isReviewed) {
        snapshot.total = qMax(snapshot.total, request.reviewedObjects);
        snapshot.totalBytes = qMax(snapshot.totalBytes, request.reviewedBytes);
    }
    const qint64 awaited = snapshot.isScanning ? qMax<qint64>(0, awaitedBytes) : 0;
    snapshot.doneBytes = qBound<qint64>(0, doneBytes + awaited, snapshot.totalBytes);
}

BatchSnapshot TransferBatch::snapshot() const
{
    BatchSnapshot snapshot;
    snapshot.id = id;
    snapshot.kind = request.kind;
    snapshot.names = m_names;
    snapshot.source = m_source;
    snapshot.target = m_target;
    snapshot.isFinished = isFinished;
    snapshot.isScanning = isScanning;
    snapshot.isCancelled = cancel.isCancelled();
    snapshot.isPaused = isPaused;
    snapshot.priority = priority;
    snapshot.position = position;
    snapshot.startsAfter = startsAfter;
    snapshot.done = doneCount;
    snapshot.skipped = skipped;
    snapshot.failed = failed;
    snapshot.cancelled = cancelled;
    for (int kind = 0; kind < VerificationCounts::kinds; ++kind)
        snapshot.verifications[Verification(kind)] = m_verifications[size_t(kind)];
    snapshot.running = running;
    snapshotTotals(snapshot);
    snapshot.movedBytes = movedBytes;
    snapshot.cancelledBytes = cancelledBytes;
    snapshot.reachedBytes = reachedBytes;
    if (!snapshot.isFinished || m_elapsed == 0)
        m_elapsed = m_started.elapsed();
    snapshot.elapsed = std::chrono::milliseconds(m_elapsed);
    QMutexLocker lock(&m_mutex);
    snapshot.scanError = m_scanError;
    return snapshot;
}

} // namespace windlass
