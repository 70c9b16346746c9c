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

// The inputs and outputs of S3Client, one pair an operation, with S3's own words. Plain records.

struct BucketInfo {
    BucketName name;
    QDateTime created;
};

/// A row of a listing.
struct ObjectInfo {
    ObjectKey key;
    qint64 size = 0;
    QDateTime lastModified;
    ETag etag;
    QByteArray storageClass; ///< empty where the server does not say: STANDARD
};

/// Where a listing goes on, as the last page told it. Opaque to all but S3Client.
struct ListPosition {
    QByteArray continuationToken;
    /// Instead of a token: the server knows ListObjects only, the first version.
    ObjectKey marker;
    ObjectKey lastKey;    ///< of the page before
    ObjectKey lastPrefix; ///< common prefix of the pages before
    int emptyPages = 0;   ///< one after the other
};

struct ListObjectsInput {
    BucketName bucket;
    ObjectKey prefix;
    QByteArray delimiter;
    ObjectKey startAfter;                 ///< of the first page; servers may ignore it
    std::optional<ListPosition> position; ///< nothing: from the beginning
    int maxKeys = 1000;                   ///< servers may give more
};

/// All keys begin with the prefix that was asked for, and none has the delimiter behind it.
struct ListObjectsPage {
    QList<ObjectInfo> objects;
    QList<ObjectKey> commonPrefixes;
    std::optional<ListPosition> next; ///< nothing at the last page
};

struct HeadObjectInput {
    BucketName bucket;
    ObjectKey key;
    VersionId versionId;
    /// The answer is to have the x-amz-checksum-* fields that the object was stored with.
    bool wantsChecksum = false;
    int partNumber = 0; ///< 0: the whole object; servers that know no parts answer for that, too
};

struct ObjectHead {
    qint64 size = 0; ///< bytes; -1: the answer does not tell
    ETag etag;
    QDateTime lastModified;
    QByteArray contentType;
    QByteArray storageClass;
    VersionId versionId;
    HttpHeaders headers; ///< all of them
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
    // What is known of the object. An answer about another one is an ObjectChanged.
    ETag ifMatch;
    QDateTime lastModified;     ///< counts where there is no ETag
    qint64 objectSize = -1;     ///< bytes of all of it; counts with a range
    bool wantsChecksum = false; ///< as in HeadObjectInput; a range has none
    /// What the caller has already: if that is still the object, nothing of it is sent.
    ETag ifNoneMatch;
    std::shared_ptr<BodySink> sink; ///< without one the body is in GetObjectOutput
};

struct GetObjectOutput {
    ObjectHead head; ///< size is that of the body, i.e. of the range
    QByteArray body;
    bool isNotModified = false; ///< it is what ifNoneMatch says; there is neither head nor body
};

/// Fields that an object is created with.
struct ObjectFields {
    QByteArray contentType;
    QByteArray storageClass;
    HttpHeaders extra; ///< x-amz-meta-*, Cache-Control and the like
    /// The server is to check what it gets by this, and to keep it with the object.
    std::optional<Checksum::Kind> checksum {};
    /// Where an object is there already, PutObject, CopyObject and CompleteMultipartUpload are to
    /// fail with PreconditionFailed, by If-None-Match. Servers that do not know that overwrite it.
    bool onlyIfAbsent = false;
    /// Where something else is there, or nothing, PutObject is to fail with PreconditionFailed or
    /// NoSuchKey, by If-Match. Servers that do not know that overwrite it.
    ETag onlyIfMatch {};
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
};

struct UploadPartInput {
    BucketName bucket;
    ObjectKey key;
    UploadId uploadId;
    int partNumber = 1;
    std::shared_ptr<BodySource> source;
    std::optional<Checksum::Kind> checksum {}; ///< as in ObjectFields
};

/// What the answers tell of a part's checksum, by its element: ChecksumSHA256 and the like.
/// Base64.
struct PartChecksum {
    QByteArray element;
    QByteArray value;
};

struct CompletedPart {
    int partNumber = 1;
    ETag etag;
    PartChecksum checksum {}; ///< empty: none is told
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
    /// Storage class, x-amz-acl and the like; of the rest, what the next two have replaced.
    ObjectFields fields;
    bool replacesMetadata = false; ///< else the source's metadata and content fields are kept
    bool replacesTags = false;     ///< by x-amz-tagging of \c fields
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
};

} // namespace windlass
