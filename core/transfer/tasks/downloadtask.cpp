// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/foldermarker.h"
#include "core/transfer/scheduler/partworkers.h"
#include "core/transfer/tasks/downloadbegin.h"
#include "core/transfer/tasks/downloadcheck.h"
#include "core/transfer/tasks/downloadhead.h"
#include "core/transfer/tasks/downloadplace.h"
#include "core/transfer/tasks/downloadranges.h"
#include "core/transfer/tasks/etagtrust.h"
#include "core/transfer/tasks/filesink.h"
#include "core/transfer/tasks/partnotes.h"
#include "core/transfer/tasks/slowstop.h"
#include "core/transfer/tasks/targetcheck.h"
#include "core/transfer/tasks/transfertasks.h"

#include "core/base/digest.h"
#include "core/s3/etag.h"
#include "core/s3/s3uri.h"

namespace windlass {

namespace {

QString subjectOf(const TransferContext &context)
{
    return S3Uri {context.request().bucket, context.source().key}.display();
}

QList<qint64> usualPartSizes(const TransferContext &context)
{
    return PartPlan::usualSizes(context.item->size, context.config.partSize);
}

bool hasChecksumETags(const TransferContext &context)
{
    return bool(context.request().service->facts().hasChecksumsAsETags);
}

/// The file's bytes do not match the ETag: fetches the object again to find out which is wrong.
QCoro::Task<Result<bool>> isFileFetchedAlike(
    TransferContext context, std::shared_ptr<DownloadFile> file, qint64 size)
{
    const ReadBytes read = [file](qint64 offset, char *data, qint64 length) {
        return file->read(offset, data, length);
    };
    const Result<QByteArray> md5 = co_await md5OfBytes(read, size, context.item->cancel->token());
    if (!md5)
        co_return fail(md5.error());
    co_return co_await isFetchedAlike(context, *md5);
}

/// GETs \a range (nothing: all) of the object into the file, and returns the checksum of the range.
QCoro::Task<Result<QByteArray>> fetch(TransferContext context, S3Client client,
    std::shared_ptr<DownloadFile> file, std::optional<ByteRange> range,
    std::optional<Checksum::Kind> ofRange, ProgressSink progress)
{
    const FileSink::Checks checks {usualPartSizes(context), ofRange, !hasChecksumETags(context)};
    const auto sink = std::make_shared<FileSink>(
        file, range, context.item->size, subjectOf(context), std::move(progress), checks);
    GetObjectInput input;
    input.bucket = context.request().bucket;
    input.key = context.source().key;
    input.versionId = context.source().version;
    input.range = range;
    input.sink = sink;
    input.ifMatch = context.item->facts.etag;
    input.lastModified = context.item->facts.lastModified;
    input.objectSize = context.item->size;
    input.wantsChecksum = !range;
    const Result<GetObjectOutput> got = co_await client.getObject(std::move(input));
    if (!got)
        co_return fail(changedIfRefused(got.error()));
    if (Result<> finished = sink->finish(); !finished) {
        const bool isWorthAsking = !range && finished.error().kind == ErrorKind::Mismatch
            && mayETagBeNoChecksum(context, sink->stored(), sink->headers());
        Result<bool> isAlike = false;
        if (isWorthAsking)
            isAlike = co_await isFileFetchedAlike(context, file, sink->received());
        if (!isAlike.value_or(false))
            co_return fail(isAlike ? finished.error() : isAlike.error());
    }
    if (sink->verification() == Verification::Md5ETag)
        context.request().service->facts().hasChecksumsAsETags.noteProven();
    if (!range) {
        file->setAttributes(FileAttributes::from(got->head.headers));
        context.item->verification = hasChecksumETags(context) || isVerified(sink->verification())
            ? sink->verification()
            : Verification::NoChecksumETag;
        context.item->setSize(sink->received());
        if (!context.item->facts.lastModified.isValid())
            context.item->facts.lastModified = got->head.lastModified;
    }
    co_return sink->rangeChecksum();
}

/// What an earlier run has written, and how to add it to the check.
void countOldParts(const TransferContext &context, const PartialDownload &partial,
    DownloadCheck &check, std::vector<int> &toDo)
{
    for (int index = 0; index < partial.plan.count; ++index) {
        context.item->addResumed(partial.written[size_t(index)]);
        if (!partial.isWhole(index))
            continue;
        check.addOldPart(index);
        if (check.readsOldParts())
            toDo.push_back(index);
    }
    noteChange(context.item);
}

/// Fetches what is missing of a part, if anything is, and notes what of it is written, also if it
/// fails.
QCoro::Task<Result<>> fetchPart(TransferContext context, S3Client client,
    std::shared_ptr<PartialDownload> partial, std::shared_ptr<DownloadCheck> check, int index)
{
    const ByteRange whole = partial->plan.range(index);
    const qint64 old = partial->written[size_t(index)];
    const auto notes = std::make_shared<PartNotes>(context.resume, partial->record, index, old);
    const ProgressSink progress = [count = context.progress(), notes](qint64 bytes) {
        count(bytes);
        notes->add(bytes);
    };
    Result<QByteArray> fetched;
    bool isInOne = false;
    for (qint64 done = old; done < whole.length;) {
        const qint64 rest = whole.length - done;
        const ByteRange range {whole.offset + done,
            std::min(rest, longestRange(context, partial->answerTime).value_or(rest))};
        isInOne = range.length == whole.length;
        const std::optional<Checksum::Kind> ofRange = isInOne ? check->ofRange() : std::nullopt;
        fetched = co_await fetch(context, client, partial->file, range, ofRange, progress);
        if (!fetched) {
            notes->noteBeginning();
            partial->written[size_t(index)] = notes->written();
            co_return fail(fetched.error());
        }
        done += range.length;
    }
    if (old < whole.length)
        notes->noteAll();
    if (!isInOne && check->readsOldParts())
        co_return check->readOldPart(index);
    co_return check->addPart(index, *fetched);
}

QCoro::Task<Result<>> fetchParts(TransferContext context, std::shared_ptr<PartialDownload> partial,
    std::shared_ptr<DownloadCheck> check)
{
    const auto toDo = std::make_shared<std::vector<int>>();
    for (int index = 0; index < partial->plan.count; ++index) {
        if (!partial->isWhole(index))
            toDo->push_back(index);
    }
    countOldParts(context, *partial, *check, *toDo);
    if (toDo->empty())
        co_return {};
    const CancelSource stop(context.item->cancel->token());
    const auto work = [context, partial, check, toDo](
                          LaneContext lane, int nth, CancelToken token) -> QCoro::Task<Result<>> {
        const int index = (*toDo)[size_t(nth)];
        const S3Client client = context.clientOn(lane, token);
        co_return co_await fetchPart(context, client, partial, check, index);
    };
    const auto crew
        = std::make_shared<PartWorkers>(int(toDo->size()), stop, work, context.item->batch);
    crew->follow({partial->plan.partSize, context.moved(),
        [context] { return shareOfDownloadLimit(context); }});
    co_return co_await crew->run(context.lane, *context.queue, TransferSettings::mostRequests - 1);
}

/// All bytes are in the file: compares them with the object's checksum.
QCoro::Task<Result<>> verify(TransferContext context, std::shared_ptr<DownloadCheck> check,
    std::shared_ptr<DownloadFile> file, HttpHeaders headers)
{
    const CancelToken cancel = context.item->cancel->token();
    const Result<bool> matches = co_await DownloadCheck::finish(check, cancel);
    if (!matches)
        co_return fail(matches.error());
    const StoredChecksum &stored = check->stored();
    const Verification sizeOnly
        = hasChecksumETags(context) ? Verification::SizeOnly : Verification::NoChecksumETag;
    context.item->verification = *matches && !stored.isNone() ? stored.how : sizeOnly;
    if (*matches && stored.how == Verification::Md5ETag)
        context.request().service->facts().hasChecksumsAsETags.noteProven();
    if (*matches)
        co_return {};
    if (stored.isGuess) {
        const Result<bool> isCertain = co_await isMadeOfParts(context, stored.partSize);
        if (!isCertain && isCertain.error().isCancelled())
            co_return fail(isCertain.error());
        if (!isCertain.value_or(false))
            co_return {}; // nothing can be said about the bytes
    }
    if (mayETagBeNoChecksum(context, stored, headers)) {
        const Result<bool> isAlike = co_await isFileFetchedAlike(context, file, context.item->size);
        if (!isAlike)
            co_return fail(isAlike.error());
        context.item->verification = Verification::NoChecksumETag;
        if (*isAlike)
            co_return {};
    }
    co_return fail(ErrorKind::Mismatch, subjectOf(context), verificationName(stored.how));
}

/// The error for this from S3Client::getObject().
bool isRangeIgnored(const Error &error)
{
    return error.kind == ErrorKind::NotSupported && !error.s3;
}

/// Asks for all of it in one request. If that is stopped because it takes long, \a beginning has
/// what was written, and the result is ErrorKind::Cancelled; null: it is never stopped for that.
TransferTask downloadWhole(TransferContext context, std::shared_ptr<LocalFolder> folder,
    std::shared_ptr<DownloadBeginning> beginning)
{
    const std::shared_ptr<TransferItem> item = context.item;
    const Result<std::shared_ptr<DownloadFile>> file
        = DownloadFile::create(folder, item->spec.download().path, item->size);
    if (!file)
        co_return fail(file.error());
    std::shared_ptr<SlowStop> slow;
    ProgressSink progress = context.progress();
    if (beginning) {
        slow = std::make_shared<SlowStop>(
            item->cancel->token(), item->size, [context] { return turnsOutSlow(context); });
        progress = [count = context.progress(), slow](qint64 bytes) {
            count(bytes);
            slow->noteReceived(bytes);
        };
    }
    const S3Client client
        = context.clientOn(context.lane, slow ? slow->token() : item->cancel->token());
    const Result<QByteArray> fetched
        = co_await fetch(context, client, *file, std::nullopt, std::nullopt, progress);
    if (!fetched && slow && slow->hasStopped())
        *beginning = {*file, slow->received(), item->facts.etag};
    if (!fetched)
        co_return fail(fetched.error());
    co_return placeDownload(context, *folder, **file);
}

TransferTask downloadParts(TransferContext context, std::shared_ptr<LocalFolder> folder,
    HeadAnswer answer, DownloadBeginning beginning)
{
    Result<PartialDownload> prepared
        = co_await beginDownload(context, folder, std::move(beginning));
    if (!prepared)
        co_return fail(prepared.error());
    prepared->answerTime = answer.time;
    const ObjectHead &head = answer.head;
    const auto partial = std::make_shared<PartialDownload>(std::move(*prepared));
    // Held here, because helpers that finish late keep \c partial alive longer than the file is in
    // use.
    const ResumeJournal::Claim claim = std::move(partial->claim);
    StoredChecksum stored;
    if (head.etag == context.item->facts.etag) {
        partial->file->setAttributes(FileAttributes::from(head.headers));
        const QList<qint64> partSizes
            = QList<qint64> {partial->plan.partSize} + usualPartSizes(context);
        stored = StoredChecksum::from(
            head.headers, context.item->size, partSizes, hasChecksumETags(context));
    }
    const auto check = std::make_shared<DownloadCheck>(stored, partial->plan, partial->file);
    Result<> fetched = co_await fetchParts(context, partial, check);
    if (fetched)
        fetched = co_await verify(context, check, partial->file, head.headers);
    Result<TransferOutcome> done = TransferOutcome::Done;
    if (fetched)
        done = placeDownload(context, *folder, *partial->file);
    else
        done = fail(fetched.error());
    if (!partial->record)
        co_return done;
    const bool isUseful
        = !done && context.keepsPartial(done.error()) && !isRangeIgnored(done.error());
    if (isUseful && partial->file->keep())
        context.resume->noteDurable(partial->record);
    else
        context.resume->forgetDownload(partial->record);
    co_return done;
}

Result<TransferOutcome> makeFolder(TransferItem &item, LocalFolder &folder)
{
    const auto made = folder.folder(item.spec.download().path);
    if (!made)
        return fail(made.error());
    FolderMarker::note((*made)->get());
    // No bytes, then: that is what the MD5 in its ETag says, if there is one.
    const bool isKnown = md5From(item.facts.etag) == Digest::of(Digest::Algorithm::Md5, {});
    item.verification = isKnown ? Verification::Md5ETag : Verification::SizeOnly;
    return TransferOutcome::Done;
}

} // namespace

TransferTask downloadItem(TransferContext context)
{
    const std::shared_ptr<TransferItem> item = context.item;
    const Result<std::shared_ptr<LocalFolder>> folder = item->batch->targetFolder();
    if (!folder)
        co_return fail(folder.error());
    Result<DownloadNeed> need = DownloadNeed::Fetch;
    if (!item->spec.download().isFolder) {
        need = co_await downloadNeed(context, *folder);
        if (!need)
            co_return fail(need.error());
        if (*need == DownloadNeed::LeaveOut)
            co_return TransferOutcome::Skipped;
    }
    // First what its name stands for, then the name.
    const Result<> noted
        = item->batch->names.note(**folder, item->spec.name, item->spec.download().path);
    if (!noted)
        co_return fail(noted.error());
    if (*need == DownloadNeed::IsThere)
        co_return TransferOutcome::Done;
    if (item->spec.download().isFolder)
        co_return makeFolder(*item, **folder);
    ServerFacts &facts = context.request().service->facts();
    std::optional<HeadAnswer> answer;
    bool isKept = isResumable(context); // what is written of it when it stops
    if (!isKept && mayBeBegun(context))
        isKept = co_await wasDownloadBegun(context);
    if (item->size < 0 || isKept) {
        const qint64 before = item->size;
        const Result<HeadAnswer> learnt = co_await learnHead(context);
        if (!learnt)
            co_return fail(learnt.error());
        answer = *learnt;
        if (item->size != before)
            isKept = isResumable(context);
        if (!isKept && mayBeBegun(context))
            isKept = co_await wasDownloadBegun(context);
    }
    const std::shared_ptr<DownloadBeginning> toItsEnd;
    DownloadBeginning beginning;
    if (!isKept || !facts.heedsRange) {
        std::shared_ptr<DownloadBeginning> soFar;
        if (canBeKept(context) && facts.heedsRange)
            soFar = std::make_shared<DownloadBeginning>();
        const Result<TransferOutcome> done = co_await downloadWhole(context, *folder, soFar);
        if (done || !soFar || !soFar->file)
            co_return done;
        beginning = *soFar;
        context.progress()(-item->done); // counts again as what is there
    }
    if (!answer) {
        const Result<HeadAnswer> learnt = co_await learnHead(context);
        if (!learnt)
            co_return fail(learnt.error());
        answer = *learnt;
    }
    const Result<TransferOutcome> done
        = co_await downloadParts(context, *folder, *answer, beginning);
    if (done || !isRangeIgnored(done.error()))
        co_return done;
    // A range of all bytes may be answered like none.
    if (item->size >= context.config.multipartThreshold || beginning.bytes > 0)
        facts.heedsRange.noteMissing();
    context.progress()(-item->done);
    co_return co_await downloadWhole(context, *folder, toItsEnd);
}

} // namespace windlass
