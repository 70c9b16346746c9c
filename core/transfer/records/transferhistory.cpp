// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/transferhistory.h"

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/transfer/records/failurerecord.h"
#include "core/transfer/request/requestcodec.h"

namespace windlass {

namespace {

PastBatch pastBatch(const BatchRecord &record)
{
    PastBatch past;
    past.id = record.id;
    past.connection = record.connection;
    past.created = record.created;
    past.ended = record.ended;
    past.counts = record.counts;
    if (const Result<TransferRequest> request = decodeRequest(record.request, nullptr)) {
        past.kind = request->kind;
        past.source = describeSource(*request);
        past.target = describeTarget(*request);
    }
    return past;
}

PastItem pastItem(const ItemRecord &record)
{
    PastItem past {record.name, record.outcome, record.size, record.objects, record.ended, {}, {}};
    if (record.outcome == ItemOutcome::Failed)
        past.error = failureErrorOf(record.detail);
    else
        past.detail = record.detail;
    return past;
}

} // namespace

QFuture<Result<QList<PastBatch>>> TransferHistory::page(BatchId before, int count) const
{
    using Page = QList<PastBatch>;
    return m_journal->look<Page>([before, count](JournalDatabase &database) -> Result<Page> {
        const Result<QList<BatchRecord>> records = BatchTable(database).history(before, count);
        if (!records)
            return fail(records.error());
        Page page;
        for (const BatchRecord &record : *records)
            page.append(pastBatch(record));
        return page;
    });
}

QFuture<Result<QList<PastItem>>> TransferHistory::items(
    BatchId batch, const QByteArray &after, int count) const
{
    using Page = QList<PastItem>;
    return m_journal->look<Page>([batch, after, count](JournalDatabase &database) -> Result<Page> {
        const Result<QList<ItemRecord>> records = ItemTable(database).page(batch, after, count);
        if (!records)
            return fail(records.error());
        Page page;
        for (const ItemRecord &record : *records)
            page.append(pastItem(record));
        return page;
    });
}

QFuture<Result<int>> TransferHistory::clearSome() const
{
    constexpr int some = 200;
    return m_journal->ask<int>(
        [](JournalDatabase &database) { return BatchTable(database).removeFinished(some); });
}

} // namespace windlass
