// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/multipartwrite.h"

#include "core/base/digest.h"

#include <QTimer>

namespace windlass {

QByteArray MultipartWrite::compositeETag(const QList<CompletedPart> &parts)
{
    QByteArray digests;
    for (const CompletedPart &part : parts) {
        QByteArray hex = part.etag.bytes();
        hex.replace('"', "");
        const QByteArray digest = QByteArray::fromHex(hex);
        if (hex.size() != 32 || digest.toHex() != hex.toLower())
            return {};
        digests += digest;
    }
    return Digest::of(Digest::Algorithm::Md5, digests).toHex() + '-'
        + QByteArray::number(parts.size());
}

QCoro::Task<Result<ETag>> MultipartWrite::run(TransferContext context, ObjectFields fields,
    PartPlan plan, SendPart sendPart, std::function<Result<>()> beforeComplete)
{
    const Result<UploadId> id = co_await create(context, fields);
    if (!id)
        co_return fail(id.error());

    // Each part is written by one job only, and read after all of them have ended.
    const auto parts = std::make_shared<std::vector<CompletedPart>>(size_t(plan.count));
    const CancelSource stop(context.item->cancel.token());
    const auto work = [context, stop, parts, sendPart, uploadId = *id](
                          LaneContext lane, int index) -> QCoro::Task<Result<>> {
        const S3Client partClient = context.clientOn(lane, stop.token());
        const Result<ETag> etag = co_await sendPart(partClient, uploadId, index);
        if (!etag)
            co_return fail(etag.error());
        (*parts)[size_t(index)] = {index + 1, *etag};
        co_return {};
    };
    const auto crew = std::make_shared<PartCrew>(plan.count, stop, work);
    Result<> sent
        = co_await crew->run(context.lane, *context.queue, context.config.maxRequests - 1);
    if (sent)
        sent = beforeComplete();
    if (!sent) {
        co_await abort(context, *id);
        co_return fail(sent.error());
    }

    const QList<CompletedPart> completed(parts->begin(), parts->end());
    Result<ETag> etag = co_await complete(context, *id, completed, plan.size);
    if (!etag)
        co_await abort(context, *id);
    co_return etag;
}

/// A cancelled item still waits a little for the answer: an upload whose id nobody knows could not
/// be aborted, and would be billed for ever.
QCoro::Task<Result<UploadId>> MultipartWrite::create(TransferContext context, ObjectFields fields)
{
    CancelSource patience;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setInterval(std::chrono::seconds(5));
    QObject::connect(&timer, &QTimer::timeout, &timer, [&patience] { patience.cancel(); });
    context.item->cancel.token().onCancel(&timer, [&timer] { timer.start(); });
    const S3Client client = context.clientOn(context.lane, patience.token());
    const Result<UploadId> id = co_await client.createMultipartUpload(
        context.request().targetBucket, context.item->targetKey, fields);
    co_return id;
}

QCoro::Task<Result<ETag>> MultipartWrite::complete(
    TransferContext context, UploadId id, QList<CompletedPart> parts, qint64 size)
{
    const BucketName bucket = context.request().targetBucket;
    const ObjectKey key = context.item->targetKey;
    const S3Client client = context.client();
    Result<ETag> etag = co_await client.completeMultipartUpload(bucket, key, id, parts);
    const QByteArray expected = compositeETag(parts);
    if (!etag && etag.error().s3 && etag.error().s3->code == "NoSuchUpload") {
        // Perhaps an earlier attempt went through and only its answer was lost: look before saying
        // that it failed.
        const Result<ObjectHead> head = co_await client.headObject(bucket, key);
        if (head && head->size == size && !expected.isEmpty()
            && head->etag.bytes().contains(expected))
            co_return head->etag;
    }
    co_return etag;
}

/// Not under the item's cancellation, which may be the very reason; but bounded, so that leaving
/// the program does not hang on a dead network.
QCoro::Task<> MultipartWrite::abort(TransferContext context, UploadId id)
{
    CancelSource deadline;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&deadline] { deadline.cancel(); });
    timer.start(std::chrono::seconds(10));
    const S3Client client = context.clientOn(context.lane, deadline.token());
    co_await client.abortMultipartUpload(
        context.request().targetBucket, context.item->targetKey, id);
}

} // namespace windlass
