// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/planscan.h"

#include "core/base/namelimits.h"
#include "core/base/saturating.h"
#include "core/listing/existence.h"
#include "core/localfs/besidename.h"
#include "core/localfs/localname.h"
#include "core/transfer/scan/localselections.h"
#include "core/transfer/scan/localwalker.h"
#include "core/transfer/scan/remotewalker.h"

#include <algorithm>
#include <sys/stat.h>
#include <utility>

namespace windlass {

PlanScan::PlanScan(
    TransferRequest request, const TransferConfig &config, qsizetype maxRows, Report report)
    : m_request(std::move(request)), m_clients(std::make_shared<RequestClients>(m_request)),
      m_estimate(m_request, config), m_maxRows(maxRows),
      m_atOnce(std::min(RemoteWalker::mostRequests, config.maxRequests)),
      m_report(std::move(report))
{
    for (const LocalSelection &selection : m_request.localSources) {
        if (isRenamed(selection))
            m_renamed.insert(selection.targetName);
    }
}

PlanScan::~PlanScan() = default;

QCoro::Task<> PlanScan::run(LaneContext lane, CancelToken cancel)
{
    const Result<> scanned = co_await scan(lane, cancel);
    if (cancel.isCancelled())
        co_return; // nobody waits for the result
    if (!scanned)
        m_update.totals.error = scanned.error();
    m_update.totals.isFinished = true;
    report();
}

QList<SilenceTeller::Waits> PlanScan::waits() const
{
    QList<SilenceTeller::Waits> waits;
    if (m_request.service)
        waits.append({m_request.service, m_clients->sourceWaits()});
    if (m_request.targetService && m_request.targetService != m_request.service)
        waits.append({m_request.targetService, m_clients->targetWaits()});
    return waits;
}

static ExistingProducer::Items pointersTo(std::vector<FoundItem> &items)
{
    ExistingProducer::Items pointers;
    for (FoundItem &item : items)
        pointers.push_back(&item);
    return pointers;
}

QCoro::Task<Result<>> PlanScan::scan(LaneContext lane, CancelToken cancel)
{
    const S3Client client = m_clients->source(lane, cancel);
    const S3Client targetClient = m_clients->target(lane, cancel);
    co_await lookAtFolders(targetClient);
    std::unique_ptr<ItemProducer> producer;
    const bool isUpload = m_request.kind == TransferKind::Upload;
    if (isUpload)
        producer = std::make_unique<LocalWalker>(m_request, m_threads);
    else
        producer = std::make_unique<RemoteWalker>(m_request, m_clients);
    lane.requests = m_atOnce;
    bool isLast = false;
    while (!isLast && !cancel.isCancelled()) {
        Result<ItemProducer::Page> page = co_await producer->next(lane, cancel);
        if (!page)
            co_return fail(page.error());
        isLast = page->isLast;
        lookAtTimes(*page);
        m_update.totals.ready.requests.lists += page->listings;
        const Items items = pointersTo(page->items);
        co_await findOutWhoCopies(targetClient, items);
        co_await lookAtSources(client, items);
        co_await lookAtTargets(targetClient, items);
        if (m_request.kind == TransferKind::Delete)
            addDeletions(*page);
        else
            for (const FoundItem &item : page->items)
                add(item);
        report();
    }
    co_return {};
}

void PlanScan::lookAtTimes(const ItemProducer::Page &page)
{
    const auto see = [&newest = m_update.totals.newest](const QDateTime &time) {
        if (time.isValid() && (!newest.isValid() || newest < time))
            newest = time;
    };
    for (const ObjectInfo &object : page.deleted)
        see(object.lastModified);
    if (m_request.kind == TransferKind::Delete)
        return;
    for (const FoundItem &item : page.items)
        see(item.spec.sourceFacts().lastModified);
}

bool PlanScan::hasKeys() const
{
    return m_request.kind != TransferKind::Download && m_request.kind != TransferKind::Delete;
}

QByteArray PlanScan::localTarget(const QByteArray &relative) const
{
    const QByteArray &folder = m_request.targetFolder;
    return folder + (folder.endsWith('/') ? "" : "/") + relative;
}

QCoro::Task<> PlanScan::lookAtFolders(S3Client client)
{
    if (m_request.kind == TransferKind::Delete)
        co_return;
    QByteArrayList names;
    for (const LocalSelection &selection : m_request.localSources)
        names.append(selection.targetName);
    for (const RemoteSelection &selection : m_request.remoteSources)
        names.append(selection.isPrefix ? selection.targetName : QByteArray());
    for (const QByteArray &name : names) {
        if (name.endsWith('/') && !m_update.totals.areTargetsUnknown)
            co_await lookAtFolder(client, name);
    }
}

QCoro::Task<> PlanScan::lookAtFolder(S3Client client, QByteArray folder)
{
    const Result<bool> exists = co_await folderExists(client, folder);
    if (!exists) {
        m_update.totals.areTargetsUnknown = true;
        co_return;
    }
    if (!*exists)
        co_return;
    const QByteArray name = folder.chopped(1);
    PlanRow row;
    row.kind = PlanRow::Kind::FolderConflict;
    row.name = folder;
    for (int number = 1; row.freeName.isEmpty(); ++number) {
        // A dot in a folder's name does not start an extension, but treating it so does no harm.
        const QByteArray candidate = besideName(name, number, maxNameBytes) + '/';
        const Result<bool> isTaken = co_await folderExists(client, candidate);
        if (!isTaken)
            co_return;
        if (!*isTaken)
            row.freeName = candidate;
    }
    PlanTotals::Folder found;
    found.freeName = row.freeName;
    m_update.totals.folders.insert(folder, found);
    keep(row);
}

/// Whether anything exists below the folder \a name at the target.
QCoro::Task<Result<bool>> PlanScan::folderExists(S3Client client, QByteArray name)
{
    if (!hasKeys()) {
        struct stat info;
        const QByteArray path = localTarget(localNameFor(name).path);
        co_return ::lstat(path.constData(), &info) == 0;
    }
    ++m_update.totals.lookups.lists;
    const ObjectKey folder(m_request.targetPrefix.bytes() + name);
    const Result<std::optional<ObjectInfo>> first
        = co_await firstBelow(client, m_request.targetBucket, folder);
    if (!first)
        co_return fail(first.error());
    co_return first->has_value();
}

QCoro::Task<> PlanScan::forEach(Items items, Look look)
{
    const auto shared = std::make_shared<Items>(std::move(items));
    const auto next = std::make_shared<size_t>(0);
    std::vector<QCoro::Task<>> workers;
    workers.reserve(size_t(m_atOnce));
    for (int i = 0; i < m_atOnce; ++i)
        workers.push_back(workOff(shared, next, look));
    for (QCoro::Task<> &worker : workers)
        co_await worker;
}

QCoro::Task<> PlanScan::workOff(
    std::shared_ptr<Items> items, std::shared_ptr<size_t> next, Look look)
{
    while (*next < items->size()) {
        FoundItem *item = (*items)[(*next)++];
        co_await look(item);
    }
}

/// The server can copy if the target's keys can read the source; the first object decides for all.
QCoro::Task<> PlanScan::findOutWhoCopies(S3Client client, Items items)
{
    bool &isStreamed = m_update.totals.isStreamed;
    const bool isAsked = std::exchange(m_isCopierKnown, m_isCopierKnown || !items.empty());
    if (isAsked || items.empty())
        co_return;
    isStreamed = m_estimate.isStreamed();
    if (isStreamed || !m_request.targetService)
        co_return;
    const SourceObject &first = items.front()->spec.source();
    const Result<ObjectHead> head
        = co_await client.headObject(m_request.bucket, first.key, first.version);
    isStreamed = !head
        && (head.error().kind == ErrorKind::AccessDenied
            || head.error().kind == ErrorKind::NoSuchBucket);
    m_estimate = m_estimate.streamed(isStreamed);
}

/// Finds the sizes of objects that were selected without a listing.
QCoro::Task<> PlanScan::lookAtSources(S3Client client, Items items)
{
    std::erase_if(items, [](const auto &item) { return item->error || item->spec.size >= 0; });
    if (m_request.kind == TransferKind::Upload || m_request.kind == TransferKind::Delete)
        co_return;
    const Look look = [this, client](FoundItem *item) -> QCoro::Task<> {
        const SourceObject &source = item->spec.source();
        const Result<ObjectHead> head
            = co_await client.headObject(m_request.bucket, source.key, source.version);
        const bool isCounted = head && m_estimate.looksAtSource(head->size);
        m_update.totals.ready.requests.heads += qint64(!isCounted);
        if (!head) {
            item->error = head.error();
            co_return;
        }
        item->spec.setSource(*head);
    };
    co_await forEach(items, look);
}

QCoro::Task<> PlanScan::lookAtTargets(S3Client client, Items items)
{
    std::erase_if(items, [](const auto &item) { return item->error.has_value(); });
    if (m_request.kind == TransferKind::Download) {
        for (const auto &item : items) {
            struct stat info;
            const DownloadWork &work = item->spec.download();
            if (work.isFolder || ::lstat(localTarget(work.path).constData(), &info) != 0)
                continue;
            const qint64 ms = info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1'000'000;
            item->target.facts
                = ContentFacts {info.st_size, QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), {}};
        }
    }
    if (!hasKeys() || m_update.totals.areTargetsUnknown)
        co_return;
    if (items.size() >= ExistingProducer::fewItems) {
        const int listings = co_await ExistingProducer::look(client, m_request.targetBucket, items);
        m_update.totals.lookups.lists += listings;
    }
    std::erase_if(items, [](const auto &item) { return item->target.isKnown; });
    const Look look = [this, client](FoundItem *item) -> QCoro::Task<> {
        if (m_update.totals.areTargetsUnknown)
            co_return;
        ++m_update.totals.lookups.heads;
        const Result<ObjectHead> head
            = co_await client.headObject(m_request.targetBucket, item->spec.targetKey());
        if (head)
            item->target.facts = ContentFacts::of(*head);
        item->target.isKnown = head || head.error().kind == ErrorKind::NoSuchKey;
        if (!item->target.isKnown)
            m_update.totals.areTargetsUnknown = true;
    };
    co_await forEach(items, look);
}

