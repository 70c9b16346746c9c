// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/deletemarkerlog.h"
#include "core/s3/s3operations.h"
#include "core/s3/s3sender.h"
#include "core/s3/s3xml.h"

#include <QCoroTask>

namespace windlass {

/// The typed S3 client. A value, cheap to copy, used on the thread of its transport. It must
/// outlive the tasks that it returns: keep it in the coroutine that awaits.
///
/// Every operation retries by the service's policy, follows redirects to other regions, corrects
/// for a skewed clock, and signs each attempt anew. Names and rules are those of the Amazon S3 API
/// Reference; errors have the bucket or object as their subject.
class S3Client
{
public:
    S3Client(std::shared_ptr<S3Service> service, HttpTransport *transport, CancelToken cancel)
        : m_sender {std::move(service), transport, std::move(cancel), {}, 0, false, {}, {}}
    {
    }

    QCoro::Task<Result<QList<BucketInfo>>> listBuckets() const;
    QCoro::Task<Result<>> headBucket(BucketName bucket) const;
    QCoro::Task<Result<>> createBucket(BucketName bucket) const;
    /// A server may ignore what it does not know: see createAsWanted().
    QCoro::Task<Result<>> createBucket(CreateBucketInput input) const;
    QCoro::Task<Result<>> deleteBucket(BucketName bucket) const;
    QCoro::Task<Result<BucketVersioning>> getBucketVersioning(BucketName bucket) const;
    QCoro::Task<Result<>> enableBucketVersioning(BucketName bucket) const;
    /// Whether Object Lock is on (GetObjectLockConfiguration).
    QCoro::Task<Result<bool>> hasObjectLock(BucketName bucket) const;

    QCoro::Task<Result<ListObjectsPage>> listObjects(ListObjectsInput input) const;

    QCoro::Task<Result<ObjectHead>> headObject(
        BucketName bucket, ObjectKey key, VersionId version = {}) const;
    QCoro::Task<Result<ObjectHead>> headObject(HeadObjectInput input) const;
    /// Fails with ObjectChanged if the response is about another object than the expected one, and
    /// with NotSupported if the server ignores the range.
    QCoro::Task<Result<GetObjectOutput>> getObject(GetObjectInput input) const;
    QCoro::Task<Result<PutObjectOutput>> putObject(PutObjectInput input) const;
    QCoro::Task<Result<ETag>> copyObject(CopyObjectInput input) const;
    QCoro::Task<Result<NameValues>> getObjectTagging(
        BucketName bucket, ObjectKey key, VersionId version = {}) const;
    QCoro::Task<Result<>> putObjectTagging(BucketName bucket, ObjectKey key, NameValues tags) const;
    // Both fail with NotSupported if the server returns something else, such as the object. Do not
    // write there then: it would overwrite the object.
    /// The AccessControlPolicy as the server returns it, in the form that putObjectAcl() takes.
    QCoro::Task<Result<QByteArray>> getObjectAcl(
        BucketName bucket, ObjectKey key, VersionId version = {}) const;
    QCoro::Task<Result<>> putObjectAcl(BucketName bucket, ObjectKey key, QByteArray policy) const;
    /// \a markers, if not null, notes the delete marker that this makes.
    QCoro::Task<Result<>> deleteObject(BucketName bucket, ObjectKey key, VersionId version = {},
        std::shared_ptr<DeleteMarkerLog> markers = {}) const;
    /// Any number of keys; returns those that could not be deleted. Keys that XML cannot represent
    /// are deleted one by one. \a markers, if not null, notes the delete markers that this makes.
    QCoro::Task<Result<QList<DeleteFailure>>> deleteObjects(BucketName bucket,
        QList<ObjectKey> keys, std::shared_ptr<DeleteMarkerLog> markers = {}) const;

    /// A page of versions and delete markers (ListObjectVersions). Fails with NotSupported if the
    /// server does not know versions and lists objects instead.
    QCoro::Task<Result<ListVersionsPage>> listObjectVersions(ListVersionsInput input) const;
    /// Any number of versions and delete markers, for good; returns those that could not be deleted
    /// (DeleteObjects). Names that XML cannot represent are deleted one by one.
    QCoro::Task<Result<QList<DeleteFailure>>> deleteVersions(
        BucketName bucket, QList<ObjectVersionName> versions) const;
    /// Asks for a readable copy of an archived object (RestoreObject). The state is shown by
    /// headObject(), see restoreStateOf().
    QCoro::Task<Result<RestoreOutcome>> restoreObject(RestoreObjectInput input) const;

