// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/streamedcopy.h"

#include "core/base/digest.h"
#include "core/net/bufferbody.h"
#include "core/s3/s3uri.h"
#include "core/transfer/tasks/downloadcheck.h"
#include "core/transfer/tasks/etagtrust.h"
#include "core/transfer/tasks/multipartwrite.h"
#include "core/transfer/tasks/objecttags.h"

#include <QCoroFuture>

#include <algorithm>

namespace windlass {

namespace {

QString sourceOf(const TransferContext &context)
{
    return S3Uri {context.request().bucket, context.source().key}.display();
}

/// The bytes of \a range (nothing: all), only from the expected object.
QCoro::Task<Result<QByteArray>> fetch(
    TransferContext context, S3Client client, std::optional<ByteRange> range)
{
    GetObjectInput input;
    input.bucket = context.request().bucket;
    input.key = context.source().key;
    input.versionId = context.source().version;
    input.range = range;
    input.ifMatch = context.item->facts.etag;
    input.objectSize = context.item->size;
    const qint64 expected = range ? range->length : context.item->size.load();
    const auto sink = std::make_shared<BufferSink>(expected);
    input.sink = sink;
    const Result<GetObjectOutput> got = co_await client.getObject(std::move(input));
    if (!got)
        co_return fail(changedIfRefused(got.error()));
    QByteArray body = sink->take();
    if (body.size() != expected)
        co_return fail(ErrorKind::Mismatch, sourceOf(context),
            QStringLiteral("%1 of %2 bytes").arg(body.size()).arg(expected));
    co_return body;
}

QCoro::Task<Result<MadeCopy>> copyWhole(
    TransferContext context, StoredChecksum stored, ObjectFields fields, HttpHeaders sourceHeaders)
{
    const qint64 size = context.item->size;
    QFuture<void> granted = context.item->batch->buffers->take(size);
    co_await granted;
    const ByteGrant grant(context.item->batch->buffers, size);
    const S3Client client = context.client();
    const Result<QByteArray> body = co_await fetch(context, client, std::nullopt);
    if (!body)
        co_return fail(body.error());
    OrderedCheck check(stored);
    check.add(body->constData(), body->size());
    const bool matches = check.matches();
    if (!matches && !stored.isGuess) {
        Result<bool> isAlike = false;
        if (mayETagBeNoChecksum(context, stored, sourceHeaders))
            isAlike = co_await isFetchedAlike(context, Digest::of(Digest::Algorithm::Md5, *body));
        if (!isAlike)
            co_return fail(isAlike.error());
        if (!*isAlike)
            co_return fail(ErrorKind::Mismatch, sourceOf(context), verificationName(stored.how));
    }

    PutObjectInput input;
    input.bucket = context.request().targetBucket;
    input.key = context.item->writtenKey();
    input.fields = std::move(fields);
    if (size > 0)
        input.source = std::make_shared<BufferBody>(*body);
    const S3Client target = context.targetClient();
    const Result<PutObjectOutput> put = co_await target.putObject(std::move(input));
    if (!put)
        co_return fail(put.error());
    context.progress()(size);
    co_return MadeCopy {put->etag, matches ? stored.how : Verification::SizeOnly};
}

/// VerifiedPart::checksum of the parts sent in this run, by index.
using PartSums = std::vector<QByteArray>;

QCoro::Task<Result<VerifiedPart>> copyPart(TransferContext context, S3Client target, UploadId id,
    int number, ByteRange range, ProgressSink progress, std::shared_ptr<DownloadCheck> check,
    std::shared_ptr<PartSums> sums)
{
    QFuture<void> granted = context.item->batch->buffers->take(range.length);
    co_await granted;
    const ByteGrant grant(context.item->batch->buffers, range.length);
    const S3Client client = context.item->batch->clients->sourceLike(target);
    const Result<QByteArray> body = co_await fetch(context, client, range);
    if (!body)
        co_return fail(body.error());
    if (const auto kind = check->ofRange())
        check->notePart(number - 1, Checksum::of(*kind, *body));

    const auto source = std::make_shared<BufferBody>(*body);
    const Result<VerifiedPart> sent
        = co_await MultipartWrite::uploadPart(context, target, id, number, source);
    if (sent) {
        (*sums)[size_t(number - 1)] = sent->checksum;
        progress(range.length);
    }
    co_return sent;
}

/// Reads the source again and compares it with what was sent. How it compared them; SizeOnly if
/// some of it was not sent in this run.
QCoro::Task<Result<Verification>> compareAgain(
    TransferContext context, PartPlan plan, std::shared_ptr<PartSums> sums)
{
    if (std::find(sums->begin(), sums->end(), QByteArray()) != sums->end())
        co_return Verification::SizeOnly;
    const S3Client client = context.client();
    Verification weakest = Verification::SignedSha256;
    for (int index = 0; index < plan.count; ++index) {
        const ByteRange range = plan.range(index);
        QFuture<void> granted = context.item->batch->buffers->take(range.length);
        co_await granted;
        const ByteGrant grant(context.item->batch->buffers, range.length);
        const Result<QByteArray> body = co_await fetch(context, client, range);
        if (!body)
            co_return fail(body.error());
        const QByteArray &sent = (*sums)[size_t(index)];
        const bool isCrc = isCrc64(sent);
        const auto kind = isCrc ? Checksum::Kind::Crc64Nvme : Checksum::Kind::Sha256;
        const auto how = isCrc ? Verification::Crc64Nvme : Verification::SignedSha256;
        if (Checksum::of(kind, *body) != sent)
            co_return fail(ErrorKind::Mismatch, sourceOf(context), verificationName(how));
        weakest = isCrc ? how : weakest;
    }
    co_return weakest;
}

/// Whether the copy must be proven correct: it will be the only one, and its source came without
/// TLS, so it may have been changed in transit.
bool needsProof(const TransferContext &context)
{
    return context.request().kind == TransferKind::Move
        && !context.request().service->endpoint().isSecure();
}

QCoro::Task<Result<MadeCopy>> copyParts(
    TransferContext context, StoredChecksum stored, ObjectFields fields, PartPlan plan)
{
    const auto check = std::make_shared<DownloadCheck>(stored, plan, nullptr);
    const auto sums = std::make_shared<PartSums>(size_t(plan.count));
    const MultipartWrite::SendPart sendPart
        = [context, check, sums](S3Client client, UploadId id, int part, ByteRange range,
              const ProgressSink &progress) {
              return copyPart(context, client, id, part, range, progress, check, sums);
          };
    // Parts that an earlier run has sent are missing here: then the check says nothing.
    const std::function<Result<>()> lastLook = [context, check]() -> Result<> {
        const bool isWrong = check->partsMatch() == false && !check->stored().isGuess;
        if (isWrong)
            return fail(
                ErrorKind::Mismatch, sourceOf(context), verificationName(check->stored().how));
        return {};
    };
    FileStamp stamp;
    stamp.size = context.item->size;
    const QByteArray name = context.request().service->endpoint().display().toUtf8() + ' '
        + S3Uri {context.request().bucket, context.source().key}.toBytes() + '#'
        + context.item->facts.etag.quoted();
    const PartSource source(name, stamp);
    const Result<WrittenObject> written
        = co_await MultipartWrite::run(context, fields, source, plan.partSize, sendPart, lastLook);
    if (!written)
        co_return fail(written.error());
    const bool isAll = check->partsMatch() == true;
    const bool isStored = isVerified(written->verification);
    if (isAll && isStored)
        co_return MadeCopy {written->etag, stored.how};
    MadeCopy made {written->etag, Verification::SizeOnly};
    if (!needsProof(context) || !isStored)
        co_return made;
    const Result<Verification> compared = co_await compareAgain(context, plan, sums);
    if (!compared) {
        // These bytes are not used again.
        if (const qint64 record = std::exchange(context.item->uploadRecord, 0))
            context.resume->endUpload(record);
        co_return fail(compared.error());
    }
    made.verification = *compared;
    co_return made;
}

} // namespace

QCoro::Task<Result<MadeCopy>> copyStreamed(
    TransferContext context, ObjectHead source, bool onlyIfAbsent)
{
    const Result<NameValues> tags = co_await tagsForCopy(context, source);
    if (!tags)
        co_return fail(tags.error());
    if (!context.request().isWithinEndpoint())
        source.storageClass.clear(); // each server has its own classes
    const QByteArray target = context.item->writtenKey().bytes();
    ObjectFields fields = context.request().options.withTypeFor(target).forCopy(source, *tags);
    fields.onlyIfAbsent = onlyIfAbsent;
    fields.areBytesSent = true;
    const qint64 size = context.item->size;
    constexpr qint64 maxInMemory = 64ll * 1024 * 1024;
    const qint64 wanted = std::min(context.config.partSize, maxInMemory);
    QList<qint64> partSizes = PartPlan::usualSizes(size, wanted);
    // No other sizes: if possible, the copy has the same parts as its source, so that their
    // checksums can be compared.
    partSizes.removeIf([size](qint64 one) {
        return one > maxInMemory || PartPlan::make(size, one).partSize != one;
    });
    const bool hasETags(context.request().service->facts().hasChecksumsAsETags);
    const StoredChecksum stored = StoredChecksum::from(source.headers, size, partSizes, hasETags);
    ServerFacts &facts = context.request().target()->facts();
    // A source in one part is compared with its checksum before anything is sent. Its part may be
    // larger than what is held in memory; then the copy is cut otherwise.
    const bool isOnePart = stored.partSize == size && size <= maxInMemory;
    if ((isOnePart || size < std::min(context.config.multipartThreshold, maxInMemory))
        && size <= facts.largestBody()) {
        const Result<MadeCopy> whole = co_await copyWhole(context, stored, fields, source.headers);
        const bool isTooLarge = !whole && whole.error().kind == ErrorKind::TooLargeForProxy;
        if (!isTooLarge || size <= PartPlan::smallestPart)
            co_return whole;
        facts.noteTooLarge(size);
    }
    const bool isLikeSource = stored.partSize > 0 && stored.partSize <= maxInMemory;
    const qint64 likeSource = isLikeSource ? stored.partSize : wanted;
    Result<MadeCopy> made = MadeCopy();
    for (qint64 cut = 0;;) {
        const PartPlan plan = PartPlan::forServer(size, likeSource, facts);
        if (plan.partSize == cut)
            break; // the same as what was refused
        cut = plan.partSize;
        made = co_await copyParts(context, stored, fields, plan);
        if (made || made.error().isCancelled())
            break;
    }
    if (!made || tags->isEmpty())
        co_return made;
    const Result<> tagged = co_await ensureTags(context, *tags);
    if (!tagged)
        co_return fail(tagged.error());
    co_return made;
}

} // namespace windlass
