// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/transferhistory.h"

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/transfer/records/failurerecord.h"
#include "core/transfer/request/requestcodec.h"

#include <QElapsedTimer>

#include <algorithm>

namespace windlass {

namespace {

QByteArray localFolderOf(const TransferRequest &request)
{
    if (request.kind == TransferKind::Download)
        return request.targetFolder;
    if (request.localSources.isEmpty())
        return {};
    const QByteArray &path = request.localSources.first().path;
    return path.left(path.lastIndexOf('/', -2) + 1);
}

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
        past.names = namesOf(*request);
        past.localFolder = localFolderOf(*request);
        past.place = S3Uri {request->targetBucket, request->targetPrefix};
        past.placeConnection
            = request->targetConnection.isEmpty() ? record.connection : request->targetConnection;
        past.source = describeSource(*request);
        past.target = describeTarget(*request);
    }
    return past;
}

PastItem pastItem(const ItemRecord &record)
{
    PastItem past {
        record.name, record.outcome, record.size, record.objects, record.ended, {}, {}, 0};
    if (record.outcome == ItemOutcome::Failed)
        past.error = failureErrorOf(record.detail);
    else if (record.outcome == ItemOutcome::Cancelled)
        past.reached = record.detail.toLongLong();
    else
        past.detail = record.detail;
    return past;
}

} // namespace

QFuture<Result<HistoryPage>> TransferHistory::page(BatchId before, int count) const
{
    return m_journal->look<HistoryPage>(
        [before, count](JournalDatabase &database) -> Result<HistoryPage> {
            const Result<QList<BatchRecord>> records = BatchTable(database).history(before, count);
            if (!records)
                return fail(records.error());
            HistoryPage page;
            for (const BatchRecord &record : *records)
                page.batches.append(pastBatch(record));
            if (records->size() == count)
                page.next = records->last().id;
            return page;
        });
}

namespace {

bool isCalled(const PastBatch &batch, const QString &words)
{
    const QStringList texts {batch.names.first, batch.names.to, batch.source, batch.target};
    return std::any_of(texts.begin(), texts.end(),
        [&words](const QString &text) { return text.contains(words, Qt::CaseInsensitive); });
}

Result<HistoryPage> findIn(
    JournalDatabase &database, const QString &words, BatchId before, int count)
{
    constexpr qint64 longest = 100; // milliseconds
    constexpr int atATime = 100;
    QElapsedTimer timer;
    timer.start();
    HistoryPage page;
    page.next = before;
    for (;;) {
        const Result<QList<BatchRecord>> records = BatchTable(database).history(page.next, atATime);
        if (!records)
            return fail(records.error());
        for (const BatchRecord &record : *records) {
            page.next = record.id;
            const PastBatch past = pastBatch(record);
            bool isFound = isCalled(past, words);
            if (!isFound) {
                const Result<bool> hasItem = ItemTable(database).hasName(record.id, words);
                if (!hasItem)
                    return fail(hasItem.error());
                isFound = *hasItem;
            }
            if (isFound)
                page.batches.append(past);
            if (page.batches.size() == count || timer.elapsed() > longest)
                return page;
        }
        if (records->size() < atATime) {
            page.next = 0;
            return page;
        }
    }
}

} // namespace

QFuture<Result<HistoryPage>> TransferHistory::find(
    const QString &words, BatchId before, int count) const
{
    return m_journal->look<HistoryPage>([words, before, count](JournalDatabase &database) {
        return findIn(database, words, before, count);
    });
}

QFuture<Result<std::optional<TransferRequest>>> TransferHistory::request(BatchId batch) const
{
    using Found = std::optional<TransferRequest>;
    return m_journal->look<Found>([batch](JournalDatabase &database) -> Result<Found> {
        const Result<std::optional<BatchRecord>> record = BatchTable(database).find(batch);
        if (!record)
            return fail(record.error());
        if (!*record)
            return Found();
        Result<TransferRequest> request = decodeRequest((*record)->request, nullptr);
        if (!request)
            return fail(request.error());
        request->connection = (*record)->connection;
        request->decisions.clear();
        request->reviewedUntil = {};
        request->reviewedObjects = request->reviewedBytes = 0;
        return Found(*request);
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
