// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3operations.h"
#include "core/s3/session.h"

#include <QObject>

namespace windlass {

/// What has been sent of an unfinished upload.
struct UploadedSize {
    qint64 bytes = 0;
    qint64 parts = 0;
};

/// Of an upload in \a bucket (ListParts).
QCoro::Task<Result<UploadedSize>> uploadedSize(
    S3Client client, BucketName bucket, MultipartUploadInfo upload);

/// Discards what was sent of an upload; one that is gone already counts as aborted
/// (AbortMultipartUpload).
QCoro::Task<Result<>> abortUnfinished(
    S3Client client, BucketName bucket, MultipartUploadInfo upload);

/// The multipart uploads of a bucket that were begun and neither completed nor aborted. No listing
/// of objects shows them, but what was sent of them is stored, and paid for. Lives on the thread of
/// its Session; destroying it ends what runs. (ListMultipartUploads, ListParts,
/// AbortMultipartUpload.)
class UnfinishedUploads : public QObject
{
    Q_OBJECT
public:
    /// \a session outlives this.
    UnfinishedUploads(Session &session, BucketName bucket, QObject *parent = nullptr);
    ~UnfinishedUploads() override;

    /// To be called once. First all uploads, then their sizes, one after the other.
    void start();
    /// As abortUnfinished() does.
    void abort(const MultipartUploadInfo &upload);

signals:
    void listed(const QList<windlass::MultipartUploadInfo> &uploads);
    void sizeKnown(const windlass::UploadId &upload, const windlass::UploadedSize &size);
    /// The uploads cannot be listed.
    void failed(const windlass::Error &error);
    void aborted(const windlass::UploadId &upload);
    void abortFailed(const windlass::UploadId &upload, const windlass::Error &error);

private:
    void askForSize(qsizetype index);

    Session &m_session;
    const BucketName m_bucket;
    QList<MultipartUploadInfo> m_uploads;
    CancelSource m_cancel;
};

} // namespace windlass
