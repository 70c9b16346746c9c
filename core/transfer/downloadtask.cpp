// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/downloadbegin.h"
#include "core/transfer/filesink.h"
#include "core/transfer/partcrew.h"
#include "core/transfer/transfertasks.h"

#include "core/s3/s3uri.h"

namespace windlass {

namespace {

QString subjectOf(const TransferContext &context)
{
    return S3Uri {context.request().bucket, context.item->key}.display();
}

/// A refused If-Match means that the object is no longer the one that was listed.
Error changedIfRefused(Error error)
{
    if (error.kind == ErrorKind::PreconditionFailed)
        error.kind = ErrorKind::ObjectChanged;
    return error;
}

/// GETs \a range (nothing: all) of the object into the file.
QCoro::Task<Result<>> fetch(TransferContext context, S3Client client,
    std::shared_ptr<DownloadFile> file, std::optional<ByteRange> range)
{
    const auto sink = std::make_shared<FileSink>(
        file, range, context.item->size, subjectOf(context), context.progress());
    GetObjectInput input;
    input.bucket = context.request().bucket;
    input.key = context.item->key;
    input.range = range;
    input.sink = sink;
    input.ifMatch = context.item->etag;
    const Result<GetObjectOutput> got = co_await client.getObject(std::move(input));
    if (!got)
        co_return fail(changedIfRefused(got.error()));
    file->setAttributes(FileAttributes::from(got->head.headers));
    if (!range) {
        context.item->setSize(sink->expected());
        if (!context.item->lastModified.isValid())
            context.item->lastModified = got->head.lastModified;
    }
    co_return sink->finish();
}

QCoro::Task<Result<>> fetchParts(TransferContext context, std::shared_ptr<BegunDownload> begun)
{
    const PartPlan plan = begun->plan;
    const auto missing = std::make_shared<std::vector<int>>();
    for (int index = 0; index < plan.count; ++index) {
        if (begun->isWritten[size_t(index)])
            context.progress()(plan.range(index).length);
        else
            missing->push_back(index);
    }
    if (missing->empty())
        co_return {};
    const CancelSource stop(context.item->cancel.token());
    const auto work
        = [context, stop, begun, missing](LaneContext lane, int nth) -> QCoro::Task<Result<>> {
        const int index = (*missing)[size_t(nth)];
        const S3Client client = context.clientOn(lane, stop.token());
        const ByteRange range = begun->plan.range(index);
        const Result<> fetched = co_await fetch(context, client, begun->file, range);
        if (fetched && begun->record)
            context.resume->notePart(begun->record, DownloadedPart {index, false});
        co_return fetched;
    };
    const auto crew
        = std::make_shared<PartCrew>(int(missing->size()), stop, work, context.item->batch->limits);
    co_return co_await crew->run(context.lane, *context.queue, TransferSettings::mostRequests - 1);
}

QCoro::Task<Result<>> downloadWhole(TransferContext context, std::shared_ptr<LocalFolder> folder)
{
    const std::shared_ptr<TransferItem> item = context.item;
    const Result<std::shared_ptr<DownloadFile>> file
        = DownloadFile::create(folder, item->localPath, item->size);
    if (!file)
        co_return fail(file.error());
    const S3Client client = context.client();
    const Result<> fetched = co_await fetch(context, client, *file, std::nullopt);
    if (!fetched)
        co_return fetched;
    co_return (*file)->commit(item->lastModified);
}

QCoro::Task<Result<>> downloadParts(TransferContext context, std::shared_ptr<LocalFolder> folder)
{
    Result<BegunDownload> prepared = co_await beginDownload(context, folder);
    if (!prepared)
        co_return fail(prepared.error());
    const auto begun = std::make_shared<BegunDownload>(std::move(*prepared));
    Result<> done = co_await fetchParts(context, begun);
    if (done)
        done = begun->file->commit(context.item->lastModified);
    if (!begun->record)
        co_return done;
    if (!done && context.keepsWhatIsBegun(done.error())) {
        begun->file->keep();
        context.resume->noteDurable(begun->record);
    } else {
        context.resume->forgetDownload(begun->record);
    }
    co_return done;
}

/// Size and ETag, where the listing did not tell them.
QCoro::Task<Result<>> learnHead(TransferContext context)
{
    const S3Client client = context.client();
    const Result<ObjectHead> head
        = co_await client.headObject(context.request().bucket, context.item->key);
    if (!head)
        co_return fail(head.error());
    context.item->setSize(head->size);
    context.item->etag = head->etag;
    context.item->lastModified = head->lastModified;
    co_return {};
}

} // namespace

TransferTask downloadItem(TransferContext context)
{
    const std::shared_ptr<TransferItem> item = context.item;
    const Result<std::shared_ptr<LocalFolder>> folder = item->batch->targetFolder();
    if (!folder)
        co_return fail(folder.error());
    const bool isLeftAlone = !item->isFolder && context.request().existing == ExistingRule::Skip
        && (*folder)->exists(item->localPath);
    if (isLeftAlone)
        co_return TransferOutcome::Skipped;
    // First what its name stands for, then the name.
    const Result<> noted = item->batch->names.note(**folder, item->name, item->localPath);
    if (!noted)
        co_return fail(noted.error());
    if (item->isFolder) {
        const auto made = (*folder)->folder(item->localPath);
        if (!made)
            co_return fail(made.error());
        co_return TransferOutcome::Done;
    }
    const bool isLarge = item->size >= context.config.multipartThreshold;
    if (item->size < 0 || (isLarge && item->etag.isEmpty())) {
        const Result<> learnt = co_await learnHead(context);
        if (!learnt)
            co_return fail(learnt.error());
    }

    Result<> done;
    if (item->size < context.config.multipartThreshold)
        done = co_await downloadWhole(context, *folder);
    else
        done = co_await downloadParts(context, *folder);
    if (!done)
        co_return fail(done.error());
    co_return TransferOutcome::Done;
}

} // namespace windlass
