// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/remotewalker.h"

#include "core/s3/s3uri.h"
#include "core/transfer/localpath.h"
#include "core/transfer/transferbatch.h"

namespace windlass {

RemoteWalker::RemoteWalker(std::shared_ptr<TransferBatch> batch) : m_batch(std::move(batch)) { }

QCoro::Task<Result<ItemProducer::Page>> RemoteWalker::next(LaneContext lane, CancelToken cancel)
{
    const TransferRequest &request = m_batch->request;
    const CurrentLimits limits = m_batch->limits->now();
    const S3Client client = S3Client(request.service, lane.transport, cancel)
                                .withLimits(limits.bandwidth, limits.config.attempts);
    QList<Found> found;
    Page page;
    while (m_nextSource < request.remoteSources.size() && found.isEmpty()) {
        const RemoteSelection &selection = request.remoteSources[m_nextSource];
        if (selection.isPrefix) {
            Result<QList<Found>> listed = co_await listPage(client, selection);
            if (!listed)
                co_return fail(listed.error());
            found = *listed;
            ++page.listings;
            if (m_continuationToken.isEmpty())
                ++m_nextSource;
            continue;
        }
        // Neighbours that need no listing share a page.
        while (m_nextSource < request.remoteSources.size() && found.size() < pageSize
            && !request.remoteSources[m_nextSource].isPrefix) {
            const RemoteSelection &object = request.remoteSources[m_nextSource++];
            found.append(Found {{object.key, object.size, object.lastModified, object.etag, {}},
                object.targetName});
        }
    }
    if (request.kind == TransferKind::Delete)
        addDeletion(page, found);
    else
        addItems(page, found);
    page.isLast = m_nextSource == request.remoteSources.size();
    co_return page;
}

QCoro::Task<Result<QList<RemoteWalker::Found>>> RemoteWalker::listPage(
    S3Client client, RemoteSelection selection)
{
    ListObjectsInput input;
    input.bucket = m_batch->request.bucket;
    input.prefix = selection.key;
    input.continuationToken = m_continuationToken;
    Result<ListObjectsPage> listed = co_await client.listObjects(input);
    if (!listed)
        co_return fail(listed.error());
    m_continuationToken = listed->nextContinuationToken;
    QList<Found> found;
    found.reserve(listed->objects.size());
    for (const ObjectInfo &object : listed->objects) {
        // A server that lists what was not asked for is not followed.
        if (!object.key.bytes().startsWith(selection.key.bytes()))
            continue;
        found.append(Found {
            object, selection.targetName + object.key.bytes().mid(selection.key.bytes().size())});
    }
    co_return found;
}

void RemoteWalker::addItems(Page &page, const QList<Found> &found) const
{
    for (const Found &one : found) {
        // The marker of the very folder that is being emptied into the target.
        if (!one.name.isEmpty())
            page.items.push_back(makeItem(one));
    }
}

std::shared_ptr<TransferItem> RemoteWalker::makeItem(const Found &found) const
{
    const TransferRequest &request = m_batch->request;
    auto item = std::make_shared<TransferItem>(m_batch);
    item->name = found.name;
    item->key = found.object.key;
    item->etag = found.object.etag;
    item->lastModified = found.object.lastModified;
    item->size = found.object.size;
    if (request.kind != TransferKind::Download) {
        item->targetKey = ObjectKey(request.targetPrefix.bytes() + found.name);
        return item;
    }
    item->isFolder = found.name.endsWith('/');
    const QString subject = S3Uri {request.bucket, found.object.key}.display();
    const Result<QByteArray> path = localPathFor(found.name, subject);
    if (path)
        item->localPath = *path;
    else
        item->error = path.error();
    return item;
}

void RemoteWalker::addDeletion(Page &page, const QList<Found> &found) const
{
    if (found.isEmpty())
        return;
    auto item = std::make_shared<TransferItem>(m_batch);
    item->name = found.first().name;
    item->key = found.first().object.key;
    item->size = 0;
    item->objectCount = found.size();
    for (const Found &one : found)
        item->keys.append(one.object.key);
    page.items.push_back(std::move(item));
}

} // namespace windlass