void PlanScan::add(const FoundItem &item)
{
    const ItemSpec &spec = item.spec;
    PlanRow row;
    row.name = spec.name;
    row.source = spec.sourceFacts();
    row.isTimeOfUpload = m_request.kind == TransferKind::Download;
    if (item.error)
        row.problem = std::make_shared<const Error>(*item.error);
    row.target = item.target.facts;
    row.isTargetUnknown = hasKeys() && !item.target.isKnown;
    const QByteArray wanted = spec.name.endsWith('/') ? spec.name.chopped(1) : spec.name;
    if (spec.isDownload() && spec.download().path != wanted)
        row.changedName = spec.download().path;
    if (m_renamed.contains(row.folder().isEmpty() ? row.name : row.folder()))
        row.changedName = row.name;
    // A second marker of a folder is nothing to ask about.
    const bool isMarker = spec.makesFolder(spec.size);
    if (row.problem)
        row.kind = PlanRow::Kind::Skipped;
    else if (row.target && !isMarker)
        row.kind = PlanRow::Kind::Conflict;
    else
        row.target.reset();
    count(row);
    keep(std::move(row));
}

void PlanScan::addDeletions(const ItemProducer::Page &page)
{
    PlanTotals &totals = m_update.totals;
    for (const FoundItem &item : page.items)
        totals.ready.requests += RequestCounts::ofDeletion(item.spec.deletion().keys);
    for (const ObjectInfo &object : page.deleted) {
        PlanRow row;
        row.name = object.key.bytes();
        row.source = ContentFacts::of(object);
        ++totals.items;
        ++totals.ready.items;
        totals.ready.bytes = saturatingSum(totals.ready.bytes, std::max<qint64>(0, object.size));
        keep(std::move(row));
    }
}

