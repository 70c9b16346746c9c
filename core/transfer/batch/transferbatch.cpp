// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/transferbatch.h"

#include "core/base/humantext.h"
#include "core/base/saturating.h"
#include "core/s3/s3uri.h"

namespace windlass {

namespace {

QString describeSource(const TransferRequest &request)
{
    if (request.kind == TransferKind::Upload) {
        if (request.localSources.size() == 1)
            return displayText(request.localSources.first().path);
        return QString();
    }
    if (request.remoteSources.size() == 1)
        return S3Uri {request.bucket, request.remoteSources.first().key}.display();
    return S3Uri {request.bucket,
        request.remoteSources.isEmpty() ? ObjectKey() : request.remoteSources.first().key.parent()}
        .display();
}

QString describeTarget(const TransferRequest &request)
{
    switch (request.kind) {
    case TransferKind::Download:
        return displayText(request.targetFolder);
    case TransferKind::Upload:
    case TransferKind::Copy:
    case TransferKind::Move:
        return S3Uri {request.targetBucket, request.targetPrefix}.display();
    case TransferKind::Delete:
        break;
    }
    return {};
}

std::shared_ptr<const RequestArguments> shared(const RequestArguments &arguments)
{
    return arguments.isDefault() ? nullptr : std::make_shared<const RequestArguments>(arguments);
}

} // namespace

TransferBatch::TransferBatch(
    BatchId id_, TransferRequest request_, std::shared_ptr<ChangeLog> changes_)
    : id(id_), request(std::move(request_)), changes(std::move(changes_)), position(qint64(id_)),
      m_sourceArguments(
          shared(request.isCopy() ? request.arguments.ofSource() : request.arguments)),
      m_targetArguments(shared(request.arguments))
{
    m_started.start();
}

RequestPools TransferBatch::requestPools() const
{
    RequestPools pools = services;
    pools.add(limits->now().requests);
    if (targetLimits != limits)
        pools.add(targetLimits->now().requests);
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

static S3Client clientOf(const std::shared_ptr<S3Service> &service,
    const ConnectionLimits &connection, const LaneContext &lane, const CancelToken &cancel)
{
    const CurrentLimits limits = connection.now();
    return S3Client(service, lane.transport, cancel)
        .withLimits(limits.bandwidth, limits.config.attempts);
}

S3Client TransferBatch::client(const LaneContext &lane, const CancelToken &cancel_) const
{
    return clientOf(request.service, *limits, lane, cancel_).withArguments(m_sourceArguments);
}

S3Client TransferBatch::sourceClientLike(const S3Client &target) const
{
    return target.withService(request.service).withArguments(m_sourceArguments);
}

S3Client TransferBatch::targetClient(const LaneContext &lane, const CancelToken &cancel_) const
{
    return clientOf(request.target(), *targetLimits, lane, cancel_)
        .withArguments(m_targetArguments);
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

BatchSnapshot TransferBatch::snapshot() const
{
    BatchSnapshot snapshot;
    snapshot.id = id;
    snapshot.kind = request.kind;
    snapshot.source = describeSource(request);
    snapshot.target = describeTarget(request);
    snapshot.isFinished = isFinished;
    snapshot.isScanning = isScanning;
    snapshot.isCancelled = cancel.isCancelled();
    snapshot.isPaused = isPaused;
    snapshot.priority = priority;
    snapshot.position = position;
    snapshot.startsAfter = startsAfter;
    snapshot.total = total;
    snapshot.done = doneCount;
    snapshot.skipped = skipped;
    snapshot.failed = failed;
    snapshot.cancelled = cancelled;
    for (int kind = 0; kind < VerificationCounts::kinds; ++kind)
        snapshot.verifications[Verification(kind)] = m_verifications[size_t(kind)];
    snapshot.running = running;
    snapshot.totalBytes = totalBytes;
    snapshot.doneBytes = qBound<qint64>(0, doneBytes, snapshot.totalBytes);
    if (!snapshot.isFinished || m_elapsed == 0)
        m_elapsed = m_started.elapsed();
    snapshot.elapsed = std::chrono::milliseconds(m_elapsed);
    QMutexLocker lock(&m_mutex);
    snapshot.scanError = m_scanError;
    return snapshot;
}

} // namespace windlass
