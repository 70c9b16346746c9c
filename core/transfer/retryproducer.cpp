// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/retryproducer.h"

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/transfer/failurerecord.h"
#include "core/transfer/transferbatch.h"

#include <QCoroFuture>

namespace windlass {

RetryProducer::RetryProducer(std::shared_ptr<TransferBatch> batch, std::shared_ptr<Journal> journal)
    : m_batch(std::move(batch)), m_journal(std::move(journal))
{
}

QCoro::Task<Result<ItemProducer::Page>> RetryProducer::next(LaneContext, CancelToken)
{
    using Records = QList<ItemRecord>;
    const std::function<Result<Records>(JournalDatabase &)> look
        = [id = m_batch->id](JournalDatabase &database) -> Result<Records> {
        ItemTable table(database);
        Result<Records> waiting = table.waiting(id, {}, pageSize);
        const Result<std::optional<BatchRecord>> batch = BatchTable(database).find(id);
        if (!batch)
            return fail(batch.error());
        const bool isKept = *batch && (*batch)->scope != BatchScope::Everything;
        for (ItemRecord record : waiting.value_or(Records())) {
            if (isKept) { // after a crash they wait once more
                record.outcome = ItemOutcome::Again;
                if (Result<> taken = table.put(record); !taken)
                    return fail(taken.error());
                continue;
            }
            // After a crash they are looked for as what has not ended, or is in doubt still.
            record.outcome = ItemOutcome::Doubtful;
            record.ended = doubtedSince(record.detail);
            Result<> taken = record.ended != 0 ? table.put(record) : table.remove(id, record.name);
            if (!taken)
                return fail(taken.error());
        }
        return waiting;
    };
    QFuture<Result<Records>> asked = m_journal->ask<Records>(look);
    co_await asked;
    const Result<Records> found = asked.result();
    if (!found)
        co_return fail(found.error());
    Page page;
    for (const ItemRecord &record : *found) {
        auto item = std::make_shared<TransferItem>(m_batch);
        item->objectCount = record.objects;
        if (!decodeItem(record.detail, *item))
            item->name = record.name;
        page.items.push_back(std::move(item));
    }
    page.isLast = found->size() < pageSize;
    co_return page;
}

} // namespace windlass
