// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/batchjournal.h"

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/journal/uploadtable.h"
#include "core/transfer/batch/transferitem.h"
#include "core/transfer/records/failurerecord.h"
#include "core/transfer/records/itemrecords.h"
#include "core/transfer/records/reachedbefore.h"
#include "core/transfer/records/resumejournal.h"
#include "core/transfer/request/requestcodec.h"

#include <numeric>

namespace windlass {

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

// No key or path begins like this.
const QByteArray BatchJournal::scanName("\0scan", 5);

void BatchJournal::begin(const BatchSpec &batch)
{
    BatchRecord record;
    record.id = batch.id;
    record.connection = batch.request.connection;
    record.request = encodeRequest(batch.request);
    record.fingerprint = fingerprintOf(batch.request);
    record.created = batch.created;
    record.flushed = batch.created;
    record.boot = ResumeJournal::currentBoot();
    record.position = batch.position;
    record.priority = int(batch.priority);
    record.startsAfter = batch.startsAfter;
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

void BatchJournal::setOrder(const TransferBatch &batch)
{
    m_journal->write([id = batch.id, position = qint64(batch.position),
                         priority = int(TransferPriority(batch.priority)),
                         startsAfter = BatchId(batch.startsAfter)](JournalDatabase &database) {
        return BatchTable(database).setOrder(id, position, priority, startsAfter);
    });
}

void BatchJournal::reopen(BatchId batch, BatchScope scope)
{
    m_journal->write([batch, scope](JournalDatabase &database) {
        return BatchTable(database).reopen(batch, scope, ResumeJournal::currentBoot());
    });
}

void BatchJournal::cancel(BatchId batch)
{
    m_journal->writeAtOnce([batch, ended = now()](JournalDatabase &database) {
        Result<> cancelled = BatchTable(database).setStatus(batch, BatchStatus::Cancelled);
        return cancelled ? ItemTable(database).cancelPartial(batch, ended) : cancelled;
    });
}

void BatchJournal::cancel(const TransferItem &item)
{
    const ItemRecord record = recordOf(item);
    m_journal->writeAtOnce(
        [record](JournalDatabase &database) { return ItemTable(database).cancel(record); });
}

static Result<VerificationCounts> verificationsOf(const ItemTable &items, BatchId batch)
{
    QByteArrayList details;
    for (int kind = 1; kind < VerificationCounts::kinds; ++kind)
        details.append(encodeVerification(Verification(kind)));
    const Result<QList<qint64>> found = items.doneWith(batch, details);
    if (!found)
        return fail(found.error());
    VerificationCounts counts;
    for (int kind = 1; kind < VerificationCounts::kinds; ++kind)
        counts[Verification(kind)] = found->value(kind - 1);
    return counts;
}

/// The items of a batch that has ended. Those in doubt that were not found again count as before.
static Result<BatchCounts> countEnded(ItemTable &items, BatchId batch)
{
    if (Result<ItemTotals> trusted = items.trust(batch); !trusted)
        return fail(trusted.error());
    const auto totals = items.totals(batch);
    const auto verifications = verificationsOf(items, batch);
    if (!totals || !verifications)
        return fail(totals ? verifications.error() : totals.error());
    const auto objects = [&](ItemOutcome outcome) { return totals->value(outcome).objects; };
    return BatchCounts {objects(ItemOutcome::Done), objects(ItemOutcome::Skipped),
        objects(ItemOutcome::Failed), objects(ItemOutcome::Cancelled),
        totals->value(ItemOutcome::Done).bytes, encodeVerifications(*verifications),
        totals->value(ItemOutcome::Cancelled).bytes, 0};
}

void BatchJournal::finishCancelled()
{
    m_journal->write([ended = now()](JournalDatabase &database) -> Result<> {
        BatchTable batches(database);
        const Result<QList<BatchRecord>> cancelled = batches.cancelled();
        if (!cancelled)
            return fail(cancelled.error());
        for (const BatchRecord &batch : *cancelled) {
            // Also what was started while it was being cancelled.
            ItemTable items(database);
            if (Result<> started = items.cancelPartial(batch.id, ended); !started)
                return started;
            const Result<BatchCounts> counts = countEnded(items, batch.id);
            if (!counts)
                return fail(counts.error());
            if (Result<> finished = batches.finish(batch.id, *counts, ended); !finished)
                return finished;
        }
        return {};
    });
}

void BatchJournal::finish(const BatchSnapshot &batch)
{
    const BatchCounts counts {batch.done, batch.skipped, batch.failed, batch.cancelled,
        batch.doneBytes, encodeVerifications(batch.verifications), batch.cancelledBytes,
        batch.reachedBytes};
    std::optional<ItemRecord> scan;
    if (batch.scanError) {
        scan = {batch.id, scanName, ItemOutcome::Failed, 0, 0, now(),
            FailureRecord {*batch.scanError, {}, {}}.encode(), causeOf(*batch.scanError)};
    }
    const bool isNothingLeft = batch.scanError && batch.scanError->kind == ErrorKind::NoSuchBucket;
    m_journal->write([id = batch.id, counts, scan, isNothingLeft, ended = now()](
                         JournalDatabase &database) -> Result<> {
        BatchTable batches(database);
        ItemTable items(database);
        const auto record = batches.find(id);
        const Result<bool> isUnconfirmed = items.hasUnconfirmed(id);
        if (!record || !isUnconfirmed)
            return fail(record ? isUnconfirmed.error() : record.error());
        const bool isOfUnconfirmed = *record && (*record)->scope == BatchScope::Unconfirmed
            && (*record)->status != BatchStatus::Cancelled;
        if (isOfUnconfirmed) {
            // It had ended before, and resumes in the next run if it could not be listed.
            if (scan && !isNothingLeft)
                return {};
        } else if (scan) {
            if (Result<> put = items.put(*scan); !put)
                return put;
        }
        const auto failedScan = items.find(id, scanName);
        if (!failedScan)
            return fail(failedScan.error());
        // Items that a failed scan has not reached are still in doubt.
        if (!*isUnconfirmed || (*failedScan && !isOfUnconfirmed))
            return batches.finish(id, counts, ended);
        const Result<BatchCounts> all = countEnded(items, id);
        return all ? batches.finish(id, *all, ended) : fail(all.error());
    });
}

void BatchJournal::end(const TransferItem &item)
{
    if (item.state == TransferState::Cancelled && item.spec.unconfirmedSince() != 0) {
        cancel(item); // what is in doubt stays what it was
        return;
    }
    const ItemRecord record = endRecordOf(item);
    const auto put = [record, upload = item.uploadRecord](JournalDatabase &database) -> Result<> {
        // In one transaction: a crash between the two would leave the upload forgotten and the item
        // not done, and everything would be sent again.
        const Result<> done = ItemTable(database).put(record);
        if (!done || upload == 0 || record.outcome != ItemOutcome::Done)
            return done;
        return UploadTable(database).remove(upload, ItemPlace {record.batch, record.name});
    };
    if (item.isInParts()) // costly to repeat
        m_journal->writeAtOnce(put);
    else
        m_journal->write(put);
}

/// A downloaded file is not flushed before it counts as done, which would take longer than the
/// download: files that were done in an earlier boot of the machine and not flushed since
/// (DownloadFlusher) may be empty now. Such items stay in doubt until they are done again.
static Result<> unconfirmLast(JournalDatabase &database, const BatchRecord &batch)
{
    const QByteArray boot = ResumeJournal::currentBoot();
    if (batch.boot == boot)
        return {};
    BatchTable batches(database);
    const Result<TransferRequest> request = decodeRequest(batch.request, nullptr);
    if (!request || request->kind != TransferKind::Download)
        return batches.setBoot(batch.id, boot);
    ItemTable items(database);
    const Result<QList<QByteArray>> done = items.doneSince(batch.id, batch.flushed);
    if (!done)
        return fail(done.error());
    bool isAny = false;
    for (const QByteArray &name : *done) {
        // The names under which these were kept are not known.
        if (request->ruleFor(name) == ConflictPolicy::KeepBoth)
            continue;
        if (Result<> doubted = items.doubt(batch.id, name); !doubted)
            return doubted;
        isAny = true;
    }
    const Result<> doubted = isAny ? batches.doubt(batch.id) : Result<>();
    return doubted ? batches.setBoot(batch.id, boot) : doubted;
}

void BatchJournal::setFlushed(BatchId batch, qint64 time)
{
    m_journal->write([batch, time](JournalDatabase &database) {
        return BatchTable(database).setFlushed(batch, time);
    });
}

QFuture<Result<QList<BatchRecord>>> BatchJournal::unflushed()
{
    using Records = QList<BatchRecord>;
    return m_journal->ask<Records>([](JournalDatabase &database) -> Result<Records> {
        BatchTable batches(database);
        const Result<Records> ended = batches.unflushed();
        if (!ended)
            return ended;
        Records unflushed;
        for (const BatchRecord &batch : *ended) {
            const bool isOfThisRun = batch.boot == ResumeJournal::currentBoot();
            if (Result<> doubted = unconfirmLast(database, batch); !doubted)
                return fail(doubted.error());
            const Result<TransferRequest> request = decodeRequest(batch.request, nullptr);
            if (isOfThisRun && request && request->kind == TransferKind::Download)
                unflushed.append(batch);
            else if (Result<> noted = batches.setFlushed(batch.id, batch.ended); !noted)
                return fail(noted.error());
        }
        return unflushed;
    });
}

QFuture<Result<QList<BatchJournal::Unfinished>>> BatchJournal::unfinished()
{
    m_journal->write([](JournalDatabase &database) -> Result<> {
        const Result<QList<BatchRecord>> records = BatchTable(database).unfinished();
        for (const BatchRecord &record : records.value_or(QList<BatchRecord>())) {
            if (Result<> waits = ItemTable(database).stopAgain(record.id); !waits)
                return waits;
            if (Result<> doubted = unconfirmLast(database, record); !doubted)
                return doubted;
        }
        return {};
    });
    using Found = QList<Unfinished>;
    return m_journal->look<Found>([](JournalDatabase &database) -> Result<Found> {
        const Result<QList<BatchRecord>> records = BatchTable(database).unfinished();
        if (!records)
            return fail(records.error());
        Found found;
        const ItemTable items(database);
        for (const BatchRecord &record : *records) {
            const auto totals = items.totals(record.id);
            const auto verifications = verificationsOf(items, record.id);
            if (!totals || !verifications)
                return fail(totals ? verifications.error() : totals.error());
            const ReachedBytes reached
                = reachedBefore(database, record.id).value_or(ReachedBytes());
            const qint64 bytes = std::accumulate(reached.begin(), reached.end(), qint64(0));
            found.append({record, *totals, *verifications, bytes});
        }
        return found;
    });
}

QFuture<Result<std::optional<BatchRecord>>> BatchJournal::find(BatchId batch)
{
    return m_journal->look<std::optional<BatchRecord>>(
        [batch](JournalDatabase &database) { return BatchTable(database).find(batch); });
}

/// Of one whose request cannot be read any kind will do: it does not go on.
static TransferKind kindOf(const BatchRecord &batch)
{
    return decodeRequest(batch.request, nullptr).value_or(TransferRequest()).kind;
}

/// Whether the scan of \a batch failed and is to be done again; it has failed no more then.
static Result<bool> takeScan(ItemTable &items, BatchId batch, const QList<QByteArray> &names)
{
    const QByteArray &scan = BatchJournal::scanName;
    if (!names.isEmpty() && !names.contains(scan))
        return false;
    const Result<QHash<QByteArray, ItemOutcome>> found = items.outcomes(batch, {scan});
    if (!found)
        return fail(found.error());
    if (Result<> removed = items.remove(batch, scan); !removed)
        return fail(removed.error());
    return found->contains(scan);
}

/// Whether anything of what waits to be run again has to be looked for: the scan said that it could
/// not be transferred. That is forgotten, and all that waits is found anew.
static Result<bool> dropUnscannableRecords(ItemTable &items, BatchId batch, TransferKind kind)
{
    constexpr int pageSize = 1000;
    bool isAny = false;
    QByteArray after;
    for (;;) {
        const Result<QList<ItemRecord>> page = items.waiting(batch, after, pageSize);
        if (!page)
            return fail(page.error());
        for (const ItemRecord &record : *page) {
            if (FailureRecord::decode(record.detail, kind).item)
                continue;
            isAny = true;
            if (Result<> removed = items.remove(batch, record.name); !removed)
                return fail(removed.error());
        }
        if (page->size() < pageSize)
            return isAny;
        after = page->last().name;
    }
}

QFuture<Result<BatchJournal::Retried>> BatchJournal::retry(
    BatchId batch, const QList<QByteArray> &names)
{
    return m_journal->ask<Retried>([batch, names](JournalDatabase &database) -> Result<Retried> {
        ItemTable items(database);
        const Result<bool> isScanAgain = takeScan(items, batch, names);
        if (!isScanAgain)
            return fail(isScanAgain.error());
        const Result<ItemTotals> waiting = items.retry(batch, names);
        if (!waiting)
            return fail(waiting.error());
        BatchTable batches(database);
        const auto record = batches.find(batch);
        if (!record)
            return fail(record.error());
        const Result<bool> isAnyBad
            = dropUnscannableRecords(items, batch, kindOf(record->value_or(BatchRecord())));
        if (!isAnyBad)
            return fail(isAnyBad.error());
        const auto totals = items.totals(batch);
        const auto verifications = verificationsOf(items, batch);
        if (!totals || !verifications)
            return fail(totals ? verifications.error() : totals.error());
        const bool isLeftInDoubt = names.isEmpty() && *record
            && (*record)->scope == BatchScope::Unconfirmed
            && (*record)->status != BatchStatus::Finished;
        BatchScope scope = isLeftInDoubt ? BatchScope::Unconfirmed : BatchScope::Waiting;
        if (*isScanAgain || *isAnyBad)
            scope = BatchScope::Everything;
        const Retried retried {*waiting, scope, *totals, *verifications};
        if (!retried.isAnything())
            return retried;
        // From now on a crash must not lose the waiting items.
        if (Result<> opened = batches.reopen(batch, retried.scope, ResumeJournal::currentBoot());
            !opened)
            return fail(opened.error());
        return retried;
    });
}

} // namespace windlass
