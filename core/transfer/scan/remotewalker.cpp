// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scan/remotewalker.h"

#include "core/base/namelimits.h"
#include "core/s3/s3uri.h"
#include "core/transfer/scan/sameobject.h"

#include <QCoreApplication>

namespace windlass {

namespace {
struct RemoteWalkerText {
    Q_DECLARE_TR_FUNCTIONS(windlass::RemoteWalker)
};
} // namespace

RemoteWalker::RemoteWalker(TransferRequest request, std::shared_ptr<const RequestClients> clients)
    : m_request(std::move(request)), m_clients(std::move(clients))
{
    if (m_request.kind != TransferKind::Download)
        return;
    for (const RemoteSelection &selection : m_request.remoteSources) {
        if (selection.targetName.endsWith('/'))
            m_folderNames.insert(selection.targetName);
    }
}

/// Once the first page has shown that there are more, and when none is left of those that came.
int RemoteWalker::usefulRequests() const
{
    return m_ranges && !m_ranges->hasPage() ? mostRequests : 1;
}

QCoro::Task<Result<ItemProducer::Page>> RemoteWalker::next(LaneContext lane, CancelToken cancel)
{
    const S3Client client = m_clients->source(lane, cancel);
    const S3Client target = m_clients->target(lane, cancel);
    const int listingsBefore = m_listings;
    m_atOnce = lane.requests;
    const Result<Objects> found = co_await findSome(client, target);
    if (!found)
        co_return fail(found.error());
    Page page;
    page.listings = m_listings - listingsBefore;
    if (m_request.kind == TransferKind::Delete)
        addDeletions(page, *found);
    else
        addItems(page, *found);
    page.isLast = m_nextSource == m_request.remoteSources.size();
    co_return page;
}

QCoro::Task<Result<RemoteWalker::Objects>> RemoteWalker::findSome(S3Client client, S3Client target)
{
    const QList<RemoteSelection> &sources = m_request.remoteSources;
    Objects found;
    while (m_nextSource < sources.size() && found.isEmpty()) {
        const RemoteSelection &selection = sources[m_nextSource];
        if (selection.isPrefix) {
            Result<Objects> listed = co_await listPage(client, target, selection);
            if (!listed)
                co_return listed;
            found = *listed;
            if (!m_ranges)
                ++m_nextSource;
            continue;
        }
        // Consecutive selections that need no listing share a page.
        while (m_nextSource < sources.size() && found.size() < pageSize
            && !sources[m_nextSource].isPrefix) {
            const FoundObject object = co_await lookAt(client, sources[m_nextSource++]);
            found.append(object);
        }
    }
    co_return found;
}

QCoro::Task<Result<RemoteWalker::Objects>> RemoteWalker::listPage(
    S3Client client, S3Client target, RemoteSelection selection)
{
    if (!m_ranges) {
        ListObjectsInput input;
        input.bucket = m_request.bucket;
        input.prefix = selection.key;
        m_ranges.emplace(input, KeyRanges::Limits {mostRequests, 4 * mostRequests});
    }
    Result<KeyRanges::Page> page = co_await nextPage(client);
    if (!page)
        co_return fail(page.error());
    const bool isLast = m_ranges->isFinished();
    if (isLast)
        m_ranges.reset();
    const QList<ObjectInfo> &objects = page->listed.objects;
    QByteArray below = targetWithin(selection);
    if (!below.isEmpty() && !objects.isEmpty()) {
        const ObjectKey first = objects.first().key;
        const Result<bool> isOne = co_await isWithinOneBucket(client, target, first);
        if (!isOne)
            co_return fail(isOne.error());
        if (!*isOne)
            below.clear();
    }
    Objects found;
    found.reserve(objects.size());
    for (const ObjectInfo &object : objects) {
        if (!below.isEmpty() && object.key.bytes().startsWith(below))
            continue;
        // What came after the review is not what was agreed to.
        const QDateTime &until = m_request.reviewedUntil;
        if (until.isValid() && object.lastModified > until)
            continue;
        found.append({object,
            selection.targetName + object.key.bytes().mid(selection.key.bytes().size()), false});
    }
    if (m_request.kind == TransferKind::Download) {
        found = m_twins.add(found);
        if (isLast)
            found.append(m_twins.finish());
    }
    co_return found;
}

static QCoro::Task<Result<KeyRanges::Answer>> listOne(S3Client client, ListObjectsInput input)
{
    Result<ListObjectsPage> page = co_await client.listObjects(std::move(input));
    if (!page)
        co_return fail(page.error());
    co_return KeyRanges::Answer::of(std::move(*page));
}

/// Waits for all requests that it has sent: the next page may be asked for on another lane. An
/// empty page if there is nothing more.
QCoro::Task<Result<KeyRanges::Page>> RemoteWalker::nextPage(S3Client client)
{
    for (;;) {
        if (std::optional<Result<KeyRanges::Page>> page = m_ranges->take())
            co_return std::move(*page);
        if (m_ranges->isFinished())
            co_return KeyRanges::Page();
        m_ranges->setAtOnce(m_atOnce);
        std::vector<int> ranges;
        std::vector<QCoro::Task<Result<KeyRanges::Answer>>> listings;
        while (const std::optional<KeyRanges::Request> request = m_ranges->next()) {
            ranges.push_back(request->range);
            listings.push_back(listOne(client, request->input));
        }
        for (size_t i = 0; i < listings.size(); ++i) {
            Result<KeyRanges::Answer> answer = co_await listings[i];
            m_listings += answer ? 1 : 0;
            m_ranges->answer(ranges[i], std::move(answer));
        }
    }
}

/// The prefix of a copy's target keys if they are in the same bucket, below the prefix that \a
/// selection lists; otherwise empty. A folder that is copied into a folder of its own goes there
/// under its own name; other objects may be there already, or may be written at the same time: none
/// of them is a source.
QByteArray RemoteWalker::targetWithin(const RemoteSelection &selection) const
{
    const bool isCopy
        = m_request.kind == TransferKind::Copy || m_request.kind == TransferKind::Move;
    if (!isCopy || m_request.bucket != m_request.targetBucket)
        return {};
    const QByteArray &source = selection.key.bytes();
    const QByteArray &folder = m_request.targetPrefix.bytes();
    for (const QByteArray &target : {folder, folder + selection.targetName}) {
        if (target.size() > source.size() && target.startsWith(source))
            return target;
    }
    return {};
}

/// Two endpoints may be names of the same server; the object \a found in the bucket shows it.
QCoro::Task<Result<bool>> RemoteWalker::isWithinOneBucket(
    S3Client client, S3Client target, ObjectKey found)
{
    if (m_request.isWithinEndpoint())
        co_return true;
    if (!m_isOneBucket) {
        const Result<bool> isSame = co_await isSameObject(client, target, m_request.bucket, found);
        const bool isUnreadable = !isSame && isSame.error().kind == ErrorKind::AccessDenied;
        if (!isSame && !isUnreadable)
            co_return isSame;
        m_isOneBucket = isSame.value_or(false);
    }
    co_return *m_isOneBucket;
}

/// A selected object. Only a HEAD says whether one that ends with a slash is more than a folder.
QCoro::Task<FoundObject> RemoteWalker::lookAt(S3Client client, RemoteSelection selection)
{
    FoundObject found {{selection.key, selection.size, selection.lastModified, selection.etag,
                           selection.storageClass},
        selection.targetName, m_folderNames.contains(selection.targetName + '/'),
        selection.versionId};
    const bool isDownload = m_request.kind == TransferKind::Download;
    if (isDownload && selection.size < 0 && selection.targetName.endsWith('/')) {
        const Result<ObjectHead> head
            = co_await client.headObject(m_request.bucket, selection.key, selection.versionId);
        if (head) // otherwise the download will tell why not
            found.object.size = head->size;
    }
    co_return found;
}

bool RemoteWalker::isToBeMade(const FoundObject &found)
{
    // The marker of the selected folder itself, whose contents go directly below the target: kept
    // if it has content.
    return !found.name.isEmpty() || found.object.size > 0;
}

void RemoteWalker::addItems(Page &page, const Objects &found)
{
    for (const FoundObject &one : found) {
        if (isToBeMade(one))
            page.items.push_back(makeItem(one));
    }
}

FoundItem RemoteWalker::makeItem(const FoundObject &found)
{
    FoundItem item
        = m_request.kind == TransferKind::Download ? makeDownload(found) : makeCopy(found);
    item.spec.name = found.name;
    item.spec.size = found.object.size;
    return item;
}

static SourceObject sourceOf(const FoundObject &found)
{
    return {found.object.key, found.versionId,
        {found.object.etag, found.object.lastModified, found.object.storageClass}};
}

FoundItem RemoteWalker::makeDownload(const FoundObject &found)
{
    FoundItem item;
    item.spec.work = DownloadWork {sourceOf(found), localName(found).path, found.isFolderMarker()};
    return item;
}

FoundItem RemoteWalker::makeCopy(const FoundObject &found) const
{
    const CopyWork work {sourceOf(found), ObjectKey(m_request.targetPrefix.bytes() + found.name)};
    FoundItem item;
    if (work.targetKey.isEmpty())
        item.error
            = Error(ErrorKind::InvalidInput, S3Uri {m_request.bucket, work.source.key}.display(),
                RemoteWalkerText::tr("it would have no name right in a bucket"));
    else if (work.targetKey.bytes().size() > maxKeyBytes)
        item.error
            = Error(ErrorKind::KeyTooLong, S3Uri {m_request.targetBucket, work.targetKey}.display(),
                QStringLiteral("1,024 bytes"));
    item.spec.work = work;
    return item;
}

LocalName RemoteWalker::localName(const FoundObject &found)
{
    if (!m_localNames)
        m_localNames.emplace(NameRules::of(m_request.targetFolder));
    KeyRole role = found.isBesideFolder ? KeyRole::ObjectBesideFolder : KeyRole::Object;
    if (found.isFolderMarker())
        role = KeyRole::Folder;
    return m_localNames->nameFor(found.name, role);
}

void RemoteWalker::addDeletions(Page &page, const Objects &found)
{
    Objects newest;
    for (const FoundObject &one : found) {
        if (one.versionId.isEmpty()) {
            newest.append(one);
            continue;
        }
        page.items.push_back(deletionOf({one}));
        page.deleted.append(one.object);
    }
    if (newest.isEmpty())
        return;
    page.items.push_back(deletionOf(newest));
    for (const FoundObject &one : newest)
        page.deleted.append(one.object);
}

/// Of one version, or of the newest ones of several objects.
FoundItem RemoteWalker::deletionOf(const Objects &found)
{
    DeletionWork work;
    work.version = found.first().versionId;
    for (const FoundObject &one : found)
        work.keys.append(one.object.key);
    FoundItem item;
    item.spec.name = found.first().name;
    item.spec.size = 0;
    item.spec.objectCount = found.size();
    item.spec.work = std::move(work);
    return item;
}

} // namespace windlass
