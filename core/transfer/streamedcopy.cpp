// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/streamedcopy.h"

#include "core/s3/s3uri.h"
#include "core/transfer/bufferbody.h"
#include "core/transfer/downloadcheck.h"
#include "core/transfer/multipartwrite.h"
#include "core/transfer/objecttags.h"

#include <QCoroFuture>

namespace windlass {

namespace {

QString sourceOf(const TransferContext &context)
{
    return S3Uri {context.request().bucket, context.item->key}.display();
}

/// The bytes of \a range (nothing: all), and no others than those of the object that was meant.
QCoro::Task<Result<QByteArray>> fetch(
    TransferContext context, S3Client client, std::optional<ByteRange> range)
{
    GetObjectInput input;
    input.bucket = context.request().bucket;
    input.key = context.item->key;
    input.range = range;
    input.ifMatch = context.item->etag;
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
    TransferContext context, StoredChecksum stored, ObjectFields fields)
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
    if (!matches && !stored.isGuess)
        co_return fail(ErrorKind::Mismatch, sourceOf(context), verificationName(stored.how));

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

QCoro::Task<Result<VerifiedPart>> copyPart(TransferContext context, S3Client target, UploadId id,
    int number, ByteRange range, std::shared_ptr<DownloadCheck> check)
{
    QFuture<void> granted = context.item->batch->buffers->take(range.length);
    co_await granted;
    const ByteGrant grant(context.item->batch->buffers, range.length);
    const S3Client client = target.withService(context.request().service);
    const Result<QByteArray> body = co_await fetch(context, client, range);
    if (!body)
        co_return fail(body.error());
    if (const auto kind = check->ofRange())
        check->notePart(number - 1, Checksum::of(*kind, *body));

    const auto source = std::make_shared<BufferBody>(*body);
    const Result<VerifiedPart> sent
        = co_await MultipartWrite::uploadPart(context, target, id, number, source);
    if (sent)
        context.progress()(range.length);
    co_return sent;
}

QCoro::Task<Result<MadeCopy>> copyParts(
    TransferContext context, StoredChecksum stored, ObjectFields fields, PartPlan plan)
{
    const auto check = std::make_shared<DownloadCheck>(stored, plan, nullptr);
    const MultipartWrite::SendPart sendPart
        = [context, check](S3Client client, UploadId id, int part, ByteRange range) {
              return copyPart(context, client, id, part, range, check);
          };
    // What an earlier run has sent does not come by here again: then the parts tell nothing.
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
        + S3Uri {context.request().bucket, context.item->key}.toBytes() + '#'
        + context.item->etag.bytes();
    const PartSource source(name, stamp);
    const Result<WrittenObject> written
        = co_await MultipartWrite::run(context, fields, source, plan.partSize, sendPart, lastLook);
    if (!written)
        co_return fail(written.error());
    const bool isAll = check->partsMatch() == true;
    const bool isStored = isVerified(written->verification);
    co_return MadeCopy {written->etag, isAll && isStored ? stored.how : Verification::SizeOnly};
}

} // namespace

QCoro::Task<Result<MadeCopy>> copyStreamed(
    TransferContext context, ObjectHead source, bool onlyIfAbsent)
{
    const Result<NameValues> tags = co_await tagsForCopy(context, source);
    if (!tags)
        co_return fail(tags.error());
    if (!context.request().isWithinEndpoint())
        source.storageClass.clear(); // every server has its own
    ObjectFields fields = context.request().options.forCopy(source, *tags);
    fields.onlyIfAbsent = onlyIfAbsent;
    const qint64 size = context.item->size;
    constexpr qint64 mostInMemory = 64ll * 1024 * 1024;
    const qint64 wanted = std::min(context.config.partSize, mostInMemory);
    QList<qint64> partSizes = PartPlan::usualSizes(size, wanted);
    // No others: the parts of the copy are cut like those of its source where that can be told, so
    // that what they add up to can be compared.
    partSizes.removeIf([size](qint64 one) {
        return one > mostInMemory || PartPlan::make(size, one).partSize != one;
    });
    const StoredChecksum stored = StoredChecksum::from(source.headers, size, partSizes);
    if (size < std::min(context.config.multipartThreshold, mostInMemory))
        co_return co_await copyWhole(context, stored, fields);
    const PartPlan plan = PartPlan::make(size, stored.partSize > 0 ? stored.partSize : wanted);
    Result<MadeCopy> made = co_await copyParts(context, stored, fields, plan);
    if (!made || tags->isEmpty())
        co_return made;
    const Result<> tagged = co_await ensureTags(context, *tags);
    if (!tagged)
        co_return fail(tagged.error());
    co_return made;
}

} // namespace windlass
