// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/unfinisheduploads.h"

#include "core/base/saturating.h"
#include "core/base/whendone.h"

namespace windlass {

QCoro::Task<Result<UploadedSize>> uploadedSize(
    S3Client client, BucketName bucket, MultipartUploadInfo upload)
{
    const Result<QList<PartInfo>> parts
        = co_await client.listParts(bucket, upload.key, upload.uploadId);
    if (!parts)
        co_return fail(parts.error());
    UploadedSize size;
    size.parts = parts->size();
    for (const PartInfo &part : *parts)
        size.bytes = saturatingSum(size.bytes, part.size);
    co_return size;
}

QCoro::Task<Result<>> abortUnfinished(
    S3Client client, BucketName bucket, MultipartUploadInfo upload)
{
    const Result<> aborted
        = co_await client.abortMultipartUpload(bucket, upload.key, upload.uploadId);
    const bool isGone
        = !aborted && aborted.error().kind == ErrorKind::NoSuchKey; // the code was NoSuchUpload
    co_return isGone ? Result<>() : aborted;
}

UnfinishedUploads::UnfinishedUploads(Session &session, BucketName bucket, QObject *parent)
    : QObject(parent), m_session(session), m_bucket(std::move(bucket))
{
}

UnfinishedUploads::~UnfinishedUploads()
{
    m_cancel.cancel();
}

void UnfinishedUploads::noteBegin()
{
    if (++m_running == 1)
        emit busyChanged(true);
}

void UnfinishedUploads::noteEnd()
{
    if (--m_running == 0)
        emit busyChanged(false);
}

void UnfinishedUploads::start()
{
    noteBegin();
    const auto work
        = [bucket = m_bucket](S3Client client) -> QCoro::Task<Result<QList<MultipartUploadInfo>>> {
        co_return co_await client.listMultipartUploads(bucket);
    };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this](const Result<QList<MultipartUploadInfo>> &uploads) {
            if (!uploads) {
                noteEnd();
                emit failed(uploads.error());
                return;
            }
            m_uploads = *uploads;
            emit listed(m_uploads);
            askForSize(0);
        });
}

/// One at a time, so that the window's other requests do not have to wait.
void UnfinishedUploads::askForSize(qsizetype index)
{
    if (index >= m_uploads.size()) {
        noteEnd();
        return;
    }
    const MultipartUploadInfo upload = m_uploads.at(index);
    const auto work = [bucket = m_bucket, upload](
                          S3Client client) { return uploadedSize(client, bucket, upload); };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this, upload, index](const Result<UploadedSize> &size) {
            if (size)
                emit sizeKnown(upload.uploadId, *size);
            askForSize(index + 1);
        });
}

void UnfinishedUploads::abort(const MultipartUploadInfo &upload)
{
    noteBegin();
    const auto work = [bucket = m_bucket, upload](
                          S3Client client) { return abortUnfinished(client, bucket, upload); };
    whenDone(this, m_session.run(work, m_cancel.token()), [this, upload](const Result<> &result) {
        noteEnd();
        if (result)
            emit aborted(upload.uploadId);
        else
            emit abortFailed(upload.uploadId, result.error());
    });
}

} // namespace windlass
