// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/targetcheck.h"

#include "core/base/namelimits.h"
#include "core/localfs/besidename.h"
#include "core/localfs/fileattributes.h"
#include "core/localfs/sourcefile.h"
#include "core/s3/etag.h"
#include "core/transfer/request/partplan.h"
#include "core/transfer/tasks/localcontent.h"
#include "core/transfer/tasks/multipartbegin.h"

#include <QCoroFuture>

namespace windlass {

namespace {

using Looked = Result<std::optional<ContentFacts>>;

/// What exists at \a key; nothing if it is free.
QCoro::Task<Looked> lookAt(TransferContext context, BucketName bucket, ObjectKey key)
{
    const S3Client client = context.targetClient();
    const Result<ObjectHead> head = co_await client.headObject(bucket, key);
    std::optional<ContentFacts> facts;
    if (head)
        facts = ContentFacts::of(*head);
    else if (head.error().kind != ErrorKind::NoSuchKey)
        co_return fail(head.error());
    co_return facts;
}

/// Whether the file, at either end, has the same content as the object at the other; nothing if
/// this is not known.
QCoro::Task<Result<std::optional<bool>>> compareContent(
    TransferContext context, QByteArray path, ContentFacts file, ContentFacts object)
{
    if (!wouldContentDecide(file, object))
        co_return std::optional<bool>();
    QList<qint64> partSizes = PartPlan::usualSizes(file.size, context.config.partSize);
    partSizes.append(PartPlan::make(file.size, context.config.copyPartSize).partSize);
    const CancelToken cancel = context.item->cancel->token();
    co_return co_await hasContentOf(path, object.etag, partSizes, cancel);
}

/// Like compareContent(); nothing, too, if the rule does not compare contents.
QCoro::Task<Result<std::optional<bool>>> isSameContent(
    TransferContext context, QByteArray path, ContentFacts file, ContentFacts object)
{
    const ConflictPolicy rule = context.request().ruleFor(context.item->spec.name);
    const bool isFile = context.request().kind == TransferKind::Upload
        || context.request().kind == TransferKind::Download;
    if (rule != ConflictPolicy::OverwriteIfDifferent || !isFile)
        co_return std::optional<bool>();
    co_return co_await compareContent(context, path, file, object);
}

QCoro::Task<Result<ContentFacts>> sourceFacts(TransferContext context)
{
    const std::shared_ptr<TransferItem> item = context.item;
    ContentFacts facts {item->size, item->facts.lastModified, item->facts.etag};
    if (context.request().kind == TransferKind::Upload) {
        const Result<std::shared_ptr<SourceFile>> file = SourceFile::open(item->spec.upload().path);
        if (!file)
            co_return fail(file.error());
        facts.size = (*file)->size();
        facts.lastModified = (*file)->lastModified();
    } else if (facts.size < 0 || !facts.lastModified.isValid()) {
        const S3Client client = context.client();
        const Result<ObjectHead> head = co_await client.headObject(
            context.request().bucket, context.source().key, context.source().version);
        if (!head)
            co_return fail(head.error());
        facts = ContentFacts::of(*head);
    }
    co_return facts;
}

/// A downloaded file gets the time of the uploaded file, which is before the object's own time: so
/// the object alone may look newer. Only a HEAD has the file's time. \a facts must outlive the
/// task.
QCoro::Task<Result<>> learnFileTime(TransferContext context, ContentFacts *facts)
{
    const S3Client client = context.client();
    const Result<ObjectHead> head = co_await client.headObject(
        context.request().bucket, context.source().key, context.source().version);
    if (!head)
        co_return fail(head.error());
    if (const auto modified = FileAttributes::from(head->headers).modified)
        facts->lastModified = QDateTime::fromMSecsSinceEpoch(*modified / 1'000'000, Qt::UTC);
    co_return {};
}

/// Whether an earlier try has written \a target, but not finished the work (deleting the source of
/// a move, setting the source's ACL): it has the source's content, and is newer than the request.
/// False where names are made up: two sources may have the same content, and both are wanted.
bool isOwnCopy(const TransferContext &context, const ContentFacts &target)
{
    const TransferItem &item = *context.item;
    const TransferRequest &request = context.request();
    const bool isMove = request.kind == TransferKind::Move;
    if (!isMove && !(request.kind == TransferKind::Copy && request.options.keepsAcl))
        return false;
    constexpr qint64 perSecond = 1000; // a HEAD has a resolution of one second
    // The target's time is by the server's clock, which may differ this much
    // (RequestTimeTooSkewed).
    constexpr qint64 skew = 15 * 60 * perSecond;
    const qint64 asked = item.batch->created - (isMove ? skew : 0);
    // A copy in parts has another ETag, with the number of parts. So does a copy in one request of
    // an object in parts: on S3, though not on every server.
    const bool isInParts = item.size > context.config.copyThreshold;
    const auto parts = compositeFrom(target.etag);
    const bool isInOurParts = isInParts && parts
        && parts->parts == PartPlan::make(item.size, context.config.copyPartSize).count;
    const bool isPutTogether
        = !isInParts && compositeFrom(item.facts.etag) && !md5From(target.etag).isEmpty();
    const bool isLikeOurs = target.etag == item.facts.etag || isInOurParts || isPutTogether;
    return !item.facts.etag.isEmpty() && isLikeOurs && target.size == item.size
        && target.lastModified.toSecsSinceEpoch() >= asked / perSecond
        && !item.batch->claims.mayBeMadeUp(item.spec.targetKey().bytes());
}

/// The upload in parts that an earlier run of the item has started, and perhaps completed.
QCoro::Task<std::optional<ResumeJournal::PartialUpload>> ownUpload(TransferContext context)
{
    if (!context.resume)
        co_return std::nullopt;
    auto asked = context.resume->findOwnUpload();
    co_await asked;
    const auto found = asked.result();
    co_return found.value_or(std::nullopt);
}

/// Whether \a target is the result of that upload.
bool isResultOf(const ResumeJournal::PartialUpload &upload, const ContentFacts &target)
{
    const QByteArray expected = compositeETag(upload.parts);
    return target.size == upload.record.stamp.size && !expected.isEmpty()
        && target.etag.bytes().contains(expected);
}

/// Gives the item the first free name.
QCoro::Task<Result<TargetVerdict>> findFreeKey(TransferContext context)
{
    const ObjectKey key = context.item->spec.targetKey();
    const BucketName bucket = context.request().targetBucket;
    const qsizetype folderSize = key.bytes().lastIndexOf('/') + 1;
    TargetClaims &claims = context.item->batch->claims;
    for (int number = 1;; ++number) {
        const ObjectKey candidate(besideName(key.bytes(), number, maxKeyBytes - folderSize));
        TargetVerdict verdict;
        verdict.claim = claims.claim(candidate.bytes());
        if (!verdict.claim)
            continue;
        const Looked found = co_await lookAt(context, bucket, candidate);
        if (!found)
            co_return fail(found.error());
        if (*found)
            continue;
        claims.noteMadeUp(candidate.bytes());
        context.item->renamed = candidate.bytes();
        verdict.isFree = true;
        co_return verdict;
    }
}

/// The name that the item got in an earlier run, if it still belongs to the item.
QCoro::Task<Result<TargetVerdict>> takeOwnName(TransferContext context)
{
    TargetVerdict verdict;
    const auto upload = co_await ownUpload(context);
    if (!upload)
        co_return verdict;
    const std::shared_ptr<TransferItem> item = context.item;
    const ObjectKey key(upload->record.target.key);
    TargetClaims &claims = item->batch->claims;
    const Looked found = co_await lookAt(context, context.request().targetBucket, key);
    if (!found)
        co_return fail(found.error());
    if (*found && !isResultOf(*upload, **found))
        co_return verdict;
    verdict.claim = claims.claim(key.bytes());
    verdict.isFree = !*found;
    if (verdict.claim && key != item->spec.targetKey()) {
        claims.noteMadeUp(key.bytes());
        item->renamed = key.bytes();
    }
    co_return verdict;
}

QCoro::Task<Result<TargetVerdict>> keepBoth(TransferContext context, bool isKnownToExist)
{
    const std::shared_ptr<TransferItem> item = context.item;
    Result<TargetVerdict> own = co_await takeOwnName(context);
    if (!own || own->claim)
        co_return own;
    TargetVerdict verdict;
    if (!isKnownToExist)
        verdict.claim = item->batch->claims.claim(item->spec.targetKey().bytes());
    if (!verdict.claim)
        co_return co_await findFreeKey(context);
    // Another item may have been given this name since the scan.
    const bool isKnownToBeFree
        = item->scanned.isKnown && !item->batch->claims.mayBeMadeUp(item->spec.targetKey().bytes());
    verdict.isFree = true;
    if (isKnownToBeFree)
        co_return verdict;
    const Looked found
        = co_await lookAt(context, context.request().targetBucket, item->spec.targetKey());
    if (!found)
        co_return fail(found.error());
    if (*found)
        co_return co_await findFreeKey(context);
    co_return verdict;
}

/// Of an upload; of anything else, nothing.
UploadWork uploadOf(const ItemSpec &spec)
{
    return spec.isUpload() ? spec.upload() : UploadWork();
}

} // namespace

QCoro::Task<Result<TargetVerdict>> checkTargetKey(TransferContext context)
{
    const std::shared_ptr<TransferItem> item = context.item;
    const ConflictPolicy rule = context.request().ruleFor(item->spec.name);
    item->renamed.clear();
    TargetVerdict verdict;
    if (rule == ConflictPolicy::Overwrite)
        co_return verdict;
    // Of two markers of a folder one is enough.
    const bool isMarker = item->spec.makesFolder(item->size);
    if (rule == ConflictPolicy::KeepBoth && !isMarker)
        co_return co_await keepBoth(context, item->scanned.facts.has_value());
    std::optional<ContentFacts> target = item->scanned.facts;
    if (!item->scanned.isKnown) {
        const Looked found
            = co_await lookAt(context, context.request().targetBucket, item->spec.targetKey());
        if (!found)
            co_return fail(found.error());
        target = *found;
    }
    verdict.isFree = !target;
    if (!target || isOwnCopy(context, *target))
        co_return verdict;
    if (!item->writtenETag.isEmpty() && target->etag == item->writtenETag)
        co_return verdict;
    const auto own = co_await ownUpload(context);
    if (own && isResultOf(*own, *target))
        co_return verdict;
    const bool asksTheSource
        = rule == ConflictPolicy::OverwriteIfNewer || rule == ConflictPolicy::OverwriteIfDifferent;
    verdict.isWanted = false;
    const UploadWork upload = uploadOf(item->spec);
    if (!asksTheSource || upload.isFolder)
        co_return verdict;
    const Result<ContentFacts> source = co_await sourceFacts(context);
    if (!source)
        co_return fail(source.error());
    const auto isSame = co_await isSameContent(context, upload.path, *source, *target);
    if (!isSame)
        co_return fail(isSame.error());
    verdict.isWanted = isSame->has_value() ? !**isSame : isWanted(rule, *source, *target);
    co_return verdict;
}

TransferTask writeTarget(TransferContext context, WriteTarget write)
{
    constexpr int maxRaces = 3;
    ObjectKey refused;
    for (int races = 0;; ++races) {
        const Result<TargetVerdict> verdict = co_await checkTargetKey(context);
        if (!verdict)
            co_return fail(verdict.error());
        if (!verdict->isWanted)
            co_return TransferOutcome::Skipped;
        // 412 although the target is absent: another condition was refused; do not send
        // If-None-Match again.
        const bool onlyIfAbsent = verdict->isFree && context.item->writtenKey() != refused;
        const Result<> written = co_await write(context, onlyIfAbsent);
        if (written)
            co_return TransferOutcome::Done;
        const bool isRace = onlyIfAbsent && written.error().kind == ErrorKind::PreconditionFailed;
        if (!isRace || races == maxRaces)
            co_return fail(written.error());
        refused = context.item->writtenKey();
        context.item->scanned = {};
        context.progress()(-context.item->done); // the attempt failed
    }
}

static std::optional<ContentFacts> factsOf(const std::optional<LocalFolder::Entry> &entry)
{
    if (!entry)
        return std::nullopt;
    return ContentFacts {entry->size, entry->lastModified, {}};
}

/// For an item in doubt, which was done before the machine stopped.
static QCoro::Task<Result<DownloadNeed>> needOfUnconfirmed(
    TransferContext context, std::shared_ptr<LocalFolder> folder)
{
    const std::shared_ptr<TransferItem> item = context.item;
    const std::optional<ContentFacts> found = factsOf(folder->look(item->spec.download().path));
    if (!found || (found->size == 0 && item->size > 0))
        co_return DownloadNeed::Fetch;
    // What has been changed since is somebody's work.
    if (found->lastModified.toMSecsSinceEpoch() > item->spec.unconfirmedSince())
        co_return DownloadNeed::LeaveOut;
    const Result<ContentFacts> source = co_await sourceFacts(context);
    if (!source)
        co_return fail(source.error());
    item->setSize(source->size);
    const QByteArray path = folder->path(item->spec.download().path);
    const auto isSame = co_await compareContent(context, path, *found, *source);
    if (!isSame)
        co_return fail(isSame.error());
    if (!isSame->value_or(false))
        co_return DownloadNeed::Fetch;
    const bool isMd5 = !md5From(source->etag).isEmpty();
    item->verification = isMd5 ? Verification::Md5ETag : Verification::CompositeETag;
    co_return DownloadNeed::IsThere;
}

QCoro::Task<Result<DownloadNeed>> downloadNeed(
    TransferContext context, std::shared_ptr<LocalFolder> folder)
{
    constexpr auto needIf
        = [](bool isWanted) { return isWanted ? DownloadNeed::Fetch : DownloadNeed::LeaveOut; };
    const std::shared_ptr<TransferItem> item = context.item;
    if (item->spec.unconfirmedSince() != 0)
        co_return co_await needOfUnconfirmed(context, folder);
    const ConflictPolicy rule = context.request().ruleFor(item->spec.name);
    if (rule == ConflictPolicy::Overwrite || rule == ConflictPolicy::KeepBoth)
        co_return DownloadNeed::Fetch;
    const std::optional<ContentFacts> target = factsOf(folder->look(item->spec.download().path));
    if (!target)
        co_return DownloadNeed::Fetch;
    const bool asksTheSource
        = rule == ConflictPolicy::OverwriteIfNewer || rule == ConflictPolicy::OverwriteIfDifferent;
    if (!asksTheSource)
        co_return DownloadNeed::LeaveOut;
    Result<ContentFacts> source = co_await sourceFacts(context);
    if (!source)
        co_return fail(source.error());
    const QByteArray path = folder->path(item->spec.download().path);
    const auto isSame = co_await isSameContent(context, path, *target, *source);
    if (!isSame)
        co_return fail(isSame.error());
    if (isSame->has_value())
        co_return needIf(!**isSame);
    const bool isByTime = rule == ConflictPolicy::OverwriteIfNewer || source->size == target->size;
    if (isByTime && isWanted(rule, *source, *target)) {
        const Result<> learnt = co_await learnFileTime(context, &*source);
        if (!learnt)
            co_return fail(learnt.error());
    }
    co_return needIf(isWanted(rule, *source, *target));
}

} // namespace windlass