    /// Reaches the server at most once: after an error for which isOutcomeUnknown() is true, the
    /// upload may exist; look for it before calling this again.
    QCoro::Task<Result<UploadId>> createMultipartUpload(
        BucketName bucket, ObjectKey key, ObjectFields fields) const;
    QCoro::Task<Result<UploadPartOutput>> uploadPart(UploadPartInput input) const;
    QCoro::Task<Result<ETag>> uploadPartCopy(UploadPartCopyInput input) const;
    /// \a crc64 of the whole object, if it is known: the server compares it.
    QCoro::Task<Result<CompletedUpload>> completeMultipartUpload(BucketName bucket, ObjectKey key,
        UploadId id, QList<CompletedPart> parts, bool onlyIfAbsent = false,
        QByteArray crc64 = {}) const;
    QCoro::Task<Result<>> abortMultipartUpload(BucketName bucket, ObjectKey key, UploadId id) const;
    /// All parts, page by page.
    QCoro::Task<Result<QList<PartInfo>>> listParts(
        BucketName bucket, ObjectKey key, UploadId id) const;
    /// All unfinished uploads below \a prefix, page by page.
    QCoro::Task<Result<QList<MultipartUploadInfo>>> listMultipartUploads(
        BucketName bucket, ObjectKey prefix = {}) const;

    S3Service &service() const { return *m_sender.service; }
    /// The transport, for other kinds of requests, such as those for links.
    HttpTransport &transport() const { return *m_sender.transport; }
    const CancelToken &cancelToken() const { return m_sender.cancel; }
    /// Null: nobody wants to know.
    const std::shared_ptr<RequestsUnderWay> &waits() const { return m_sender.underWay; }
    /// The same client with another cancellation: for cleaning up after a cancelled transfer.
    S3Client withCancel(CancelToken cancel) const;
    /// The same client with another service, for copies between services.
    S3Client withService(std::shared_ptr<S3Service> service) const;
    /// The same client for transfers: \a bandwidth paces the bodies (null: unpaced), \a attempts
    /// replaces the policy's number (0: it does not). When the server asks for fewer requests, this
    /// client tries more often: fewer are then sent, but those already under way need another
    /// attempt.
    S3Client withLimits(std::shared_ptr<Bandwidth> bandwidth, int attempts) const;
    /// The same client that adds \a arguments to every request whose operation supports them.
    S3Client withArguments(std::shared_ptr<const RequestArguments> arguments) const;
    /// The same client, whose requests are known to \a requests as long as they wait.
    S3Client withWaitsIn(std::shared_ptr<RequestsUnderWay> requests) const;

private:
    /// The response to a request with a body.
    struct SentBody {
        HttpHeaders headers;
        QByteArray crc64; ///< as in PutObjectOutput
    };

    QCoro::Task<Result<HttpResponse>> sendIf(bool onlyIfAbsent, S3Request request) const;
    QCoro::Task<Result<HttpResponse>> sendWithMd5(bool onlyIfAbsent, S3Request request) const;
    QCoro::Task<Result<SentBody>> sendSigned(bool onlyIfAbsent, S3Request request) const;
    QCoro::Task<Result<SentBody>> sendWrite(
        bool onlyIfAbsent, std::optional<Checksum::Kind> checksum, S3Request request) const;
    QCoro::Task<Result<SentBody>> sendWithCrc(
        bool onlyIfAbsent, BodyCheck check, S3Request request) const;
    QCoro::Task<Result<HttpResponse>> sendCopy(
        CopySource source, bool onlyIfAbsent, S3Request request) const;
    QCoro::Task<Result<HttpResponse>> getSubresource(BucketName bucket, ObjectKey key,
        VersionId version, QByteArray name, QByteArray root) const;
    QCoro::Task<Result<ObjectHead>> headByGet(HeadObjectInput input) const;
    QCoro::Task<Result<QList<DeleteFailure>>> deletePage(
        BucketName bucket, QList<ObjectKey> keys, std::shared_ptr<DeleteMarkerLog> markers) const;
    QCoro::Task<Result<QList<DeleteFailure>>> deleteVersionsPage(
        BucketName bucket, QList<ObjectVersionName> versions) const;

    S3Sender m_sender;
};

/// Whether an x-amz-checksum-crc64nvme may be the reason of a refusal. \internal
bool mayBeAboutCrc(const Error &error);

} // namespace windlass
