// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3operations.h"
#include "core/s3/session.h"

#include <QObject>

namespace windlass {

/// How much of an unfinished upload has been sent.
struct UploadedSize {
    qint64 bytes = 0;
    qint64 parts = 0;
};

/// Asks for the size of an upload in \a bucket (ListParts).
QCoro::Task<Result<UploadedSize>> uploadedSize(
    S3Client client, BucketName bucket, MultipartUploadInfo upload);

/// Aborts an upload and discards its parts; one that no longer exists counts as aborted
/// (AbortMultipartUpload).
QCoro::Task<Result<>> abortUnfinished(
    S3Client client, BucketName bucket, MultipartUploadInfo upload);

/// The multipart uploads of a bucket that were started and neither completed nor aborted. No
/// listing of objects shows them, but their parts are stored, and paid for. Lives on the thread of
/// its Session; destroying it ends running requests. (ListMultipartUploads, ListParts,
/// AbortMultipartUpload.)
class UnfinishedUploads : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive this object.
    UnfinishedUploads(Session &session, BucketName bucket, QObject *parent = nullptr);
    ~UnfinishedUploads() override;

    /// To be called once. Lists all uploads, then gets their sizes, one after the other.
    void start();
    /// Does the same as abortUnfinished().
    void abort(const MultipartUploadInfo &upload);

signals:
    void listed(const QList<windlass::MultipartUploadInfo> &uploads);
    void sizeKnown(const windlass::UploadId &upload, const windlass::UploadedSize &size);
    /// It waits for the server, or no longer.
    void busyChanged(bool isBusy);
    /// The uploads cannot be listed.
    void failed(const windlass::Error &error);
    void aborted(const windlass::UploadId &upload);
    void abortFailed(const windlass::UploadId &upload, const windlass::Error &error);

private:
    void askForSize(qsizetype index);
    void noteBegin();
    void noteEnd();

    Session &m_session;
    const BucketName m_bucket;
    QList<MultipartUploadInfo> m_uploads;
    int m_running = 0; // listing and sizes, and each that is aborted
    CancelSource m_cancel;
};

} // namespace windlass
