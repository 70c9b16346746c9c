// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/s3/s3sender.h"
#include "core/s3/s3xml.h"

#include <QCoroTask>

namespace windlass {

/// The typed S3 client. A value, cheap to copy, used on the thread of its transport, and alive for
/// as long as a task that it gave: keep it in the coroutine that awaits.
///
/// Every operation retries by the service's policy, follows redirects to other regions, learns a
/// skewed clock, and signs each attempt afresh. Names and rules are those of the Amazon S3 API
/// Reference; errors carry the bucket or object as their subject.
class S3Client
{
public:
    S3Client(std::shared_ptr<S3Service> service, HttpTransport *transport, CancelToken cancel)
        : m_sender {std::move(service), transport, std::move(cancel), {}, 0, false, {}}
    {
    }

    QCoro::Task<Result<QList<BucketInfo>>> listBuckets() const;
    QCoro::Task<Result<>> headBucket(BucketName bucket) const;
    QCoro::Task<Result<QByteArray>> getBucketLocation(BucketName bucket) const;
    QCoro::Task<Result<>> createBucket(BucketName bucket) const;
    QCoro::Task<Result<>> deleteBucket(BucketName bucket) const;

    QCoro::Task<Result<ListObjectsPage>> listObjects(ListObjectsInput input) const;

    QCoro::Task<Result<ObjectHead>> headObject(
        BucketName bucket, ObjectKey key, VersionId version = {}) const;
    QCoro::Task<Result<ObjectHead>> headObject(HeadObjectInput input) const;
    /// Fails with ObjectChanged if the answer is about another object than the one that was meant,
    /// and with NotSupported if the server ignores the range.
    QCoro::Task<Result<GetObjectOutput>> getObject(GetObjectInput input) const;
    QCoro::Task<Result<PutObjectOutput>> putObject(PutObjectInput input) const;
    QCoro::Task<Result<ETag>> copyObject(CopyObjectInput input) const;
    QCoro::Task<Result<NameValues>> getObjectTagging(
        BucketName bucket, ObjectKey key, VersionId version = {}) const;
    QCoro::Task<Result<>> putObjectTagging(BucketName bucket, ObjectKey key, NameValues tags) const;
    // Both fail with NotSupported where the server answers with something else, such as the object.
    // Nothing is to be written there then: it would write the object.
    /// The AccessControlPolicy as the server writes it, which putObjectAcl() takes.
    QCoro::Task<Result<QByteArray>> getObjectAcl(
        BucketName bucket, ObjectKey key, VersionId version = {}) const;
    QCoro::Task<Result<>> putObjectAcl(BucketName bucket, ObjectKey key, QByteArray policy) const;
    QCoro::Task<Result<>> deleteObject(
        BucketName bucket, ObjectKey key, VersionId version = {}) const;
    /// Any number of keys; those that could not be deleted are the result. Keys that XML cannot
    /// say are deleted one by one.
    QCoro::Task<Result<QList<DeleteFailure>>> deleteObjects(
        BucketName bucket, QList<ObjectKey> keys) const;

    /// Arrives at most once: with an error that mayBeDone() the upload may have been begun, and is
    /// to be looked for before this is called again.
    QCoro::Task<Result<UploadId>> createMultipartUpload(
        BucketName bucket, ObjectKey key, ObjectFields fields) const;
    QCoro::Task<Result<ETag>> uploadPart(UploadPartInput input) const;
    QCoro::Task<Result<ETag>> uploadPartCopy(UploadPartCopyInput input) const;
    QCoro::Task<Result<ETag>> completeMultipartUpload(BucketName bucket, ObjectKey key, UploadId id,
        QList<CompletedPart> parts, bool onlyIfAbsent = false) const;
    QCoro::Task<Result<>> abortMultipartUpload(BucketName bucket, ObjectKey key, UploadId id) const;
    /// All parts, page by page.
    QCoro::Task<Result<QList<PartInfo>>> listParts(
        BucketName bucket, ObjectKey key, UploadId id) const;
    /// All unfinished uploads below \a prefix, page by page.
    QCoro::Task<Result<QList<MultipartUploadInfo>>> listMultipartUploads(
        BucketName bucket, ObjectKey prefix = {}) const;

    S3Service &service() const { return *m_sender.service; }
    /// What its requests go through, for requests of another kind, such as those of links.
    HttpTransport &transport() const { return *m_sender.transport; }
    const CancelToken &cancelToken() const { return m_sender.cancel; }
    /// The same client under another cancellation: for the clean-up after a cancelled transfer.
    S3Client withCancel(CancelToken cancel) const;
    /// The same client with another service, for what goes from one to another.
    S3Client withService(std::shared_ptr<S3Service> service) const;
    /// The same client for transfers: with its bodies paced (null: not), with \a attempts instead
    /// of what the service's policy says (0: that), and with more of them where the server wants
    /// fewer requests at a time. It gets them, but those that are on their way have to be sent
    /// again.
    S3Client withLimits(std::shared_ptr<Bandwidth> bandwidth, int attempts) const;
    /// The same client that says \a arguments with every request that can be told them.
    S3Client withArguments(std::shared_ptr<const RequestArguments> arguments) const;

private:
    QCoro::Task<Result<HttpResponse>> sendIf(bool onlyIfAbsent, S3Request request) const;
    QCoro::Task<Result<HttpResponse>> sendWrite(
        bool onlyIfAbsent, std::optional<Checksum::Kind> checksum, S3Request request) const;
    QCoro::Task<Result<HttpResponse>> sendCopy(
        CopySource source, bool onlyIfAbsent, S3Request request) const;
    QCoro::Task<Result<HttpResponse>> getSubresource(BucketName bucket, ObjectKey key,
        VersionId version, QByteArray name, QByteArray root) const;
    QCoro::Task<Result<ObjectHead>> headByGet(HeadObjectInput input) const;
    QCoro::Task<Result<QList<DeleteFailure>>> deletePage(
        BucketName bucket, QList<ObjectKey> keys) const;

    S3Sender m_sender;
};

} // namespace windlass
