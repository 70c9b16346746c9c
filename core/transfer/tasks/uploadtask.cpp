// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/contenttype.h"
#include "core/localfs/filepart.h"
#include "core/localfs/sourcefile.h"
#include "core/transfer/tasks/multipartwrite.h"
#include "core/transfer/tasks/objecttags.h"
#include "core/transfer/tasks/partstop.h"
#include "core/transfer/tasks/targetcheck.h"
#include "core/transfer/tasks/transfertasks.h"

#include "core/base/byteunits.h"
#include "core/base/humantext.h"
#include "core/s3/etag.h"
#include "core/s3/s3uri.h"

namespace windlass {

namespace {

/// Whether the target is what we sent: the response to an earlier attempt may have been lost.
QCoro::Task<bool> isThereAlready(TransferContext context, std::shared_ptr<SourceFile> file)
{
    const S3Client client = context.client();
    const Result<ObjectHead> head
        = co_await client.headObject(context.request().targetBucket, context.item->writtenKey());
    if (!head || head->size != file->size() || !client.service().facts().hasChecksumsAsETags)
        co_return false;
    const QByteArray stored = md5From(head->headers);
    const Result<QByteArray> md5 = file->checksum(Checksum::Kind::Md5, 0, file->size());
    co_return !stored.isEmpty() && md5 && *md5 == stored;
}

QCoro::Task<Result<>> putWhole(
    TransferContext context, std::shared_ptr<SourceFile> file, ObjectFields fields)
{
    PutObjectInput input;
    input.bucket = context.request().targetBucket;
    input.key = context.item->writtenKey();
    input.fields = fields;
    ProgressSink progress = context.progress();
    CancelToken cancel = context.item->cancel->token();
    std::shared_ptr<PartStop> stop;
    if (file->size() >= mebibyte) { // where smaller ones were is soon reached again
        stop = std::make_shared<PartStop>(context.item, cancel, file->size());
        cancel = stop->token();
        progress = [count = context.progress(), stop](qint64 bytes) {
            count(bytes);
            stop->noteSent(bytes);
        };
    }
    if (file->size() > 0)
        input.source = std::make_shared<FilePart>(file, 0, file->size(), progress);
    const S3Client client = context.clientOn(context.lane, cancel);
    const Result<PutObjectOutput> put = co_await client.putObject(std::move(input));
    if (put) {
        context.item->verification
            = put->crc64.isEmpty() ? Verification::SignedSha256 : Verification::Crc64Nvme;
        co_return {};
    }
    if (put.error().kind == ErrorKind::PreconditionFailed) {
        const bool isOurs = co_await isThereAlready(context, file);
        if (isOurs) {
            context.item->verification = Verification::Md5ETag;
            co_return {};
        }
    }
    co_return fail(put.error());
}

QCoro::Task<Result<>> putParts(
    TransferContext context, std::shared_ptr<SourceFile> file, ObjectFields fields)
{
    const MultipartWrite::SendPart sendPart = [context, file](S3Client client, UploadId id,
                                                  int part, ByteRange range,
                                                  const ProgressSink &progress) {
        const auto body = std::make_shared<FilePart>(file, range.offset, range.length, progress);
        return MultipartWrite::uploadPart(context, client, id, part, body);
    };
    const std::function<Result<>()> lastLook = [file] { return file->checkUnchanged(); };
    PartSource source(context.item->spec.upload().path, file->stamp());
    source.md5 = [file](ByteRange range) {
        const bool isShort = range.length <= SourceFile::maxOnALane;
        return isShort
            ? file->checksum(Checksum::Kind::Md5, range.offset, range.length).value_or(QByteArray())
            : QByteArray();
    };
    const TransferBatch &batch = *context.item->batch;
    const qint64 limit = batch.clients->targetLimits->now().bandwidth->up->bytesPerSecond();
    const qint64 wanted
        = PartPlan::sizeOnLine(context.config.partSize, batch.services.bytesPerSecondUnder(limit));
    const Result<WrittenObject> written
        = co_await MultipartWrite::runAsTaken(context, fields, source, wanted, sendPart, lastLook);
    if (!written)
        co_return fail(written.error());
    context.item->verification = written->verification;
    const NameValues tags = context.request().options.tags;
    if (tags.isEmpty())
        co_return {};
    co_return co_await ensureTags(context, tags);
}

QCoro::Task<Result<>> putFolderMarker(TransferContext context)
{
    PutObjectInput input;
    input.bucket = context.request().targetBucket;
    input.key = context.item->writtenKey();
    input.fields.contentType = "application/x-directory";
    const S3Client client = context.client();
    const Result<PutObjectOutput> put = co_await client.putObject(std::move(input));
    if (!put)
        co_return fail(put.error());
    context.item->verification = Verification::SignedSha256;
    co_return {};
}

QCoro::Task<Result<>> putItem(TransferContext context, bool onlyIfAbsent)
{
    if (context.item->spec.upload().isFolder)
        co_return co_await putFolderMarker(context);
    const auto growth = context.request().sendsGrowing ? SourceFile::Growth::IsLeftOut
                                                       : SourceFile::Growth::IsAChange;
    const Result<std::shared_ptr<SourceFile>> file
        = SourceFile::open(context.item->spec.upload().path, growth);
    if (!file)
        co_return fail(file.error());
    const qint64 size = (*file)->size();
    context.item->setSize(size);
    if (size > PartPlan::largestObject)
        co_return fail(ErrorKind::TooLarge, displayText(context.item->spec.upload().path),
            humanSize(PartPlan::largestObject));
    ObjectFields fields = context.request().options.forUpload(
        contentTypeFor(context.item->spec.upload().path, **file));
    (*file)->attributes().addTo(fields.extra);
    fields.onlyIfAbsent = onlyIfAbsent;
    // No co_await in a conditional expression: GCC 12 destroys its operands' temporaries twice.
    ServerFacts &facts = context.request().target()->facts();
    if (size < context.config.multipartThreshold && size <= facts.largestBody()) {
        const Result<> put = co_await putWhole(context, *file, fields);
        const bool isTooLarge = !put && put.error().kind == ErrorKind::TooLargeForProxy;
        if (!isTooLarge || size <= PartPlan::smallestPart)
            co_return put;
        facts.noteTooLarge(size);
    }
    co_return co_await putParts(context, *file, fields);
}

} // namespace

TransferTask uploadItem(TransferContext context)
{
    return writeTarget(context, putItem);
}

} // namespace windlass