void PlanScan::count(const PlanRow &row)
{
    PlanTotals &totals = m_update.totals;
    const auto folder = totals.folders.find(row.folder());
    const bool isInFolder = folder != totals.folders.end();
    const AmountByRule amounts = row.amounts(m_estimate);
    ++totals.items;
    totals.changedNames += qint64(!row.changedName.isEmpty());
    switch (row.kind) {
    case PlanRow::Kind::Ready:
        totals.ready += amounts[ConflictPolicy::Overwrite];
        if (isInFolder)
            folder->ready += amounts[ConflictPolicy::Overwrite];
        break;
    case PlanRow::Kind::Conflict:
        ++totals.conflicts;
        totals.conflicting += amounts;
        if (isInFolder) {
            ++folder->conflicts;
            folder->conflicting += amounts;
        }
        break;
    case PlanRow::Kind::Skipped:
        ++totals.skipped;
        break;
    case PlanRow::Kind::FolderConflict:
        break;
    }
}

void PlanScan::keep(PlanRow row)
{
    const bool isPlain = row.kind == PlanRow::Kind::Ready && row.changedName.isEmpty();
    qsizetype &rows = isPlain ? m_plainRows : m_specialRows;
    if (rows >= m_maxRows) {
        ++m_update.totals.rowsLeftOut;
        return;
    }
    ++rows;
    m_update.rows.append(std::move(row));
}

void PlanScan::report()
{
    m_report(m_update);
    m_update.rows.clear();
}

} // namespace windlass
