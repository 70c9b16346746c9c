// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/multipartwrite.h"
#include "core/transfer/sourcefile.h"
#include "core/transfer/transfertasks.h"

#include "core/base/humantext.h"
#include "core/s3/s3uri.h"

#include <QMimeDatabase>

namespace windlass {

namespace {

/// By the name alone: reading every file twice for its first bytes would cost more than it tells.
QByteArray contentTypeFor(const QByteArray &path)
{
    static const QMimeDatabase database; // thread-safe
    return database.mimeTypeForFile(QString::fromUtf8(path), QMimeDatabase::MatchExtension)
        .name()
        .toLatin1();
}

QCoro::Task<Result<>> putWhole(
    TransferContext context, std::shared_ptr<SourceFile> file, ObjectFields fields)
{
    PutObjectInput input;
    input.bucket = context.request().targetBucket;
    input.key = context.item->targetKey;
    input.fields = std::move(fields);
    if (file->size() > 0)
        input.source = std::make_shared<FilePart>(file, 0, file->size(), context.progress());
    const S3Client client = context.client();
    const Result<PutObjectOutput> put = co_await client.putObject(std::move(input));
    if (!put)
        co_return fail(put.error());
    co_return {};
}

QCoro::Task<Result<>> putParts(
    TransferContext context, std::shared_ptr<SourceFile> file, ObjectFields fields)
{
    const MultipartWrite::SendPart sendPart
        = [context, file](S3Client client, UploadId id, int part,
              ByteRange range) -> QCoro::Task<Result<ETag>> {
        UploadPartInput input;
        input.bucket = context.request().targetBucket;
        input.key = context.item->targetKey;
        input.uploadId = id;
        input.partNumber = part;
        input.source
            = std::make_shared<FilePart>(file, range.offset, range.length, context.progress());
        co_return co_await client.uploadPart(std::move(input));
    };
    const std::function<Result<>()> lastLook = [file] { return file->checkUnchanged(); };
    const PartSource source(context.item->localPath, file->stamp());
    const Result<ETag> etag = co_await MultipartWrite::run(
        context, fields, source, context.config.partSize, sendPart, lastLook);
    if (!etag)
        co_return fail(etag.error());
    co_return {};
}

QCoro::Task<Result<>> putFolderMarker(TransferContext context)
{
    PutObjectInput input;
    input.bucket = context.request().targetBucket;
    input.key = context.item->targetKey;
    input.fields.contentType = "application/x-directory";
    const S3Client client = context.client();
    const Result<PutObjectOutput> put = co_await client.putObject(std::move(input));
    if (!put)
        co_return fail(put.error());
    co_return {};
}

} // namespace

TransferTask uploadItem(TransferContext context)
{
    const TransferRequest &request = context.request();
    if (request.existing == ExistingRule::Skip) {
        const S3Client client = context.client();
        const Result<ObjectHead> head
            = co_await client.headObject(request.targetBucket, context.item->targetKey);
        if (head)
            co_return TransferOutcome::Skipped;
        if (head.error().kind != ErrorKind::NoSuchKey)
            co_return fail(head.error());
    }
    if (context.item->isFolder) {
        const Result<> put = co_await putFolderMarker(context);
        if (!put)
            co_return fail(put.error());
        co_return TransferOutcome::Done;
    }

    const Result<std::shared_ptr<SourceFile>> file = SourceFile::open(context.item->localPath);
    if (!file)
        co_return fail(file.error());
    const qint64 size = (*file)->size();
    context.item->setSize(size);
    if (size > PartPlan::largestObject)
        co_return fail(ErrorKind::TooLarge, displayText(context.item->localPath),
            humanSize(PartPlan::largestObject));
    ObjectFields fields;
    fields.contentType = contentTypeFor(context.item->localPath);
    (*file)->attributes().addTo(fields.extra);
    // No co_await in a conditional expression: GCC 12 destroys its operands' temporaries twice.
    Result<> put;
    if (size < context.config.multipartThreshold)
        put = co_await putWhole(context, *file, fields);
    else
        put = co_await putParts(context, *file, fields);
    if (!put)
        co_return fail(put.error());
    co_return TransferOutcome::Done;
}

} // namespace windlass
