// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/failureinbox.h"

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
#include "core/transfer/batch/transferitem.h"
#include "core/transfer/records/batchjournal.h"
#include "core/transfer/records/failurerecord.h"
#include "core/transfer/request/requestcodec.h"

#include <QCoreApplication>

#include <algorithm>

namespace windlass {

namespace {

struct FailureInboxText {
    Q_DECLARE_TR_FUNCTIONS(windlass::FailureInbox)
};

/// For people; for a page of keys, also says how many there are.
QString sourceOf(const TransferItem &item)
{
    const QString first = item.snapshot().source;
    const int more = int(item.keys.size()) - 1;
    return more > 0 ? FailureInboxText::tr("%1 and %Ln more", "object", more).arg(first) : first;
}

/// A request for exactly what \a item was to do.
TransferRequest requestOf(const TransferItem &item)
{
    TransferRequest request = item.batch->request;
    request.localSources.clear();
    request.remoteSources.clear();
    request.existing = request.ruleFor(item.name);
    request.decisions.clear();
    RemoteSelection remote;
    remote.key = item.key;
    remote.versionId = item.versionId;
    switch (request.kind) {
    case TransferKind::Upload:
        request.targetPrefix = {};
        request.localSources.append({item.localPath, item.targetKey.bytes()});
        break;
    case TransferKind::Copy:
    case TransferKind::Move:
        request.targetPrefix = {};
        remote.targetName = item.targetKey.bytes();
        request.remoteSources.append(remote);
        break;
    case TransferKind::Download:
        remote.targetName = item.name;
        request.remoteSources.append(remote);
        break;
    case TransferKind::Delete:
        for (const ObjectKey &key : item.keys) {
            remote.key = key;
            request.remoteSources.append(remote);
        }
        break;
    }
    return request;
}

/// Single decisions cannot be applied to a new scan: use a rule that destroys nothing.
void decideForAll(TransferRequest &request)
{
    if (!request.decisions.isEmpty())
        request.existing = ExistingRule::Skip;
    request.decisions.clear();
}

/// A request that scans again for everything that \a request asked for.
TransferRequest wholeRequestOf(TransferRequest request)
{
    decideForAll(request);
    const QByteArray prefix = request.targetPrefix.bytes();
    request.targetPrefix = {};
    for (LocalSelection &local : request.localSources)
        local.targetName.prepend(prefix);
    for (RemoteSelection &remote : request.remoteSources)
        remote.targetName.prepend(prefix);
    return request;
}

/// A request that looks again at what was found as \a item, and at its contents.
TransferRequest foundRequestOf(const TransferItem &item)
{
    TransferRequest request = requestOf(item);
    request.decisions = item.batch->request.decisions;
    decideForAll(request);
    return request;
}

/// The batches of a page, each read only once.
class Batches
{
public:
    explicit Batches(JournalDatabase &database) : m_table(database) { }

    Result<std::shared_ptr<TransferBatch>> batch(quint64 id)
    {
        if (const auto known = m_known.constFind(id); known != m_known.cend())
            return *known;
        const auto record = m_table.find(id);
        if (!record)
            return fail(record.error());
        Result<TransferRequest> request
            = decodeRequest(record->value_or(BatchRecord()).request, nullptr);
        if (request && *record)
            request->connection = (*record)->connection;
        // An unreadable batch still has its failures.
        const auto batch
            = std::make_shared<TransferBatch>(id, request.value_or(TransferRequest()), nullptr);
        m_known.insert(id, batch);
        return batch;
    }

private:
    BatchTable m_table;
    QHash<quint64, std::shared_ptr<TransferBatch>> m_known;
};

FailedItem failureOf(const ItemRecord &record, const std::shared_ptr<TransferBatch> &batch)
{
    const BatchSnapshot whole = batch->snapshot();
    TransferItem item(batch);
    FailedItem failure;
    failure.isWhole = decodeItem(record.detail, item);
    failure.place = {record.batch, record.name};
    failure.ended = record.ended;
    failure.error = decodeError(record.detail);
    failure.batch = whole.target.isEmpty() ? whole.source : whole.target;
    if (failure.isWhole) {
        failure.source = sourceOf(item);
        failure.target = item.snapshot().target;
        failure.isMarker = item.isFolder && batch->request.kind == TransferKind::Upload;
        failure.request = requestOf(item);
        return failure;
    }
    const bool isScan = record.name == BatchJournal::scanName;
    failure.source = isScan ? whole.source : failure.error.subject;
    failure.target = whole.target;
    const bool isKnown = isScan || decodeFound(record.detail, item);
    failure.request = isScan ? wholeRequestOf(batch->request) : foundRequestOf(item);
    if (!isKnown) {
        failure.request.localSources.clear();
        failure.request.remoteSources.clear();
    }
    return failure;
}

} // namespace

QFuture<Result<QList<FailureGroup>>> FailureInbox::groups() const
{
    using Groups = QList<FailureGroup>;
    return m_journal->look<Groups>([](JournalDatabase &database) -> Result<Groups> {
        const Result<QList<CauseRecord>> causes = ItemTable(database).causes();
        if (!causes)
            return fail(causes.error());
        Groups groups;
        for (const CauseRecord &record : *causes)
            groups.append({record.cause, record.objects, decodeError(record.detail)});
        std::stable_sort(groups.begin(), groups.end(),
            [](const FailureGroup &a, const FailureGroup &b) { return a.count > b.count; });
        return groups;
    });
}

QFuture<Result<QList<FailedItem>>> FailureInbox::page(
    const QByteArray &cause, const ItemPlace &after, int count) const
{
    using Failures = QList<FailedItem>;
    return m_journal->look<Failures>(
        [cause, after, count](JournalDatabase &database) -> Result<Failures> {
            const Result<QList<ItemRecord>> records
                = ItemTable(database).failuresOf(cause, after, count);
            if (!records)
                return fail(records.error());
            Batches batches(database);
            Failures failures;
            failures.reserve(records->size());
            for (const ItemRecord &record : *records) {
                const auto batch = batches.batch(record.batch);
                if (!batch)
                    return fail(batch.error());
                failures.append(failureOf(record, *batch));
            }
            return failures;
        });
}

QFuture<Result<QList<ItemPlace>>> FailureInbox::places(const QByteArray &cause) const
{
    return m_journal->look<QList<ItemPlace>>(
        [cause](JournalDatabase &database) { return ItemTable(database).placesOf(cause); });
}

QFuture<Result<>> FailureInbox::dismiss(
    const QByteArray &cause, const QList<ItemPlace> &places) const
{
    return m_journal->ask<void>([cause, places](JournalDatabase &database) {
        return ItemTable(database).dismiss(cause, places);
    });
}

} // namespace windlass
