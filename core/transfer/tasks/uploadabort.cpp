// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/uploadabort.h"

#include "core/s3/s3uri.h"

#include <QTimer>

namespace windlass {

namespace {

/// Is cancelled only by time.
class Deadline : public QTimer
{
public:
    explicit Deadline(std::chrono::milliseconds time)
    {
        setSingleShot(true);
        callOnTimeout(this, [this] { m_cancel.cancel(); });
        start(time);
    }
    CancelToken token() const { return m_cancel.token(); }

private:
    CancelSource m_cancel;
};

/// Whether it was initiated close to \a started, so that it may be ours and not somebody else's.
bool mayBeOurs(const MultipartUploadInfo &upload, qint64 started)
{
    constexpr qint64 clockSlack = 5'000;           // ms
    constexpr qint64 longestRequest = 15 * 60'000; // ms, with all of its attempts
    const qint64 later = upload.initiated.toMSecsSinceEpoch() - started;
    return later >= -clockSlack && later <= longestRequest;
}

bool isNoMore(const Result<> &aborted)
{
    return !aborted
        && (aborted.error().kind == ErrorKind::NoSuchKey // stands for NoSuchUpload, too
            || aborted.error().kind == ErrorKind::NoSuchBucket);
}

} // namespace

bool mayNotBeAsked(const Error &error)
{
    return error.kind == ErrorKind::AccessDenied || error.kind == ErrorKind::NotSupported;
}

QCoro::Task<Result<QList<UploadId>>> findLostIds(
    S3Client client, BucketName bucket, ObjectKey key, qint64 started)
{
    const Result<QList<MultipartUploadInfo>> uploads
        = co_await client.listMultipartUploads(bucket, key);
    if (!uploads && mayNotBeAsked(uploads.error()))
        co_return QList<UploadId>();
    if (!uploads)
        co_return fail(uploads.error());
    QList<UploadId> lost;
    for (const MultipartUploadInfo &upload : *uploads) {
        if (upload.key != key || !mayBeOurs(upload, started))
            continue;
        const Result<QList<PartInfo>> parts
            = co_await client.listParts(bucket, key, upload.uploadId);
        if (parts && parts->isEmpty())
            lost.append(upload.uploadId);
        const bool isAnswer = parts || mayNotBeAsked(parts.error())
            || parts.error().kind == ErrorKind::NoSuchKey; // it has disappeared meanwhile
        if (!isAnswer)
            co_return fail(parts.error());
    }
    co_return lost;
}

QCoro::Task<Result<>> discardUpload(
    S3Client client, BucketName bucket, ObjectKey key, UploadId id, qint64 started)
{
    Result<QList<UploadId>> meant = QList<UploadId> {id};
    if (id.isEmpty())
        meant = co_await findLostIds(client, bucket, key, started);
    Result<> gone;
    if (!meant)
        gone = fail(meant.error());
    for (const UploadId &one : meant.value_or(QList<UploadId>())) {
        if (gone)
            gone = co_await client.abortMultipartUpload(bucket, key, one);
        if (isNoMore(gone))
            gone = Result<>();
    }
    co_return isNoMore(gone) ? Result<>() : gone;
}

QCoro::Task<> discardLost(TransferContext context, UploadId kept, qint64 started)
{
    const Deadline deadline(std::chrono::seconds(10));
    const S3Client client = context.targetClientOn(context.lane, deadline.token());
    const BucketName bucket = context.request().targetBucket;
    const ObjectKey key = context.item->writtenKey();
    const Result<QList<UploadId>> lost = co_await findLostIds(client, bucket, key, started);
    for (const UploadId &id : lost.value_or(QList<UploadId>())) {
        if (id != kept)
            co_await client.abortMultipartUpload(bucket, key, id);
    }
}

QCoro::Task<Result<>> discardUploadInTime(
    S3Client client, BucketName bucket, ObjectKey key, UploadId id, qint64 started)
{
    const Deadline deadline(std::chrono::seconds(10));
    const S3Client bounded = client.withCancel(deadline.token());
    const Result<> gone = co_await discardUpload(bounded, bucket, key, id, started);
    if (!gone && gone.error().isCancelled()) // by the deadline, not by a person
        co_return fail(ErrorKind::Timeout, S3Uri {bucket, key}.display());
    co_return gone;
}

QCoro::Task<Result<>> discardUpload(TransferContext context, UploadId id, qint64 started)
{
    return discardUploadInTime(context.targetClientOn(context.lane, {}),
        context.request().targetBucket, context.item->writtenKey(), id, started);
}

} // namespace windlass
