// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/transferitem.h"

#include "core/base/byteunits.h"
#include "core/base/saturating.h"
#include "core/transfer/batch/transferbatch.h"

namespace windlass {

static ItemId nextItemId()
{
    static std::atomic<ItemId> last {0};
    return ++last;
}

static ObjectFacts factsOf(const ItemSpec &spec)
{
    const bool hasObject = !spec.isUpload() && !spec.isDeletion();
    return hasObject ? spec.source().facts : ObjectFacts();
}

TransferItem::TransferItem(std::shared_ptr<TransferBatch> owner, ItemSpec toDo)
    : TransferItem(std::move(owner), FoundItem {std::move(toDo), {}, false, {}})
{
}

TransferItem::TransferItem(std::shared_ptr<TransferBatch> owner, FoundItem found)
    : id(nextItemId()), batch(std::move(owner)), spec(std::move(found.spec)), size(spec.size),
      reached(found.reached), objectCount(spec.objectCount), facts(factsOf(spec)),
      scanned(std::move(found.target)), error(std::move(found.error)), isLeftOut(found.isLeftOut),
      wasFoundFailed(error.has_value()), writtenETag(spec.writtenETag)
{
}

bool TransferItem::isInParts() const
{
    const TransferRequest &request = batch->request;
    const TransferConfig config = batch->clients->limits->now().config;
    const bool isCopy = request.kind == TransferKind::Copy || request.kind == TransferKind::Move;
    if (isCopy && !batch->isStreamed && request.isWithinEndpoint())
        return size > config.copyThreshold;
    return request.kind != TransferKind::Delete && size >= config.multipartThreshold
        && size > config.partSize;
}

qint64 TransferItem::bytesOnLine() const
{
    constexpr qint64 least = 256 * kibibyte; // what is cut off of less is soon there again
    const qint64 bytes = size;
    const TransferKind kind = batch->request.kind;
    const bool flows = kind == TransferKind::Upload || kind == TransferKind::Download;
    return flows && bytes >= least ? bytes : 0;
}

void TransferItem::addProgress(qint64 delta)
{
    addDone(delta);
    if (delta <= 0)
        return;
    moved += delta;
    addSaturating(batch->movedBytes, delta);
}

void TransferItem::addResumed(qint64 bytes)
{
    addDone(bytes);
}

/// The batch counts what was reached: neither a pause nor another attempt shows as a step back.
void TransferItem::addDone(qint64 delta)
{
    const qint64 now = done += delta;
    qint64 most = reached;
    while (now > most) {
        if (reached.compare_exchange_weak(most, now)) {
            addSaturating(batch->doneBytes, now - most);
            return;
        }
    }
}

void TransferItem::startOver(RestartReason why)
{
    restart = why;
    done = 0;
    addSaturating(batch->doneBytes, -reached.exchange(0));
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
    if (end == TransferState::Cancelled) {
        addSaturating(batch->cancelledBytes, bytes);
        addSaturating(batch->reachedBytes, qBound<qint64>(0, reached, bytes));
    }
    done = end == TransferState::Done ? bytes : 0;
    addSaturating(batch->doneBytes, done - reached);
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
    snapshot.name = describeName(spec);
    snapshot.size = qMax<qint64>(0, size);
    const bool hasEnded = isFinal(snapshot.state) && snapshot.state != TransferState::Cancelled;
    snapshot.done = qBound<qint64>(0, hasEnded ? done : reached, snapshot.size);
    snapshot.source = describeSource(spec, request);
    snapshot.target
        = describeTarget(spec, request, isFinal(snapshot.state) ? renamed : QByteArray());
    snapshot.restart = restart;
    if (isFinal(snapshot.state))
        snapshot.error = error;
    if (snapshot.state == TransferState::Done)
        snapshot.verification = verification;
    if (snapshot.state == TransferState::Failed)
        snapshot.retryName = spec.recordName();
    return snapshot;
}

} // namespace windlass
