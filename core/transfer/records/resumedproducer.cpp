// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/resumedproducer.h"

#include "core/journal/itemtable.h"
#include "core/localfs/localfolder.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/records/resumejournal.h"

#include <QCoroFuture>
#include <QSet>

namespace windlass {

namespace {

struct Known {
    QSet<QByteArray> ended; ///< ended, or belongs to another producer
    QSet<QByteArray> inDoubt;
    QHash<QByteArray, qint64> unconfirmedSince; ///< of items to run; ms since 1970
};

Result<Known> findKnown(const ItemTable &items, BatchId batch, const QList<QByteArray> &names)
{
    const Result<QHash<QByteArray, ItemOutcome>> outcomes = items.outcomes(batch, names);
    if (!outcomes)
        return fail(outcomes.error());
    Known known;
    for (auto one = outcomes->cbegin(); one != outcomes->cend(); ++one) {
        // Items that wait to be retried, or are being retried, belong to a RetryProducer.
        if (one.value() != ItemOutcome::Unconfirmed) {
            known.ended.insert(one.key());
            continue;
        }
        const Result<std::optional<ItemRecord>> record = items.find(batch, one.key());
        if (!record)
            return fail(record.error());
        if (!*record)
            continue;
        known.inDoubt.insert(one.key());
        known.unconfirmedSince.insert(one.key(), (*record)->ended);
    }
    return known;
}

} // namespace

ResumedProducer::ResumedProducer(std::shared_ptr<TransferBatch> batch,
    std::unique_ptr<ItemProducer> all, std::shared_ptr<Journal> journal, BatchScope scope)
    : m_batch(std::move(batch)), m_all(std::move(all)), m_journal(std::move(journal)),
      m_scope(scope)
{
}

QCoro::Task<Result<ItemProducer::Page>> ResumedProducer::next(LaneContext lane, CancelToken cancel)
{
    Result<Page> page = co_await m_all->next(lane, cancel);
    if (!page)
        co_return page;
    QList<QByteArray> names;
    for (const FoundItem &item : page->items)
        names.append(item.spec.name);
    const std::function<Result<Known>(JournalDatabase &)> look
        = [batch = m_batch->id, names](
              JournalDatabase &database) { return findKnown(ItemTable(database), batch, names); };
    QFuture<Result<Known>> asked = m_journal->look<Known>(look);
    co_await asked;
    const Result<Known> known = asked.result();
    if (!known) {
        if (m_scope == BatchScope::Unconfirmed)
            co_return fail(known.error()); // without it, all items would run, which nobody asked
                                           // for
        co_return page;
    }
    std::erase_if(page->items, [&known, this](const FoundItem &item) {
        const QByteArray &name = item.spec.name;
        return m_scope == BatchScope::Unconfirmed ? !known->inDoubt.contains(name)
                                                  : known->ended.contains(name);
    });
    if (!m_reached)
        co_await learnReached();
    for (FoundItem &item : page->items) {
        item.reached = m_reached->value(item.spec.recordName());
        if (auto *download = std::get_if<DownloadWork>(&item.spec.work))
            download->unconfirmedSince = known->unconfirmedSince.value(item.spec.name);
    }
    if (m_batch->request.kind == TransferKind::Download
        && m_batch->created < ResumeJournal::bootTime())
        markEmptyFiles(*page);
    co_return page;
}

/// Once, before any item runs: from then on, they count themselves.
QCoro::Task<> ResumedProducer::learnReached()
{
    const std::function<Result<ReachedBytes>(JournalDatabase &)> look =
        [batch = m_batch->id](JournalDatabase &database) { return reachedBefore(database, batch); };
    QFuture<Result<ReachedBytes>> asked = m_journal->look<ReachedBytes>(look);
    co_await asked;
    m_reached = asked.result().value_or(ReachedBytes());
}

/// The machine has stopped since: that a file was done may not have reached the disk, nor its
/// bytes, though its name did. It is nobody's work.
void ResumedProducer::markEmptyFiles(Page &page) const
{
    const Result<std::shared_ptr<LocalFolder>> folder = m_batch->targetFolder();
    if (!folder)
        return;
    for (FoundItem &item : page.items) {
        auto *download = std::get_if<DownloadWork>(&item.spec.work);
        if (!download || download->isFolder || download->unconfirmedSince != 0
            || item.spec.size <= 0)
            continue;
        const std::optional<LocalFolder::Entry> found = (*folder)->look(download->path);
        if (found && found->size == 0)
            download->unconfirmedSince = ResumeJournal::bootTime();
    }
}

} // namespace windlass
