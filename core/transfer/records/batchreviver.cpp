// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/batchreviver.h"

#include "core/s3/s3uri.h"
#include "core/transfer/request/requestcodec.h"

namespace windlass {

Result<TransferRequest> BatchReviver::request(const BatchRecord &record) const
{
    if (!m_findService)
        return fail(ErrorKind::InvalidInput);
    const auto service = m_findService(record.connection);
    if (!service)
        return fail(service.error());
    Result<TransferRequest> request = decodeRequest(record.request, *service);
    if (!request)
        return request;
    request->connection = record.connection;
    if (!request->targetConnection.isEmpty()) {
        const auto target = m_findService(request->targetConnection);
        if (!target)
            return fail(target.error());
        request->targetService = *target;
    }
    if (fingerprintOf(*request) != record.fingerprint) {
        QStringList endpoints {request->service->endpoint().display()};
        if (request->targetService)
            endpoints.append(request->targetService->endpoint().display());
        return fail(ErrorKind::EndpointChanged, endpoints.join(QStringLiteral(", ")));
    }
    for (CustomerKey *key :
        {&request->arguments.customerKey, &request->arguments.sourceCustomerKey}) {
        if (const Result<> found = findKey(*key, *request); !found)
            return fail(found.error());
    }
    return request;
}

Result<> BatchReviver::findKey(CustomerKey &key, const TransferRequest &request) const
{
    if (!key.isMissing())
        return {};
    const qsizetype index = m_customerKeys.indexOf(key);
    if (index < 0) {
        const BucketName &bucket
            = request.targetBucket.isEmpty() ? request.bucket : request.targetBucket;
        return fail(ErrorKind::EncryptionKeyNeeded, S3Uri {bucket, {}}.display());
    }
    key = m_customerKeys[index];
    return {};
}

std::shared_ptr<TransferBatch> BatchReviver::batch(
    const BatchRecord &record, const TransferRequest &request, const Totals &totals) const
{
    BatchSpec spec(record.id, request);
    spec.created = record.created;
    return batch(spec, totals);
}

std::shared_ptr<TransferBatch> BatchReviver::batch(
    const BatchSpec &spec, const Totals &totals) const
{
    const auto batch = std::make_shared<TransferBatch>(spec, m_changes);
    const auto restoreState = [&](ItemOutcome outcome, TransferState state) {
        const ItemTotals found = totals.value(outcome);
        batch->restore(state, found.objects, found.bytes);
    };
    restoreState(ItemOutcome::Done, TransferState::Done);
    restoreState(ItemOutcome::Skipped, TransferState::Skipped);
    restoreState(ItemOutcome::Failed, TransferState::Failed);
    restoreState(ItemOutcome::Cancelled, TransferState::Cancelled);
    return batch;
}

std::shared_ptr<TransferBatch> BatchReviver::batch(
    const BatchJournal::Unfinished &unfinished, TransferRequest request) const
{
    const BatchRecord &record = unfinished.record;
    request.connection = record.connection;
    BatchSpec spec(record.id, std::move(request));
    spec.created = record.created;
    spec.isPaused = record.status == BatchStatus::Paused;
    spec.position = record.position;
    spec.priority = TransferPriority(qBound(-1, record.priority, 1));
    spec.startsAfter = record.startsAfter;
    const std::shared_ptr<TransferBatch> revived = batch(spec, unfinished.totals);
    revived->restore(unfinished.verifications);
    revived->awaitedBytes = unfinished.reached;
    return revived;
}

} // namespace windlass
