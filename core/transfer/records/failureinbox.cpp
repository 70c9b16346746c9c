// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/failureinbox.h"

#include "core/journal/batchtable.h"
#include "core/journal/itemtable.h"
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

/// A page of keys that failed together is more than its first one.
QString sourceOf(const ItemSpec &item, const TransferRequest &request)
{
    const QString first = describeSource(item, request);
    const int more = item.isDeletion() ? int(item.deletion().keys.size()) - 1 : 0;
    return more > 0 ? FailureInboxText::tr("%1 and %Ln more", "object", more).arg(first) : first;
}

RemoteSelection selectionOf(const SourceObject &source, const QByteArray &targetName)
{
    RemoteSelection selection;
    selection.key = source.key;
    selection.versionId = source.version;
    selection.targetName = targetName;
    return selection;
}

/// What does exactly what \a item of \a whole was to do.
TransferRequest requestOf(const ItemSpec &item, const TransferRequest &whole)
{
    TransferRequest request = whole;
    request.localSources.clear();
    request.remoteSources.clear();
    request.existing = request.ruleFor(item.name);
    request.decisions.clear();
    switch (request.kind) {
    case TransferKind::Upload:
        request.targetPrefix = {};
        request.localSources.append({item.upload().path, item.targetKey().bytes()});
        break;
    case TransferKind::Copy:
    case TransferKind::Move:
        request.targetPrefix = {};
        request.remoteSources.append(selectionOf(item.source(), item.targetKey().bytes()));
        break;
    case TransferKind::Download:
        request.remoteSources.append(selectionOf(item.source(), item.name));
        break;
    case TransferKind::Delete:
        for (const ObjectKey &key : item.deletion().keys)
            request.remoteSources.append(
                selectionOf({key, item.deletion().version, {}}, QByteArray()));
        break;
    }
    return request;
}

/// Single decisions cannot be applied to a new scan: use a rule that destroys nothing.
void decideForAll(TransferRequest &request)
{
    if (!request.decisions.isEmpty())
        request.existing = ConflictPolicy::Skip;
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

/// What looks again at what was \a found by \a whole, and at what is in it.
TransferRequest foundRequestOf(const ItemSpec &found, const TransferRequest &whole)
{
    TransferRequest request = requestOf(found, whole);
    request.decisions = whole.decisions;
    decideForAll(request);
    return request;
}

/// Of what an earlier version has not noted: nothing that could be done.
TransferRequest emptyRequestOf(TransferRequest request)
{
    decideForAll(request);
    request.localSources.clear();
    request.remoteSources.clear();
    return request;
}

/// The requests of the batches of a page, each read once.
class Requests
{
public:
    explicit Requests(JournalDatabase &database) : m_table(database) { }

    Result<TransferRequest> of(quint64 batch)
    {
        if (const auto known = m_known.constFind(batch); known != m_known.cend())
            return *known;
        const auto record = m_table.find(batch);
        if (!record)
            return fail(record.error());
        Result<TransferRequest> request
            = decodeRequest(record->value_or(BatchRecord()).request, nullptr);
        if (request && *record)
            request->connection = (*record)->connection;
        // One that cannot be read has failures all the same.
        m_known.insert(batch, request.value_or(TransferRequest()));
        return m_known[batch];
    }

private:
    BatchTable m_table;
    QHash<quint64, TransferRequest> m_known;
};

FailedItem failedItem(const ItemRecord &record, const TransferRequest &request)
{
    const FailureRecord noted = FailureRecord::decode(record.detail, request.kind);
    const QString source = describeSource(request);
    const QString target = describeTarget(request);
    FailedItem failure;
    failure.isWhole = noted.item.has_value();
    failure.place = {record.batch, record.name};
    failure.ended = record.ended;
    failure.error = noted.error;
    failure.batch = target.isEmpty() ? source : target;
    if (noted.item) {
        failure.source = sourceOf(*noted.item, request);
        failure.target = describeTarget(*noted.item, request);
        failure.isMarker = noted.item->isUpload() && noted.item->upload().isFolder;
        failure.request = requestOf(*noted.item, request);
        return failure;
    }
    const bool isScan = record.name == BatchJournal::scanName;
    failure.source = isScan ? source : noted.error.subject;
    failure.target = target;
    if (isScan)
        failure.request = wholeRequestOf(request);
    else
        failure.request
            = noted.found ? foundRequestOf(*noted.found, request) : emptyRequestOf(request);
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
            groups.append({record.cause, record.objects, failureErrorOf(record.detail)});
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
            Requests requests(database);
            Failures failures;
            failures.reserve(records->size());
            for (const ItemRecord &record : *records) {
                const Result<TransferRequest> request = requests.of(record.batch);
                if (!request)
                    return fail(request.error());
                failures.append(failedItem(record, *request));
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
