// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/retryproducer.h"

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/transfer/records/failurerecord.h"

#include <QCoroFuture>

namespace windlass {

RetryProducer::RetryProducer(BatchId batch, TransferKind kind, std::shared_ptr<Journal> journal)
    : m_batch(batch), m_kind(kind), m_journal(std::move(journal))
{
}

/// What of it cannot be read fails as it did.
static FoundItem itemOf(const ItemRecord &record, TransferKind kind)
{
    const FailureRecord failure = FailureRecord::decode(record.detail, kind);
    FoundItem found;
    if (failure.item) {
        found.spec = *failure.item;
    } else {
        found.spec.name = record.name;
        found.spec.size = 0;
        found.error = failure.error;
    }
    found.spec.objectCount = record.objects;
    return found;
}

QCoro::Task<Result<ItemProducer::Page>> RetryProducer::next(LaneContext, CancelToken)
{
    using Records = QList<ItemRecord>;
    const bool isDeletion = m_kind == TransferKind::Delete;
    const std::function<Result<Records>(JournalDatabase &)> look
        = [id = m_batch, isDeletion](JournalDatabase &database) -> Result<Records> {
        ItemTable table(database);
        Result<Records> waiting = table.waiting(id, {}, pageSize);
        const Result<std::optional<BatchRecord>> batch = BatchTable(database).find(id);
        if (!batch)
            return fail(batch.error());
        // After a crash a deletion is scanned again as a whole; other items wait again. While they
        // are recorded as running, a scan of the batch does not find them, too.
        const bool isSought = isDeletion && *batch && (*batch)->scope == BatchScope::Everything;
        for (ItemRecord record : waiting.value_or(Records())) {
            record.outcome = ItemOutcome::Again;
            Result<> taken = isSought ? table.remove(id, record.name) : table.put(record);
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
    for (const ItemRecord &record : *found)
        page.items.push_back(itemOf(record, m_kind));
    page.isLast = found->size() < pageSize;
    co_return page;
}

} // namespace windlass
