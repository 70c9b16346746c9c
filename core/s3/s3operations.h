// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checksum.h"
#include "core/net/httpmessage.h"
#include "core/s3/names.h"

#include <QDateTime>
#include <QList>

#include <memory>
#include <optional>

namespace windlass {

// The inputs and outputs of S3Client, one pair for each operation, named as in S3. Plain records.

struct BucketInfo {
    BucketName name;
    QDateTime created;
};

struct CreateBucketInput {
    BucketName bucket;
    /// Its LocationConstraint; empty: the region of the endpoint on AWS, elsewhere the server's own
    /// choice. (Ceph knows "ZONEGROUP:PLACEMENT".)
    QByteArray region;
    bool hasObjectLock = false; ///< turns versioning on, too
};

enum class BucketVersioning {
    Off,       ///< was never on: there are no old versions
    Enabled,   ///< old versions are kept
    Suspended, ///< was on once: there may be old versions
};

/// A row of a listing.
struct ObjectInfo {
    ObjectKey key;
    qint64 size = 0;
    QDateTime lastModified;
    ETag etag;
    QByteArray storageClass; ///< empty if the server does not say: STANDARD
};

/// Where the next page of a listing starts, from the last page. Opaque to all but S3Client.
struct ListPosition {
    QByteArray continuationToken;
    /// Used instead of a token if the server only knows ListObjects, the first version.
    ObjectKey marker;
    ObjectKey lastKey;    ///< of the page before
    ObjectKey lastPrefix; ///< common prefix of the pages before
    int emptyPages = 0;   ///< in a row
};

struct ListObjectsInput {
    BucketName bucket;
    ObjectKey prefix;
    QByteArray delimiter;
    ObjectKey startAfter;                 ///< for the first page; servers may ignore it
    std::optional<ListPosition> position; ///< nothing: start from the beginning
    int maxKeys = 1000;                   ///< servers may return more
};

/// All keys begin with the requested prefix, and none has the delimiter behind it.
struct ListObjectsPage {
    QList<ObjectInfo> objects;
    QList<ObjectKey> commonPrefixes;
    std::optional<ListPosition> next; ///< nothing on the last page
};

struct HeadObjectInput {
    BucketName bucket;
    ObjectKey key;
    VersionId versionId;
    /// Ask for the x-amz-checksum-* fields that the object was stored with.
    bool wantsChecksum = false;
    int partNumber = 0; ///< 0: the whole object; servers that do not know parts return the whole,
                        ///< too
};

struct ObjectHead {
    qint64 size = 0; ///< bytes; -1: the response does not say
    ETag etag;
    QDateTime lastModified;
    QByteArray contentType;
    QByteArray storageClass;
    VersionId versionId;
    HttpHeaders headers; ///< all of the response
};

struct ByteRange {
    qint64 offset = 0;
    qint64 length = 0;
};

struct GetObjectInput {
    BucketName bucket;
    ObjectKey key;
    VersionId versionId;
    std::optional<ByteRange> range;
    // What is known about the object. A response about another one fails with ObjectChanged.
    ETag ifMatch;
    QDateTime lastModified;     ///< used if there is no ETag
    qint64 objectSize = -1;     ///< bytes of the whole object; used with a range
    bool wantsChecksum = false; ///< as in HeadObjectInput; not available for a range
    /// What the caller already has: if the object is still the same, no body is sent.
    ETag ifNoneMatch;
    std::shared_ptr<BodySink> sink; ///< if null, the body is in GetObjectOutput
};

struct GetObjectOutput {
    ObjectHead head; ///< its size is that of the body, i.e. of the range
    QByteArray body;
    bool isNotModified = false; ///< it still has the ETag in ifNoneMatch; head and body are empty
};

/// Fields with which an object is created.
struct ObjectFields {
    QByteArray contentType;
    QByteArray storageClass;
    HttpHeaders extra; ///< x-amz-meta-*, Cache-Control and the like
    /// The server checks the data with this, and stores it with the object.
    std::optional<Checksum::Kind> checksum {};
    /// If the object exists, PutObject, CopyObject and CompleteMultipartUpload fail with
    /// PreconditionFailed, by If-None-Match. Servers that do not know the condition overwrite it.
    bool onlyIfAbsent = false;
    /// If another object exists, or none, PutObject fails with PreconditionFailed or NoSuchKey, by
    /// If-Match. Servers that do not know the condition overwrite it.
    ETag onlyIfMatch {};
    /// The bytes come from us and not from another object: createMultipartUpload() asks for a
    /// CRC-64 of the whole object, where the server may know it.
    bool areBytesSent = false;
};

struct PutObjectInput {
    BucketName bucket;
    ObjectKey key;
    ObjectFields fields;
    QByteArray body;
    std::shared_ptr<BodySource> source; ///< instead of body
};

struct PutObjectOutput {
    ETag etag;
    VersionId versionId;
    /// Of the body, if the server has confirmed it; else the body's SHA-256 was signed.
    QByteArray crc64 {};
};

struct UploadPartInput {
    BucketName bucket;
    ObjectKey key;
    UploadId uploadId;
    int partNumber = 1;
    std::shared_ptr<BodySource> source;
    std::optional<Checksum::Kind> checksum {}; ///< as in ObjectFields
};

struct UploadPartOutput {
    ETag etag;
    QByteArray crc64; ///< as in PutObjectOutput
};

/// A part's checksum from a response, with its XML element: ChecksumSHA256 and the like. Base64.
struct PartChecksum {
    QByteArray element;
    QByteArray value;
};

struct CompletedPart {
    int partNumber = 1;
    ETag etag;
    PartChecksum checksum {}; ///< empty: the response has none
};

struct CompletedUpload {
    ETag etag;
    QByteArray crc64 {}; ///< of the whole object, if the response has it
};

struct PartInfo {
    int partNumber = 1;
    ETag etag;
    qint64 size = 0;
    QDateTime lastModified;
    PartChecksum checksum {}; ///< empty: the server keeps none
};

struct MultipartUploadInfo {
    ObjectKey key;
    UploadId uploadId;
    QDateTime initiated;
};

struct CopySource {
    BucketName bucket;
    ObjectKey key;
    VersionId versionId;
    ETag ifMatch;
};

struct CopyObjectInput {
    CopySource source;
    BucketName bucket;
    ObjectKey key;
    /// Storage class, x-amz-acl and the like; further fields only as the next two members say.
    ObjectFields fields;
    bool replacesMetadata = false; ///< else the copy keeps the source's metadata and content fields
    bool replacesTags = false;     ///< with x-amz-tagging of \c fields
};

struct UploadPartCopyInput {
    CopySource source;
    ByteRange range;
    BucketName bucket;
    ObjectKey key;
    UploadId uploadId;
    int partNumber = 1;
};

/// A key that DeleteObjects could not delete.
struct DeleteFailure {
    ObjectKey key;
    Error error;
    VersionId versionId {}; ///< if a version was to be deleted
};

/// One version of an object, or a delete marker.
struct ObjectVersionName {
    ObjectKey key;
    VersionId versionId; ///< "null" for objects from before the bucket had versions

