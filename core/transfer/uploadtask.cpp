// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/multipartwrite.h"
#include "core/transfer/objecttags.h"
#include "core/transfer/sentbody.h"
#include "core/transfer/sourcefile.h"
#include "core/transfer/targetcheck.h"
#include "core/transfer/transfertasks.h"

#include "core/base/humantext.h"
#include "core/s3/etag.h"
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

QString subjectOf(const TransferContext &context)
{
    return S3Uri {context.request().targetBucket, context.item->writtenKey()}.display();
}

/// A part of the file as it is to be sent: with its MD5, unless a signature does as well.
std::shared_ptr<FilePart> partOf(
    const TransferContext &context, const std::shared_ptr<SourceFile> &file, ByteRange range)
{
    auto part = std::make_shared<FilePart>(file, range.offset, range.length, context.progress());
    if (!context.request().service->signsPayload())
        part->hashWhileSending();
    return part;
}

/// Whether what is there is what we sent: the answer to an earlier attempt may have got lost.
QCoro::Task<bool> isThereAlready(TransferContext context, std::shared_ptr<SourceFile> file)
{
    const S3Client client = context.client();
    const Result<ObjectHead> head
        = co_await client.headObject(context.request().targetBucket, context.item->writtenKey());
    if (!head || head->size != file->size())
        co_return false;
    const QByteArray stored = md5From(head->headers);
    const Result<QByteArray> md5 = file->digest(Digest::Algorithm::Md5, 0, file->size());
    co_return !stored.isEmpty() && md5 && *md5 == stored;
}

constexpr int mostSends = 2; // of a body that is stored as something else

QCoro::Task<Result<>> putWhole(
    TransferContext context, std::shared_ptr<SourceFile> file, ObjectFields fields)
{
    const bool isSigned = context.request().service->signsPayload();
    const std::shared_ptr<FilePart> body = partOf(context, file, {0, file->size()});
    for (int sends = 1;; ++sends) {
        PutObjectInput input;
        input.bucket = context.request().targetBucket;
        input.key = context.item->writtenKey();
        input.fields = fields;
        if (file->size() > 0)
            input.source = body;
        const S3Client client = context.client();
        const Result<PutObjectOutput> put = co_await client.putObject(std::move(input));
        if (!put && put.error().kind == ErrorKind::PreconditionFailed) {
            const bool isOurs = co_await isThereAlready(context, file);
            if (isOurs) {
                context.item->verification = Verification::Md5ETag;
                co_return {};
            }
        }
        if (!put)
            co_return fail(put.error());
        const Result<Verification> checked
            = checkSentBody(body->takeSentMd5(), put->md5, isSigned, subjectOf(context));
        if (checked) {
            context.item->verification = *checked;
            co_return {};
        }
        if (sends == mostSends)
            co_return fail(checked.error());
    }
}

QCoro::Task<Result<VerifiedPart>> putPart(TransferContext context, S3Client client,
    std::shared_ptr<SourceFile> file, UploadId id, int number, ByteRange range)
{
    const bool isSigned = context.request().service->signsPayload();
    const std::shared_ptr<FilePart> body = partOf(context, file, range);
    for (int sends = 1;; ++sends) {
        UploadPartInput input;
        input.bucket = context.request().targetBucket;
        input.key = context.item->writtenKey();
        input.uploadId = id;
        input.partNumber = number;
        input.source = body;
        const Result<UploadPartOutput> put = co_await client.uploadPart(std::move(input));
        if (!put)
            co_return fail(put.error());
        const QByteArray md5 = body->takeSentMd5();
        const Result<Verification> checked
            = checkSentBody(md5, put->md5, isSigned, subjectOf(context));
        if (checked) {
            const QByteArray checksum = isSigned ? signedSha256(*body) : md5;
            co_return VerifiedPart {put->etag, *checked, checksum};
        }
        if (sends == mostSends)
            co_return fail(checked.error());
    }
}

QCoro::Task<Result<>> putParts(
    TransferContext context, std::shared_ptr<SourceFile> file, ObjectFields fields)
{
    const MultipartWrite::SendPart sendPart
        = [context, file](S3Client client, UploadId id, int part, ByteRange range) {
              return putPart(context, client, file, id, part, range);
          };
    const std::function<Result<>()> lastLook = [file] { return file->checkUnchanged(); };
    PartSource source(context.item->localPath, file->stamp());
    source.md5 = [file](ByteRange range) {
        const bool isShort = range.length <= SourceFile::mostOnALane;
        return isShort ? file->digest(Digest::Algorithm::Md5, range.offset, range.length)
                             .value_or(QByteArray())
                       : QByteArray();
    };
    const Result<WrittenObject> written = co_await MultipartWrite::run(
        context, fields, source, context.config.partSize, sendPart, lastLook);
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
    co_return {};
}

/// With \a onlyIfAbsent a PreconditionFailed if something stands at the target after all.
QCoro::Task<Result<>> putItem(TransferContext context, bool onlyIfAbsent)
{
    if (context.item->isFolder)
        co_return co_await putFolderMarker(context);
    const Result<std::shared_ptr<SourceFile>> file = SourceFile::open(context.item->localPath);
    if (!file)
        co_return fail(file.error());
    const qint64 size = (*file)->size();
    context.item->setSize(size);
    if (size > PartPlan::largestObject)
        co_return fail(ErrorKind::TooLarge, displayText(context.item->localPath),
            humanSize(PartPlan::largestObject));
    ObjectFields fields
        = context.request().options.forUpload(contentTypeFor(context.item->localPath));
    (*file)->attributes().addTo(fields.extra);
    fields.onlyIfAbsent = onlyIfAbsent;
    // No co_await in a conditional expression: GCC 12 destroys its operands' temporaries twice.
    if (size < context.config.multipartThreshold)
        co_return co_await putWhole(context, *file, fields);
    co_return co_await putParts(context, *file, fields);
}

} // namespace

TransferTask uploadItem(TransferContext context)
{
    constexpr int mostRaces = 3;
    for (int races = 0;; ++races) {
        const Result<TargetVerdict> verdict = co_await checkTargetKey(context);
        if (!verdict)
            co_return fail(verdict.error());
        if (!verdict->isWanted)
            co_return TransferOutcome::Skipped;
        const Result<> put = co_await putItem(context, verdict->isFree);
        if (put)
            co_return TransferOutcome::Done;
        const bool isRace = verdict->isFree && put.error().kind == ErrorKind::PreconditionFailed;
        if (!isRace || races == mostRaces)
            co_return fail(put.error());
        // Somebody else was faster: the rule is asked again, about what is there now.
        context.item->scanned = {};
    }
}

} // namespace windlass
