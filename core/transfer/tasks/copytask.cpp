// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/copyconditions.h"
#include "core/transfer/scan/sameobject.h"
#include "core/transfer/tasks/multipartwrite.h"
#include "core/transfer/tasks/objecttags.h"
#include "core/transfer/tasks/streamedcopy.h"
#include "core/transfer/tasks/targetcheck.h"
#include "core/transfer/tasks/transfertasks.h"
#include "core/transfer/tasks/uploadabort.h"

#include "core/s3/s3uri.h"

namespace windlass {

namespace {

CopySource sourceOf(const TransferContext &context)
{
    return {context.request().bucket, context.source().key, context.source().version,
        context.item->facts.etag};
}

QCoro::Task<Result<ETag>> copyWhole(TransferContext context, ObjectHead head, bool onlyIfAbsent)
{
    CopyObjectInput input;
    input.source = sourceOf(context);
    input.bucket = context.request().targetBucket;
    input.key = context.item->writtenKey();
    const ObjectOptions options = context.request().options.withTypeFor(input.key.bytes());
    input.fields = options.forCopyObject(context.item->facts.storageClass);
    input.fields.onlyIfAbsent = onlyIfAbsent;
    input.replacesMetadata = options.replacesMetadata;
    input.replacesTags = options.replacesTags;
    const S3Client client = context.targetClient();
    const Result<ETag> etag = co_await client.copyObject(std::move(input));
    if (etag)
        context.progress()(qMax<qint64>(0, context.item->size) - context.item->done);
    if (!etag || (!options.replacesMetadata && !options.replacesTags))
        co_return etag;
    const Result<NameValues> tags = co_await tagsForCopy(context, head);
    if (!tags)
        co_return fail(tags.error());
    const Result<> tagged = co_await ensureTags(context, *tags);
    if (!tagged)
        co_return fail(tagged.error());
    co_return etag;
}

/// UploadPartCopy copies neither metadata nor tags, so the new object's fields come from the
/// source's \a head.
QCoro::Task<Result<ETag>> copyParts(TransferContext context, ObjectHead head, bool onlyIfAbsent)
{
    const Result<NameValues> tags = co_await tagsForCopy(context, head);
    if (!tags)
        co_return fail(tags.error());
    const QByteArray target = context.item->writtenKey().bytes();
    ObjectFields fields = context.request().options.withTypeFor(target).forCopy(head, *tags);
    fields.onlyIfAbsent = onlyIfAbsent;
    const MultipartWrite::SendPart sendPart
        = [context](S3Client client, UploadId id, int part, ByteRange range,
              ProgressSink progress) -> QCoro::Task<Result<VerifiedPart>> {
        UploadPartCopyInput input;
        input.source = sourceOf(context);
        input.range = range;
        input.bucket = context.request().targetBucket;
        input.key = context.item->writtenKey();
        input.uploadId = id;
        input.partNumber = part;
        const Result<ETag> etag = co_await client.uploadPartCopy(std::move(input));
        if (!etag)
            co_return fail(etag.error());
        progress(range.length);
        co_return VerifiedPart {*etag, Verification::SizeOnly, QByteArray()};
    };
    const std::function<Result<>()> lastLook = [] { return Result<>(); };
    // The ETag replaces a stamp: another ETag means another object.
    FileStamp stamp;
    stamp.size = context.item->size;
    const QByteArray name = S3Uri {context.request().bucket, context.source().key}.toBytes() + '#'
        + context.item->facts.etag.quoted();
    const PartSource source(name, stamp);
    const Result<WrittenObject> written = co_await MultipartWrite::runAsTaken(
        context, fields, source, context.config.copyPartSize, sendPart, lastLook);
    if (!written)
        co_return fail(written.error());
    if (tags->isEmpty())
        co_return written->etag;
    const Result<> tagged = co_await ensureTags(context, *tags);
    if (!tagged)
        co_return fail(tagged.error());
    co_return written->etag;
}

/// If the copy's ETag equals the source's, the bytes are equal, too; otherwise a HEAD compares the
/// sizes. Before a move deletes its source, a HEAD must always have found the copy.
QCoro::Task<Result<>> verifyCopy(TransferContext context, MadeCopy made)
{
    const TransferRequest &request = context.request();
    const std::shared_ptr<TransferItem> item = context.item;
    const bool isKnown = !item->facts.etag.isEmpty() && item->size >= 0;
    if (isKnown && made.etag == item->facts.etag && request.kind != TransferKind::Move) {
        item->verification = Verification::SameETag;
        co_return {};
    }
    item->verification = made.verification;
    const S3Client client = context.targetClient();
    const Result<ObjectHead> copy
        = co_await client.headObject(request.targetBucket, item->writtenKey());
    const bool mayNotRead = !copy && mayNotBeAsked(copy.error());
    if (mayNotRead && request.kind != TransferKind::Move)
        co_return {}; // some keys can write but not read
    if (!copy)
        co_return fail(copy.error());
    const bool isSizeKnown = copy->size >= 0 && item->size >= 0;
    if (isSizeKnown && copy->size != item->size)
        co_return fail(ErrorKind::Mismatch,
            S3Uri {request.targetBucket, item->writtenKey()}.display(),
            QStringLiteral("%1 of %2 bytes").arg(copy->size).arg(item->size));
    const bool isSame = isKnown && copy->etag == item->facts.etag;
    if (isSame)
        item->verification = Verification::SameETag;
    if (!isSame && !isSizeKnown && request.kind == TransferKind::Move)
        co_return fail(
            ErrorKind::Unverified, S3Uri {request.bucket, context.source().key}.display());
    co_return {};
}

QCoro::Task<Result<MadeCopy>> copyByServer(
    TransferContext context, ObjectHead head, bool onlyIfAbsent)
{
    Result<ETag> etag;
    if (context.item->size > context.config.copyThreshold)
        etag = co_await copyParts(context, head, onlyIfAbsent);
    else
        etag = co_await copyWhole(context, head, onlyIfAbsent);
    if (!etag) {
        // The client already reports a refused condition on the source differently.
        co_return fail(onlyIfAbsent ? etag.error() : changedIfRefused(etag.error()));
    }
    co_return MadeCopy {*etag, Verification::SizeOnly};
}

/// The server copies if the target's keys can read the source.
QCoro::Task<Result<MadeCopy>> copy(TransferContext context, ObjectHead head, bool onlyIfAbsent)
{
    const TransferRequest &request = context.request();
    TransferBatch &batch = *context.item->batch;
    if (request.isWithinEndpoint() && !batch.isStreamed) {
        const Result<MadeCopy> copied = co_await copyByServer(context, head, onlyIfAbsent);
        const bool isRefused = !copied && request.targetService
            && (copied.error().kind == ErrorKind::AccessDenied
                || copied.error().kind == ErrorKind::NoSuchBucket);
        // Some servers do not copy objects encrypted with customer keys.
        const RequestArguments &arguments = request.arguments;
        const bool hasKeys
            = !arguments.customerKey.isEmpty() || !arguments.sourceCustomerKey.isEmpty();
        const bool isNotDone = !copied && hasKeys && copied.error().kind == ErrorKind::NotSupported;
        if (!isRefused && !isNotDone)
            co_return copied;
        batch.isStreamed = true;
    }
    const std::shared_ptr<TransferItem> item = context.item;
    HeadObjectInput input;
    input.bucket = request.bucket;
    input.key = context.source().key;
    input.versionId = context.source().version;
    input.wantsChecksum = true;
    const S3Client client = context.client();
    const Result<ObjectHead> source = co_await client.headObject(std::move(input));
    if (!source)
        co_return fail(source.error());
    item->setSize(source->size);
    item->facts.etag = source->etag;
    co_return co_await copyStreamed(context, *source, onlyIfAbsent);
}

/// The server says that the target exists although it did not: the response to an earlier attempt
/// may have been lost. Nothing, unless the target is our copy.
QCoro::Task<std::optional<MadeCopy>> findCopy(TransferContext context)
{
    const S3Client client = context.targetClient();
    const Result<ObjectHead> head
        = co_await client.headObject(context.request().targetBucket, context.item->writtenKey());
    const bool isOurs = head && head->size == context.item->size && !head->etag.isEmpty()
        && head->etag == context.item->facts.etag;
    if (!isOurs)
        co_return std::nullopt;
    co_return MadeCopy {head->etag, Verification::SizeOnly};
}

/// Whether the copy is reliable enough to delete the source: data through this machine must have
/// been compared with the source, or have come over TLS, which protects against changes in transit.
bool maySourceGo(const TransferContext &context)
{
    const TransferRequest &request = context.request();
    const bool isStreamed = !request.isWithinEndpoint() || context.item->batch->isStreamed;
    return !isStreamed || isVerified(context.item->verification)
        || request.service->endpoint().isSecure();
}

/// An object that was written there after the copy is kept. Checked with a HEAD, because not every
/// server supports a conditional delete.
QCoro::Task<Result<>> deleteSource(TransferContext context)
{
    const BucketName bucket = context.request().bucket;
    const ObjectKey key = context.source().key;
    const VersionId version = context.source().version;
    const S3Client client = context.client();
    const Result<ObjectHead> head = co_await client.headObject(bucket, key, version);
    if (!head)
        co_return fail(head.error());
    if (head->etag != context.item->facts.etag)
        co_return fail(ErrorKind::ObjectChanged, S3Uri {bucket, key}.display());
    co_return co_await client.deleteObject(bucket, key, version);
}

/// The current properties of the source.
QCoro::Task<Result<ObjectHead>> learnSource(TransferContext context)
{
    const std::shared_ptr<TransferItem> item = context.item;
    const S3Client client = context.client();
    const Result<ObjectHead> head = co_await client.headObject(
        context.request().bucket, context.source().key, context.source().version);
    if (head) {
        item->setSize(head->size);
        item->facts.etag = head->etag;
        item->facts.storageClass = head->storageClass;
    }
    co_return head;
}

/// Whether source and target are the same object, reached by two names of one server: copying it is
/// useless, and a move would delete it.
QCoro::Task<Result<bool>> isItsOwnTarget(TransferContext context)
{
    const TransferRequest &request = context.request();
    const ObjectKey key = context.source().key;
    if (!request.targetService || request.bucket != request.targetBucket
        || key != context.item->spec.targetKey())
        co_return false;
    const S3Client client = context.client();
    const S3Client targetClient = context.targetClient();
    const Result<bool> isSame = co_await isSameObject(client, targetClient, request.bucket, key);
    // Without read access we cannot tell; a copy is harmless, a move is not.
    if (!isSame && isSame.error().kind == ErrorKind::AccessDenied
        && request.kind != TransferKind::Move)
        co_return false;
    co_return isSame;
}

/// \a known: the head of the source, if it is already known.
QCoro::Task<Result<>> writeCopy(
    TransferContext context, std::optional<ObjectHead> known, bool onlyIfAbsent)
{
    const TransferRequest &request = context.request();
    const std::shared_ptr<TransferItem> item = context.item;
    const S3Client client = context.client();
    ObjectHead head = known.value_or(ObjectHead());
    if (!known && (item->size < 0 || item->size > context.config.copyThreshold)) {
        const Result<ObjectHead> told = co_await learnSource(context);
        if (!told)
            co_return fail(told.error());
        head = *told;
    }
    Result<QByteArray> acl = QByteArray();
    if (request.options.keepsAcl) {
        // Before the copy, which may replace its source.
        acl = co_await client.getObjectAcl(
            request.bucket, context.source().key, context.source().version);
        if (!acl && acl.error().kind != ErrorKind::NotSupported)
            co_return fail(acl.error());
    }
    Result<MadeCopy> copied = co_await copy(context, head, onlyIfAbsent);
    if (!copied && onlyIfAbsent && copied.error().kind == ErrorKind::PreconditionFailed) {
        const std::optional<MadeCopy> found = co_await findCopy(context);
        if (found)
            copied = *found;
    }
    if (!copied)
        co_return fail(copied.error());
    item->writtenETag = copied->etag;
    const Result<> verified = co_await verifyCopy(context, *copied);
    if (!verified)
        co_return fail(verified.error());
    Result<> granted;
    if (!acl)
        granted = fail(acl.error());
    if (acl && !acl->isEmpty()) {
        const S3Client target = context.targetClient();
        granted = co_await target.putObjectAcl(request.targetBucket, item->writtenKey(), *acl);
    }
    if (!granted && granted.error().kind == ErrorKind::NotSupported) {
        Error error = granted.error();
        error.kind = ErrorKind::AclNotKept;
        error.subject = S3Uri {request.targetBucket, item->writtenKey()}.display();
        co_return fail(std::move(error));
    }
    if (!granted)
        co_return fail(granted.error());
    if (request.kind != TransferKind::Move)
        co_return {};
    if (!maySourceGo(context)) {
        // Do not resume this copy: only if the next try copies everything again can it compare
        // everything.
        if (const qint64 record = std::exchange(item->uploadRecord, 0))
            context.resume->endUpload(record);
        co_return fail(
            ErrorKind::Unverified, S3Uri {request.bucket, context.source().key}.display());
    }
    co_return co_await deleteSource(context);
}

} // namespace

TransferTask copyItem(TransferContext context)
{
    const TransferRequest &request = context.request();
    const std::shared_ptr<TransferItem> item = context.item;
    const bool isDuplicate = request.kind == TransferKind::Copy
        && request.ruleFor(item->spec.name) == ConflictPolicy::KeepBoth;
    const bool isSamePlace = request.isWithinEndpoint() && request.bucket == request.targetBucket
        && context.source().key == item->spec.targetKey();
    ObjectOptions changes = request.options;
    changes.keepsAcl = false; // here it would change nothing
    const bool isChange = request.kind == TransferKind::Copy
        && (!changes.isDefault() || !context.source().version.isEmpty());
    if (isSamePlace && !isDuplicate && !isChange)
        co_return TransferOutcome::Skipped;
    const Result<bool> isSame = co_await isItsOwnTarget(context);
    if (!isSame)
        co_return fail(isSame.error());
    if (*isSame && !isDuplicate && !isChange)
        co_return TransferOutcome::Skipped;
    std::optional<ObjectHead> known;
    const NameValues &conditions = request.arguments.copyConditions;
    // It says what an earlier try has copied, and what may be deleted.
    const bool isMoveOfUnknown = request.kind == TransferKind::Move && item->facts.etag.isEmpty();
    if (isMoveOfUnknown || !conditions.isEmpty()) {
        const Result<ObjectHead> head = co_await learnSource(context);
        if (!head)
            co_return fail(head.error());
        known = *head;
    }
    if (const QByteArray unmet = unmetCondition(conditions, known.value_or(ObjectHead()));
        !unmet.isEmpty())
        co_return fail(ErrorKind::ConditionUnmet,
            S3Uri {request.bucket, context.source().key}.display(), QString::fromUtf8(unmet));
    const WriteTarget write = [known](TransferContext writing, bool onlyIfAbsent) {
        return writeCopy(writing, known, onlyIfAbsent);
    };
    co_return co_await writeTarget(context, write);
}

} // namespace windlass
