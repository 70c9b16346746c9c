// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/resumedproducer.h"

#include "core/journal/itemtable.h"
#include "core/transfer/localfolder.h"
#include "core/transfer/resumejournal.h"
#include "core/transfer/transferbatch.h"
#include "core/transfer/transferitem.h"

#include <QCoroFuture>
#include <QSet>

namespace windlass {

namespace {

struct Ended {
    QSet<QByteArray> forGood;
    QHash<QByteArray, qint64> inDoubt; ///< since when, ms since 1970
};

Result<Ended> findEnded(const ItemTable &items, BatchId batch, const QList<QByteArray> &names)
{
    const Result<QHash<QByteArray, ItemOutcome>> outcomes = items.outcomes(batch, names);
    if (!outcomes)
        return fail(outcomes.error());
    Ended ended;
    for (auto one = outcomes->cbegin(); one != outcomes->cend(); ++one) {
        if (one.value() != ItemOutcome::Doubtful) {
            ended.forGood.insert(one.key());
            continue;
        }
        const Result<std::optional<ItemRecord>> record = items.find(batch, one.key());
        if (!record)
            return fail(record.error());
        if (*record)
            ended.inDoubt.insert(one.key(), (*record)->ended);
    }
    return ended;
}

} // namespace

ResumedProducer::ResumedProducer(std::shared_ptr<TransferBatch> batch,
    std::unique_ptr<ItemProducer> all, std::shared_ptr<Journal> journal)
    : m_batch(std::move(batch)), m_all(std::move(all)), m_journal(std::move(journal))
{
}

QCoro::Task<Result<ItemProducer::Page>> ResumedProducer::next(LaneContext lane, CancelToken cancel)
{
    Result<Page> page = co_await m_all->next(lane, cancel);
    if (!page)
        co_return page;
    QList<QByteArray> names;
    for (const auto &item : page->items)
        names.append(item->name);
    const std::function<Result<Ended>(JournalDatabase &)> look
        = [batch = m_batch->id, names](
              JournalDatabase &database) { return findEnded(ItemTable(database), batch, names); };
    QFuture<Result<Ended>> asked = m_journal->look<Ended>(look);
    co_await asked;
    const Result<Ended> ended = asked.result();
    if (!ended)
        co_return page;
    std::erase_if(
        page->items, [&ended](const auto &item) { return ended->forGood.contains(item->name); });
    for (const auto &item : page->items)
        item->doubtedSince = ended->inDoubt.value(item->name);
    if (m_batch->request.kind == TransferKind::Download
        && m_batch->created < ResumeJournal::bootTime())
        doubtEmptyFiles(*page);
    co_return page;
}

/// The machine has stopped since: that a file was done may not have reached the disk, nor its
/// bytes, though its name did. It is nobody's work.
void ResumedProducer::doubtEmptyFiles(const Page &page) const
{
    const Result<std::shared_ptr<LocalFolder>> folder = m_batch->targetFolder();
    if (!folder)
        return;
    for (const auto &item : page.items) {
        if (item->isFolder || item->size <= 0 || item->doubtedSince != 0)
            continue;
        const std::optional<ContentFacts> found = (*folder)->look(item->localPath);
        if (found && found->size == 0)
            item->doubtedSince = ResumeJournal::bootTime();
    }
}

} // namespace windlass
