// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/multipartbegin.h"

#include "core/base/digest.h"
#include "core/s3/etag.h"
#include "core/s3/s3errors.h"
#include "core/s3/s3fields.h"
#include "core/transfer/tasks/uploadabort.h"

#include <QCoroFuture>
#include <QTimer>

#include <algorithm>

namespace windlass {

namespace {

using Found = std::optional<ResumeJournal::PartialUpload>;

ObjectPlace placeOf(const TransferContext &context)
{
    const TransferRequest &request = context.request();
    return {request.target()->endpoint().display().toUtf8(), request.targetBucket.bytes(),
        context.item->writtenKey().bytes()};
}

/// A cancelled item still waits a little for the response: an upload with an unknown id cannot be
/// aborted, and would be billed for ever. For the same reason, before asking again, looks for an
/// upload that was initiated at \a asked (ms since 1970) or later.
QCoro::Task<Result<UploadId>> create(TransferContext context,
    std::shared_ptr<PartialMultipart> partial, ObjectFields fields, qint64 asked)
{
    CancelSource patience;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setInterval(std::chrono::seconds(5));
    QObject::connect(&timer, &QTimer::timeout, &timer, [&patience] { patience.cancel(); });
    context.item->cancel->token().onCancel(&timer, [&timer] { timer.start(); });
    const S3Client client = context.targetClientOn(context.lane, patience.token());
    const std::shared_ptr<S3Service> service = context.request().target();
    const S3Service::Environment &environment = service->environment();
    const CurrentLimits limits = context.item->batch->clients->targetLimits->now();
    const int usual = service->retryPolicy().maxAttempts;
    const int most = limits.config.attempts > 0 ? limits.config.attempts : usual;
    const BucketName bucket = context.request().targetBucket;
    const ObjectKey key = context.item->writtenKey();
    Result<UploadId> id = co_await client.createMultipartUpload(bucket, key, fields);
    for (int tries = 1; !id && id.error().retryable && tries < most; ++tries) {
        if (!isOutcomeUnknown(id.error()) || id.error().retryAfter > longestRetryAfter)
            break; // the client has already retried, or nobody waits so long
        partial->wasLost = true;
        const std::chrono::milliseconds delay
            = service->retryPolicy().delay(tries, environment.random(), id.error());
        co_await environment.clock->sleep(delay, patience.token());
        const Result<QList<UploadId>> lost = co_await findLostIds(client, bucket, key, asked);
        if (!lost)
            break;
        if (!lost->isEmpty())
            co_return lost->first();
        id = co_await client.createMultipartUpload(bucket, key, fields);
    }
    co_return id;
}

VerifiedPart recalled(const UploadedPart &noted)
{
    constexpr int sha256Size = 32;
    const ETag etag(noted.etag);
    Verification how = Verification::SizeOnly;
    if (noted.checksum.size() == sha256Size)
        how = Verification::SignedSha256;
    else if (isCrc64(noted.checksum))
        how = Verification::Crc64Nvme;
    else if (!noted.checksum.isEmpty() && noted.checksum == md5From(etag))
        how = Verification::Md5ETag;
    return {etag, how, noted.checksum};
}

std::vector<VerifiedPart> recalled(const QList<UploadedPart> &noted)
{
    std::vector<VerifiedPart> parts;
    for (const UploadedPart &part : noted)
        parts.push_back(recalled(part));
    return parts;
}

/// The recorded source of an upload. It includes the object's fields, because these cannot be
/// changed once the upload has started.
QByteArray sourceWith(
    const PartSource &source, const ObjectFields &fields, const CustomerKey &customerKey)
{
    QByteArrayList lines {fields.contentType, fields.storageClass};
    for (const HttpHeader &field : fields.extra)
        lines.append(field.name.toLower() + ':' + field.value);
    if (fields.checksum)
        lines.append("checksum:" + checksumName(*fields.checksum));
    if (!customerKey.isEmpty())
        lines.append("customer key:" + customerKey.md5());
    std::sort(lines.begin() + 2, lines.end());
    return source.name + '#' + Digest::of(Digest::Algorithm::Sha256, lines.join('\n')).toHex();
}

/// A part whose response was lost. Empty if the server has other bytes.
VerifiedPart discovered(const PartSource &source, const PartInfo &part, ByteRange range)
{
    const QByteArray stored = md5From(part.etag);
    const QByteArray expected = source.md5 && !stored.isEmpty() ? source.md5(range) : QByteArray();
    if (expected.isEmpty())
        return {part.etag, Verification::SizeOnly, {}};
    if (expected != stored)
        return {};
    return {part.etag, Verification::Md5ETag, stored};
}

/// Adopts the parts that the server has; its list decides. Returns those that are missing in the
/// journal.
QList<UploadedPart> reconcile(PartialMultipart &partial, const PartSource &source,
    const QList<PartInfo> &onServer, const QList<UploadedPart> &known)
{
    QList<UploadedPart> unheard;
    QHash<int, UploadedPart> parts;
    for (const UploadedPart &part : known)
        parts.insert(part.number, part);
    for (const PartInfo &part : onServer) {
        const int index = part.partNumber - 1;
        if (index < 0 || index >= partial.plan.count
            || part.size != partial.plan.range(index).length)
            continue;
        const auto noted = parts.constFind(part.partNumber);
        const bool isNoted = noted != parts.cend();
        if (isNoted && ETag(noted->etag) != part.etag)
            continue;
        VerifiedPart &taken = partial.parts[size_t(index)];
        taken = isNoted ? recalled(*noted) : discovered(source, part, partial.plan.range(index));
        partial.isTakenUp = partial.isTakenUp || taken.isThere();
        if (!isNoted && taken.isThere())
            unheard.append({part.partNumber, taken.etag.quoted(), taken.checksum});
    }
    return unheard;
}

/// Adopts the server's state of the upload that the journal knows. Leaves the id empty if the
/// server does not have the upload.
QCoro::Task<Result<>> takeUp(TransferContext context, std::shared_ptr<PartialMultipart> partial,
    PartSource source, ResumeJournal::PartialUpload known)
{
    partial->record = known.record.id;
    partial->plan = PartPlan::make(known.record.stamp.size, known.record.partSize);
    partial->parts.assign(size_t(partial->plan.count), {});
    partial->id = UploadId(known.record.uploadId);
    if (partial->id.isEmpty()) {
        partial->wasLost = true;
        const S3Client lostClient = context.targetClient();
        const Result<QList<UploadId>> lost = co_await findLostIds(lostClient,
            context.request().targetBucket, context.item->writtenKey(), known.record.started);
        if (!lost)
            co_return fail(lost.error());
        if (!lost->isEmpty()) {
            partial->id = lost->first();
            if (lost->size() > 1)
                co_await discardLost(context, partial->id, known.record.started);
            QFuture<Result<>> noted
                = context.resume->noteUploadId(partial->record, partial->id.bytes());
            co_await noted;
        }
        co_return {};
    }
    const S3Client client = context.targetClient();
    const Result<QList<PartInfo>> onServer = co_await client.listParts(
        context.request().targetBucket, context.item->writtenKey(), partial->id);
    if (onServer) {
        const QList<UploadedPart> unheard = reconcile(*partial, source, *onServer, known.parts);
        for (const UploadedPart &part : unheard)
            context.resume->notePart(partial->record, part);
        co_return {};
    }
    if (mayNotBeAsked(onServer.error())) {
        // The journal must suffice; CompleteMultipartUpload checks each part anyway.
        for (const UploadedPart &part : known.parts) {
            if (part.number >= 1 && part.number <= partial->plan.count)
                partial->parts[size_t(part.number - 1)] = recalled(part);
        }
        partial->isTakenUp = !known.parts.isEmpty();
        co_return {};
    }
    if (onServer.error().kind != ErrorKind::NoSuchKey) // also stands for NoSuchUpload
        co_return fail(onServer.error());
    const std::vector<VerifiedPart> parts = recalled(known.parts);
    const QByteArray expected = compositeETag(parts);
    partial->id = UploadId();
    if (parts.size() != size_t(partial->plan.count) || expected.isEmpty())
        co_return {};
    const Result<ObjectHead> head
        = co_await client.headObject(context.request().targetBucket, context.item->writtenKey());
    const bool isUnknown = !head && head.error().kind != ErrorKind::NoSuchKey;
    if (isUnknown && !mayNotBeAsked(head.error()))
        co_return fail(head.error()); // the complete object may be there
    if (head && head->size == partial->plan.size && head->etag.bytes().contains(expected)) {
        partial->finished = head->etag;
        partial->parts = parts;
        partial->isTakenUp = true;
    }
    co_return {};
}

} // namespace

QByteArray compositeETag(const std::vector<VerifiedPart> &parts)
{
    QByteArray digests;
    for (const VerifiedPart &part : parts) {
        const QByteArray md5 = md5From(part.etag);
        if (md5.isEmpty())
            return {};
        digests += md5;
    }
    return Digest::of(Digest::Algorithm::Md5, digests).toHex() + '-'
        + QByteArray::number(parts.size());
}

QByteArray compositeETag(const QList<UploadedPart> &parts)
{
    return compositeETag(recalled(parts));
}

namespace {

/// Whether the server has since refused the upload's number or size of parts.
bool isRefusedPlan(const TransferContext &context, const UploadRecord &known)
{
    const ServerFacts &facts = context.request().target()->facts();
    const PartPlan plan = PartPlan::make(known.stamp.size, known.partSize);
    return plan.count > facts.maxParts() || plan.partSize > facts.largestBody();
}

/// Aborts an upload of other bytes to the same target. False: the server refuses, and the record
/// stays.
QCoro::Task<Result<bool>> makeRoom(TransferContext context, PartSource source, UploadRecord other)
{
    const bool hasId = !other.uploadId.isEmpty();
    if (hasId && other.source.startsWith(source.name + '#') && other.stamp != source.stamp)
        context.item->startOver(RestartReason::SourceChanged);
    const UploadId old(other.uploadId);
    const Result<> gone = co_await discardUpload(context, old, other.started);
    if (gone || mayNotBeAsked(gone.error()))
        co_return true;
    if (!gone.error().s3)
        co_return fail(gone.error()); // keep the record, which is the only trace of it
    context.resume->endUpload(other.id, false);
    co_return false;
}

/// Adopts the upload that the journal knows, if it can be resumed; otherwise records a new one,
/// unless this would replace a record that is still needed.
QCoro::Task<Result<>> consultJournal(TransferContext context,
    std::shared_ptr<PartialMultipart> partial, PartSource source, UploadRecord wanted)
{
    QFuture<Result<Found>> asked = context.resume->findUpload(wanted.target);
    co_await asked;
    const Result<Found> found = asked.result();
    if (!found)
        co_return {};
    if (*found) {
        const UploadRecord &known = (*found)->record;
        const bool isSame = known.source == wanted.source && known.stamp == wanted.stamp
            && !isRefusedPlan(context, known);
        Result<bool> hasRoom = true;
        if (isSame) {
            const Result<> taken = co_await takeUp(context, partial, source, **found);
            if (!taken)
                co_return taken;
        } else {
            hasRoom = co_await makeRoom(context, source, known);
        }
        if (!hasRoom)
            co_return fail(hasRoom.error());
        if (!*hasRoom || !partial->id.isEmpty() || partial->finished)
            co_return {};
    }
    QFuture<Result<qint64>> added = context.resume->beginUpload(wanted);
    co_await added;
    partial->record = added.result().value_or(0);
    co_return {};
}

/// Waits for the claim, and takes what was completed meanwhile if it is the wanted object. Without
/// the claim if the item was cancelled.
QCoro::Task<> waitForClaim(
    TransferContext context, std::shared_ptr<PartialMultipart> partial, UploadRecord wanted)
{
    partial->claim = context.resume->claim(wanted.target);
    while (!partial->claim && !context.item->cancel->isCancelled()) {
        const auto release = context.resume->release(wanted.target);
        QObject receiver;
        context.item->cancel->token().onCancel(&receiver, [release] {
            release->addResult(std::nullopt);
            release->finish();
        });
        QFuture<std::optional<ResumeJournal::CompletedUpload>> released = release->future();
        const auto other = co_await released;
        partial->claim = context.resume->claim(wanted.target);
        if (partial->claim && other && other->source == wanted.source
            && other->stamp == wanted.stamp) {
            partial->written = {other->etag, other->verification};
            partial->claim.complete(*other); // others may be waiting, too
        }
    }
}

} // namespace

QCoro::Task<Result<PartialMultipart>> beginMultipart(
    TransferContext context, ObjectFields fields, PartSource source, qint64 partSize)
{
    const auto partial = std::make_shared<PartialMultipart>();
    UploadRecord wanted;
    wanted.target = placeOf(context);
    wanted.source = sourceWith(source, fields, context.request().arguments.customerKey);
    wanted.stamp = source.stamp;
    wanted.partSize = partSize;
    wanted.started = context.request().target()->serverNow().toMSecsSinceEpoch();
    wanted.uploadId = "";
    partial->source = wanted.source;
    if (context.resume) {
        co_await waitForClaim(context, partial, wanted);
        if (!partial->claim)
            co_return fail(ErrorKind::Cancelled);
        if (partial->written)
            co_return std::move(*partial);

        const Result<> consulted = co_await consultJournal(context, partial, source, wanted);
        if (!consulted)
            co_return fail(consulted.error());
        if (!partial->id.isEmpty() || partial->finished)
            co_return std::move(*partial);
    }
    partial->plan = PartPlan::make(source.stamp.size, partSize);
    partial->parts.assign(size_t(partial->plan.count), {});
    const qint64 asked = context.request().target()->serverNow().toMSecsSinceEpoch();
    const Result<UploadId> id = co_await create(context, partial, fields, asked);
    if (!id) {
        const bool isUnknown = isOutcomeUnknown(id.error());
        if (partial->record && isUnknown && context.keepsPartial(id.error()))
            co_return fail(id.error()); // the next try looks for it
        Result<> gone;
        if (isUnknown)
            gone = co_await discardUpload(context, UploadId(), asked);
        if (partial->record)
            context.resume->endUpload(partial->record, gone.has_value());
        co_return fail(id.error());
    }
    partial->id = *id;
    if (partial->wasLost)
        co_await discardLost(context, partial->id, asked);
    if (partial->record) {
        QFuture<Result<>> noted = context.resume->noteUploadId(partial->record, id->bytes());
        co_await noted;
    }
    co_return std::move(*partial);
}

} // namespace windlass