    friend bool operator==(const ObjectVersionName &, const ObjectVersionName &) = default;
};

/// A row of a listing of versions.
struct ObjectVersion {
    ObjectInfo object; ///< of a delete marker only the key and the time
    VersionId versionId;
    bool isLatest = false;
    bool isDeleteMarker = false;
};

/// Where the next page of a listing of versions starts. Opaque to all but S3Client.
struct VersionsPosition {
    ObjectKey keyMarker;
    VersionId versionIdMarker; ///< empty after a common prefix
    ObjectKey lastPrefix;      ///< common prefix of the pages before
    int emptyPages = 0;        ///< in a row
};

struct ListVersionsInput {
    BucketName bucket;
    ObjectKey prefix;
    QByteArray delimiter;
    std::optional<VersionsPosition> position; ///< nothing: start from the beginning
    int maxKeys = 1000;                       ///< servers may return more
};

/// All keys begin with the requested prefix, and none has the delimiter behind it. The versions of
/// a key follow one another, newest first, and may go on in the next page.
struct ListVersionsPage {
    QList<ObjectVersion> versions;
    QList<ObjectKey> commonPrefixes;
    std::optional<VersionsPosition> next; ///< nothing on the last page
};

/// How fast, and how expensively, an archived object is fetched.
enum class RestoreTier { Expedited, Standard, Bulk };

struct RestoreObjectInput {
    BucketName bucket;
    ObjectKey key;
    VersionId versionId; ///< empty: the newest
    int days = 1;        ///< that the restored copy is kept; 0: it is not a copy, and stays
    RestoreTier tier = RestoreTier::Standard;
};

enum class RestoreOutcome {
    Begun,      ///< takes minutes or hours
    InProgress, ///< had been requested before
    Extended,   ///< is restored already, and kept for the new number of days from now
};

} // namespace windlass
