// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/resumedproducer.h"

#include "core/journal/itemtable.h"
#include "core/transfer/transferitem.h"

#include <QCoroFuture>

namespace windlass {

ResumedProducer::ResumedProducer(
    BatchId batch, std::unique_ptr<ItemProducer> all, std::shared_ptr<Journal> journal)
    : m_batch(batch), m_all(std::move(all)), m_journal(std::move(journal))
{
}

QCoro::Task<Result<ItemProducer::Page>> ResumedProducer::next(LaneContext lane, CancelToken cancel)
{
    using Outcomes = QHash<QByteArray, ItemOutcome>;
    Result<Page> page = co_await m_all->next(lane, cancel);
    if (!page)
        co_return page;
    QList<QByteArray> names;
    for (const auto &item : page->items)
        names.append(item->name);
    const std::function<Result<Outcomes>(JournalDatabase &)> look
        = [batch = m_batch, names](
              JournalDatabase &database) { return ItemTable(database).outcomes(batch, names); };
    QFuture<Result<Outcomes>> asked = m_journal->ask<Outcomes>(look);
    co_await asked;
    const Result<Outcomes> ended = asked.result();
    if (ended) {
        std::erase_if(
            page->items, [&ended](const auto &item) { return ended->contains(item->name); });
    }
    co_return page;
}

} // namespace windlass
