// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/itemrecords.h"

#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/batch/transferitem.h"
#include "core/transfer/records/failurerecord.h"

namespace windlass {

namespace {

ItemOutcome outcomeOf(TransferState state)
{
    switch (state) {
    case TransferState::Waiting:
    case TransferState::Running:
    case TransferState::Failed:
        break;
    case TransferState::Done:
        return ItemOutcome::Done;
    case TransferState::Skipped:
        return ItemOutcome::Skipped;
    case TransferState::Cancelled:
        return ItemOutcome::Cancelled;
    }
    return ItemOutcome::Failed;
}

FailureRecord failureOf(const TransferItem &item)
{
    ItemSpec spec = item.spec;
    spec.writtenETag = item.writtenETag;
    const Error error = item.error.value_or(Error(ErrorKind::Refused));
    return FailureRecord::of(spec, error, item.wasFoundFailed);
}

} // namespace

ItemRecord recordOf(const TransferItem &item)
{
    ItemRecord record;
    record.batch = item.batch->id;
    record.name = item.spec.recordName();
    record.outcome = outcomeOf(item.state);
    record.size = qMax<qint64>(0, item.size);
    record.objects = item.objectCount;
    record.ended = QDateTime::currentMSecsSinceEpoch();
    return record;
}

ItemRecord endRecordOf(const TransferItem &item)
{
    ItemRecord record = recordOf(item);
    if (item.state == TransferState::Failed)
        record.detail = failureOf(item).encode();
    else if (item.state == TransferState::Done)
        record.detail = encodeVerification(item.verification);
    else if (item.state == TransferState::Cancelled)
        record.detail = QByteArray::number(qBound<qint64>(0, item.reached, record.size));
    if (item.state == TransferState::Failed && item.error)
        record.cause = causeOf(*item.error);
    return record;
}

} // namespace windlass
