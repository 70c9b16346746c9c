// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/transferitem.h"

#include "core/base/humantext.h"
#include "core/base/saturating.h"
#include "core/s3/s3uri.h"
#include "core/transfer/batch/transferbatch.h"

namespace windlass {

static ItemId nextItemId()
{
    static std::atomic<ItemId> last {0};
    return ++last;
}

TransferItem::TransferItem(std::shared_ptr<TransferBatch> owner)
    : id(nextItemId()), batch(std::move(owner)), cancel(batch->cancel.token())
{
}

bool TransferItem::isInParts() const
{
    const TransferRequest &request = batch->request;
    const TransferConfig config = batch->limits->now().config;
    const bool isCopy = request.kind == TransferKind::Copy || request.kind == TransferKind::Move;
    if (isCopy && !batch->isStreamed && request.isWithinEndpoint())
        return size > config.copyThreshold;
    return request.kind != TransferKind::Delete && size >= config.multipartThreshold
        && size > config.partSize;
}

void TransferItem::addProgress(qint64 delta)
{
    if (delta == 0)
        return;
    done += delta;
    addSaturating(batch->doneBytes, delta);
}

void TransferItem::setSize(qint64 bytes)
{
    const qint64 before = size.exchange(bytes);
    addSaturating(batch->totalBytes, bytes - qMax<qint64>(0, before));
}

void TransferItem::finish(TransferState end, std::optional<Error> why)
{
    // Bytes that will no longer be transferred count neither as done nor as to be done.
    const qint64 bytes = qMax<qint64>(0, size);
    if (end != TransferState::Done)
        addSaturating(batch->totalBytes, -bytes);
    addProgress((end == TransferState::Done ? bytes : 0) - done);
    error = std::move(why);
    state = end;
    if (end == TransferState::Done)
        batch->countDone(verification, objectCount);
    batch->count(end, objectCount);
}

ItemSnapshot TransferItem::snapshot() const
{
    const TransferRequest &request = batch->request;
    ItemSnapshot snapshot;
    snapshot.state = state;
    snapshot.id = id;
    snapshot.batch = batch->id;
    // Empty name: a folder's own object, and its contents go directly below the target.
    snapshot.name = displayText(name.isEmpty() ? key.name() : name);
    snapshot.size = qMax<qint64>(0, size);
    snapshot.done = qBound<qint64>(0, done, snapshot.size);
    if (request.kind == TransferKind::Upload)
        snapshot.source = displayText(localPath);
    else
        snapshot.source = S3Uri {request.bucket, key}.display();
    const bool isRenamed = isFinal(snapshot.state) && !renamed.isEmpty();
    if (request.kind == TransferKind::Download)
        snapshot.target = displayText(request.targetFolder
            + (request.targetFolder.endsWith('/') ? "" : "/") + (isRenamed ? renamed : localPath));
    else if (request.kind != TransferKind::Delete)
        snapshot.target
            = S3Uri {request.targetBucket, isRenamed ? ObjectKey(renamed) : targetKey}.display();
    snapshot.restart = restart;
    if (isFinal(snapshot.state))
        snapshot.error = error;
    if (snapshot.state == TransferState::Done)
        snapshot.verification = verification;
    if (snapshot.state == TransferState::Failed)
        snapshot.retryName = recordName();
    return snapshot;
}

QByteArray TransferItem::recordName() const
{
    // The name of a page of keys to delete must differ from the name of each key.
    return keys.isEmpty() ? name : QByteArray("\0page ", 6) + name;
}

} // namespace windlass
