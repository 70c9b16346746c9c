// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batchjournal.h"

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/transfer/failurerecord.h"
#include "core/transfer/requestcodec.h"
#include "core/transfer/transferitem.h"

namespace windlass {

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

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

} // namespace

void BatchJournal::begin(const TransferBatch &batch)
{
    BatchRecord record;
    record.id = batch.id;
    record.connection = batch.request.connection;
    record.request = encodeRequest(batch.request);
    record.fingerprint = fingerprintOf(batch.request);
    record.created = now();
    m_journal->write(
        [record](JournalDatabase &database) { return BatchTable(database).add(record); });
}

void BatchJournal::setPaused(BatchId batch, bool isPaused)
{
    const BatchStatus status = isPaused ? BatchStatus::Paused : BatchStatus::Active;
    m_journal->write([batch, status](JournalDatabase &database) {
        return BatchTable(database).setStatus(batch, status);
    });
}

void BatchJournal::reopen(BatchId batch)
{
    setPaused(batch, false);
}

void BatchJournal::finish(BatchId batch)
{
    m_journal->write([batch, ended = now()](JournalDatabase &database) {
        return BatchTable(database).setStatus(batch, BatchStatus::Finished, ended);
    });
}

void BatchJournal::end(const TransferItem &item)
{
    ItemRecord record;
    record.batch = item.batch->id;
    record.name = item.recordName();
    record.outcome = outcomeOf(item.state);
    record.size = qMax<qint64>(0, item.size);
    record.objects = item.objectCount;
    record.ended = now();
    if (item.state == TransferState::Failed)
        record.detail = encodeFailure(item);
    else if (item.state == TransferState::Done)
        record.detail = encodeVerification(item.verification);
    m_journal->write(
        [record](JournalDatabase &database) { return ItemTable(database).put(record); });
}

QFuture<Result<QList<BatchJournal::Unfinished>>> BatchJournal::unfinished()
{
    using Found = QList<Unfinished>;
    return m_journal->ask<Found>([](JournalDatabase &database) -> Result<Found> {
        const Result<QList<BatchRecord>> records = BatchTable(database).unfinished();
        if (!records)
            return fail(records.error());
        Found found;
        for (const BatchRecord &record : *records) {
            const auto totals = ItemTable(database).totals(record.id);
            if (!totals)
                return fail(totals.error());
            found.append({record, *totals});
        }
        return found;
    });
}

QFuture<Result<BatchJournal::Retried>> BatchJournal::retry(
    BatchId batch, const QList<QByteArray> &names)
{
    return m_journal->ask<Retried>([batch, names](JournalDatabase &database) -> Result<Retried> {
        const Result<ItemTotals> waiting = ItemTable(database).retry(batch, names);
        if (!waiting)
            return fail(waiting.error());
        const auto totals = ItemTable(database).totals(batch);
        if (!totals)
            return fail(totals.error());
        return Retried {*waiting, *totals};
    });
}

} // namespace windlass
