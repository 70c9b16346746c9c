// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/multipartwrite.h"

#include "core/net/sendqueues.h"
#include "core/s3/etag.h"
#include "core/s3/s3fields.h"
#include "core/s3/s3uri.h"
#include "core/transfer/scheduler/partworkers.h"
#include "core/transfer/tasks/partstop.h"
#include "core/transfer/tasks/uploadabort.h"

#include <QCoroFuture>
#include <QRegularExpression>

#include <algorithm>

namespace windlass {

namespace {

/// The server's maximum number of parts according to its refusal of part number \a part; nothing if
/// the refusal had another reason.
std::optional<int> maxPartsBy(const Error &error, int part)
{
    if (!error.s3 || error.s3->httpStatus / 100 != 4)
        return {};
    const QString words = error.s3->message.toLower().remove(QLatin1Char(' '));
    const bool isAboutNumber = error.s3->code == "InvalidPartNumber"
        || error.s3->code == "TooManyParts" || words.contains(QLatin1String("partnumber"));
    if (!isAboutNumber)
        return {};
    // "Part number must be an integer between 1 and 1000, inclusive"
    static const QRegularExpression range(QStringLiteral("between1and(\\d+)"));
    const int most = range.match(words).captured(1).toInt();
    return most > 0 ? most : part - 1;
}

void noteRefusedPart(const TransferContext &context, const Error &error, int part, qint64 size)
{
    ServerFacts &facts = context.request().target()->facts();
    if (const auto most = maxPartsBy(error, part))
        facts.noteMostParts(*most);
    else if (error.kind == ErrorKind::TooLargeForProxy)
        facts.noteTooLarge(size);
}

/// Whether the object would now be cut into other parts: then the refused upload is useless.
bool isPlanRefused(const TransferContext &context, const PartPlan &plan)
{
    const ServerFacts &facts = context.request().target()->facts();
    return PartPlan::forServer(plan.size, plan.partSize, facts).partSize != plan.partSize;
}

} // namespace

QCoro::Task<Result<WrittenObject>> MultipartWrite::runAsTaken(TransferContext context,
    ObjectFields fields, PartSource source, qint64 wanted, SendPart sendPart,
    std::function<Result<>()> beforeComplete)
{
    const std::shared_ptr<S3Service> target = context.request().target();
    for (;;) {
        const qint64 partSize
            = PartPlan::forServer(source.stamp.size, wanted, target->facts()).partSize;
        const Result<WrittenObject> written
            = co_await run(context, fields, source, partSize, sendPart, beforeComplete);
        const qint64 next
            = PartPlan::forServer(source.stamp.size, wanted, target->facts()).partSize;
        if (written || next == partSize || written.error().isCancelled())
            co_return written;
        context.progress()(-context.item->done); // the attempt failed
    }
}

QCoro::Task<Result<VerifiedPart>> MultipartWrite::uploadPart(TransferContext context,
    S3Client client, UploadId id, int part, std::shared_ptr<BodySource> body)
{
    UploadPartInput input;
    input.bucket = context.request().targetBucket;
    input.key = context.item->writtenKey();
    input.uploadId = id;
    input.partNumber = part;
    input.source = body;
    input.checksum = context.request().options.checksum;
    const Result<UploadPartOutput> put = co_await client.uploadPart(std::move(input));
    if (!put)
        co_return fail(put.error());
    if (!put->crc64.isEmpty())
        co_return VerifiedPart {put->etag, Verification::Crc64Nvme, put->crc64};
    // The body keeps the hash since its request was signed.
    const QByteArray sha256 = QByteArray::fromHex(body->sha256Hex().value_or(QByteArray()));
    co_return VerifiedPart {put->etag, Verification::SignedSha256, sha256};
}

QCoro::Task<Result<WrittenObject>> MultipartWrite::run(TransferContext context, ObjectFields fields,
    PartSource source, qint64 partSize, SendPart sendPart, std::function<Result<>()> beforeComplete)
{
    Result<PartialMultipart> prepared = co_await beginMultipart(context, fields, source, partSize);
    if (!prepared)
        co_return fail(prepared.error());
    const auto partial = std::make_shared<PartialMultipart>(std::move(*prepared));
    // Held here, because helpers that finish late keep \c partial alive longer than the upload is
    // in use.
    ResumeJournal::Claim claim = std::move(partial->claim);
    if (partial->written)
        co_return *partial->written;
    Result<CompletedUpload> completed = CompletedUpload();
    if (partial->finished) {
        completed->etag = *partial->finished;
    } else {
        Result<> sent = co_await sendParts(context, partial, sendPart);
        if (sent)
            sent = beforeComplete();
        if (sent)
            co_await learnETags(context, partial);
        if (!sent) {
            co_await giveUp(context, partial, sent.error());
            co_return fail(sent.error());
        }
        completed = co_await complete(context, partial, fields.onlyIfAbsent);
        if (!completed) {
            co_await giveUp(context, partial, completed.error());
            co_return fail(completed.error());
        }
    }
    context.item->writtenETag = completed->etag;
    const Result<WrittenObject> written = co_await verify(context, partial, source, *completed);
    if (written) {
        context.item->uploadRecord = partial->record;
        if (claim)
            claim.complete({partial->source, source.stamp, written->etag, written->verification});
    } else if (partial->record && !written.error().isCancelled()) {
        context.resume->endUpload(partial->record); // its bytes are not used again
    }
    co_return written;
}

QCoro::Task<Result<>> MultipartWrite::sendParts(
    TransferContext context, std::shared_ptr<PartialMultipart> partial, SendPart sendPart)
{
    const auto missing = std::make_shared<std::vector<int>>();
    for (int index = 0; index < partial->plan.count; ++index) {
        if (partial->parts[size_t(index)].isThere())
            context.item->addResumed(partial->plan.range(index).length);
        else
            missing->push_back(index);
    }
    noteChange(context.item);
    if (missing->empty())
        co_return {};
    // Some servers accept fewer parts than S3. Send the last one first, so that they refuse at
    // once.
    constexpr size_t surelyTaken = 100;
    if (missing->size() > surelyTaken)
        std::swap(missing->front(), missing->back());
    // Each part is written by one job only, and read after all jobs have ended.
    const CancelSource stop(context.item->cancel->token());
    const auto work = [context, partial, missing, sendPart](
                          LaneContext lane, int nth, CancelToken token) -> QCoro::Task<Result<>> {
        const int index = (*missing)[size_t(nth)];
        const ByteRange range = partial->plan.range(index);
        const auto partStop = std::make_shared<PartStop>(context.item, token, range.length);
        const ProgressSink progress = [count = context.progress(), partStop](qint64 bytes) {
            count(bytes);
            partStop->noteSent(bytes);
        };
        const S3Client partClient = context.targetClientOn(lane, partStop->token());
        const Result<VerifiedPart> sent
            = co_await sendPart(partClient, partial->id, index + 1, range, progress);
        if (!sent) {
            context.progress()(-partStop->sent());
            noteRefusedPart(context, sent.error(), index + 1, range.length);
            co_return fail(sent.error());
        }
        partial->parts[size_t(index)] = *sent;
        if (partial->record) {
            const UploadedPart noted {index + 1, sent->etag.quoted(), sent->checksum};
            context.resume->notePart(partial->record, noted);
        }
        co_return {};
    };
    const auto crew
        = std::make_shared<PartWorkers>(int(missing->size()), stop, work, context.item->batch);
    if (context.request().kind == TransferKind::Upload) { // copies show no progress inside a part
        // What the kernel has by now can have been given to it since the last look, but what had
        // been given by then and is not among it has left.
        const auto sent
            = [moved = context.moved(), before = qint64(0), most = qint64(0)]() mutable {
                  most = std::max(most, before - sendQueues(PartsInFlight::interval / 2).bytes);
                  before = moved();
                  return most;
              };
        crew->follow({partial->plan.partSize, sent,
            [limits = context.item->batch->clients->targetLimits, queue = context.queue] {
                const CurrentLimits now = limits->now();
                return now.shareOf(*now.bandwidth->up, queue->isLargeWaiting());
            }});
    }
    co_return co_await crew->run(context.lane, *context.queue, TransferSettings::mostRequests - 1);
}

/// Completing needs the ETag of each part. Some servers do not return it for the part's upload, but
/// in the list of parts.
QCoro::Task<> MultipartWrite::learnETags(
    TransferContext context, std::shared_ptr<PartialMultipart> partial)
{
    const bool areKnown = std::none_of(partial->parts.begin(), partial->parts.end(),
        [](const VerifiedPart &part) { return part.etag.isEmpty(); });
    if (areKnown)
        co_return;
    const S3Client client = context.targetClient();
    const Result<QList<PartInfo>> listed = co_await client.listParts(
        context.request().targetBucket, context.item->writtenKey(), partial->id);
    for (const PartInfo &part : listed.value_or(QList<PartInfo>())) {
        const bool isOfPlan = part.partNumber >= 1 && part.partNumber <= partial->plan.count;
        if (isOfPlan && partial->parts[size_t(part.partNumber - 1)].etag.isEmpty())
            partial->parts[size_t(part.partNumber - 1)].etag = part.etag;
    }
}

/// The CRC-64 of the whole object; empty if it is not known of all parts.
static QByteArray crc64Of(const PartialMultipart &partial)
{
    QByteArray all;
    for (int index = 0; index < partial.plan.count; ++index) {
        const QByteArray &part = partial.parts[size_t(index)].checksum;
        if (!isCrc64(part))
            return {};
        all = index == 0 ? part
                         : Checksum::combine(Checksum::Kind::Crc64Nvme, all, part,
                             partial.plan.range(index).length);
    }
    return all;
}

QCoro::Task<Result<CompletedUpload>> MultipartWrite::complete(
    TransferContext context, std::shared_ptr<PartialMultipart> partial, bool onlyIfAbsent)
{
    QList<CompletedPart> parts;
    for (const VerifiedPart &part : partial->parts)
        parts.append({int(parts.size()) + 1, part.etag});
    const BucketName bucket = context.request().targetBucket;
    const ObjectKey key = context.item->writtenKey();
    const S3Client client = context.targetClient();
    const std::optional<Checksum::Kind> checksum = context.request().options.checksum;
    if (checksum && !Checksum::isCombinable(*checksum)) {
        // Then they must be sent again. The server also has those of an earlier run.
        const Result<QList<PartInfo>> listed = co_await client.listParts(bucket, key, partial->id);
        for (const PartInfo &part : listed.value_or(QList<PartInfo>())) {
            const bool isOfPlan = part.partNumber >= 1 && part.partNumber <= parts.size();
            if (isOfPlan && part.checksum.element == checksumElement(*checksum))
                parts[part.partNumber - 1].checksum = part.checksum;
        }
    }
    if (partial->record) {
        // A completed upload has no list of parts any more: all must be in the journal before, in
        // case the response is lost.
        QFuture<Result<>> noted = context.resume->journal().commit();
        co_await noted;
    }
    const QByteArray crc64 = crc64Of(*partial);
    Result<CompletedUpload> completed = co_await client.completeMultipartUpload(
        bucket, key, partial->id, parts, onlyIfAbsent, crc64);
    const QByteArray expected = compositeETag(partial->parts);
    const bool isGone
        = !completed && completed.error().s3 && completed.error().s3->code == "NoSuchUpload";
    const bool isThere = !completed && completed.error().kind == ErrorKind::PreconditionFailed;
    if (isGone || isThere) {
        // An earlier attempt may have succeeded and its response been lost: check before reporting
        // a failure.
        const Result<ObjectHead> head = co_await client.headObject(bucket, key);
        if (head && head->size == partial->plan.size && !expected.isEmpty()
            && head->etag.bytes().contains(expected))
            co_return CompletedUpload {head->etag};
        const bool isUnknown = !head && head.error().kind != ErrorKind::NoSuchKey;
        if (isGone && isUnknown && !mayNotBeAsked(head.error()))
            co_return fail(head.error()); // the next try checks again
    }
    co_return completed;
}

/// Whether the parts' ETags are the MD5s of their bytes, judging by one of them. Servers that
/// encrypt data have other ETags that look the same.
static bool areETagsMd5s(
    const TransferContext &context, const PartialMultipart &partial, const PartSource &source)
{
    ServerFacts &facts = context.request().target()->facts();
    if (!source.md5 || !facts.hasChecksumsAsETags || facts.hasChecksumsAsETags.isProven())
        return bool(facts.hasChecksumsAsETags);
    const QByteArray last = source.md5(partial.plan.range(partial.plan.count - 1));
    const QByteArray told = md5From(partial.parts.back().etag);
    const bool areMd5s = last.isEmpty() || told.isEmpty() || last == told;
    if (!areMd5s)
        facts.hasChecksumsAsETags.noteMissing();
    return areMd5s;
}

/// SignedSha256, or the weaker Crc64Nvme, if each part was checked when it was sent: the signatures
/// of all parts are as good as an ETag computed from them, and so are confirmed CRCs.
static Verification verificationOfAll(const std::vector<VerifiedPart> &parts)
{
    Verification all = Verification::SignedSha256;
    for (const VerifiedPart &part : parts) {
        if (part.verification == Verification::Crc64Nvme)
            all = part.verification;
        else if (part.verification != Verification::SignedSha256)
            return Verification::SizeOnly;
    }
    return all;
}

/// Finds out how the completed object is verified. The response to Complete may have no ETag, and
/// the ETags of parts from an earlier run do not show whether they were encrypted; a HEAD is needed
/// then.
QCoro::Task<Result<WrittenObject>> MultipartWrite::verify(TransferContext context,
    std::shared_ptr<PartialMultipart> partial, PartSource source, CompletedUpload completed)
{
    const QByteArray expected = compositeETag(partial->parts);
    const QByteArray crc64 = crc64Of(*partial);
    const auto isExpected = [&expected](const ETag &found) {
        return !expected.isEmpty() && found.bytes().contains(expected);
    };
    const bool areVerified = std::all_of(partial->parts.begin(), partial->parts.end(),
        [](const VerifiedPart &part) { return isVerified(part.verification); });
    WrittenObject written;
    written.etag = completed.etag;
    written.verification = verificationOfAll(partial->parts);
    const bool areSigned = written.verification == Verification::SignedSha256;
    HeadObjectInput asked;
    asked.bucket = context.request().targetBucket;
    asked.key = context.item->writtenKey();
    asked.wantsChecksum = !crc64.isEmpty();
    const QString subject = S3Uri {asked.bucket, asked.key}.display();
    const bool isCrcTold = !crc64.isEmpty() && !completed.crc64.isEmpty();
    if (isCrcTold && completed.crc64 != crc64)
        co_return fail(ErrorKind::StoredWrong, subject, verificationName(Verification::Crc64Nvme));
    if (isCrcTold && !completed.etag.isEmpty())
        co_return written;
    if (areVerified && isExpected(completed.etag) && !partial->isTakenUp && crc64.isEmpty()) {
        if (!areSigned)
            written.verification = Verification::CompositeETag;
        co_return written;
    }
    const S3Client client = context.targetClient();
    const Result<ObjectHead> head = co_await client.headObject(asked);
    if (!head && (head.error().kind == ErrorKind::NoSuchKey || head.error().isCancelled()))
        co_return fail(head.error());
    if (!head)
        co_return written; // some keys can write but not read
    written.etag = head->etag;
    const auto composite = compositeFrom(head->etag);
    const bool isOpaque = hasOpaqueETag(head->headers);
    const QByteArray stored = crc64From(head->headers);
    const bool isOtherCrc = !crc64.isEmpty() && !stored.isEmpty() && stored != crc64;
    const bool isOther = composite && composite->parts == partial->plan.count && !isOpaque
        && !expected.isEmpty() && !isExpected(head->etag)
        && areETagsMd5s(context, *partial, source);
    if ((head->size >= 0 && head->size != partial->plan.size) || isOther || isOtherCrc)
        co_return fail(ErrorKind::StoredWrong, subject,
            QStringLiteral("%1 bytes, ETag %2").arg(head->size).arg(head->etag.display()));
    const bool isWhole = areSigned || isCrcTold || (!crc64.isEmpty() && stored == crc64);
    // It says something of the whole object, not only of its parts.
    if (areVerified && !isWhole && isExpected(head->etag) && !isOpaque)
        written.verification = Verification::CompositeETag;
    co_return written;
}

QCoro::Task<> MultipartWrite::giveUp(
    TransferContext context, std::shared_ptr<PartialMultipart> partial, Error error)
{
    const bool isGone = error.s3 && error.s3->code == "NoSuchUpload";
    if (partial->record && !isGone && context.keepsPartial(error)
        && !isPlanRefused(context, partial->plan))
        co_return;
    Result<> gone;
    if (!isGone)
        gone = co_await discardUpload(context, partial->id, 0);
    if (partial->record)
        context.resume->endUpload(partial->record, gone.has_value());
}

} // namespace windlass
