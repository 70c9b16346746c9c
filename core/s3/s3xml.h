// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/base/result.h"
#include "core/s3/s3operations.h"

namespace windlass::s3xml {

// The XML of S3, both ways. Keys are requested URL-encoded (encoding-type=url), because XML 1.0
// cannot represent control characters; the document says whether they are. Pure functions; an
// unexpected document is a MalformedResponse.

Result<QList<BucketInfo>> parseListBuckets(QByteArray xml);

/// A page of either version of ListObjects, unchecked, as the server sent it.
struct Listing {
    QList<ObjectInfo> objects;
    QList<ObjectKey> commonPrefixes;
    bool isEncoded = false; ///< the keys were URL-encoded, as requested
    bool isTruncated = false;
    QByteArray nextContinuationToken; ///< second version only
    ObjectKey nextMarker;             ///< first version only
};
Result<Listing> parseListObjects(QByteArray xml);

/// A page of ListObjectVersions, unchecked, as the server sent it.
struct VersionListing {
    QList<ObjectVersion> versions; ///< and delete markers, in the server's order
    QList<ObjectKey> commonPrefixes;
    bool isTruncated = false;
    bool isEncoded = false;
    QByteArray nextKeyMarker; ///< raw: some servers do not encode it although they encode keys
    VersionId nextVersionIdMarker;
};
Result<VersionListing> parseListVersions(QByteArray xml);

Result<UploadId> parseInitiateMultipart(QByteArray xml);
Result<CompletedUpload> parseCompleteMultipart(QByteArray xml);
Result<ETag> parseCopyResult(QByteArray xml);
/// Names and values of tags.
Result<NameValues> parseTagging(QByteArray xml);

struct PartsPage {
    QList<PartInfo> parts;
    int nextPartNumberMarker = 0; ///< 0 at the last page
};
Result<PartsPage> parseListParts(QByteArray xml);

struct UploadsPage {
    QList<MultipartUploadInfo> uploads;
    /// The document does not say whether its keys are encoded, and for some keys that matters.
    bool isAmbiguous = false;
    bool isTruncated = false;
    ObjectKey nextKeyMarker;
    QByteArray nextUploadIdMarker;
};
/// \a isEncoded: the keys are URL-encoded even if the document does not say so, as with Ceph.
Result<UploadsPage> parseListUploads(QByteArray xml, bool isEncoded = false);

/// As the server sent it: it may contain any keys.
struct DeleteResult {
    QList<DeleteFailure> failures;
    QList<ObjectKey> deleted;         ///< omitted by the server if the request asked for Quiet
    QList<ObjectVersionName> markers; ///< delete markers that were made; omitted likewise
};
Result<DeleteResult> parseDeleteResult(QByteArray xml, const BucketName &bucket);

QByteArray tagging(const NameValues &tags);
QByteArray createBucket(const QByteArray &region);
QByteArray completeMultipart(const QList<CompletedPart> &parts);
/// \a keys must be representable in XML, see canSay().
QByteArray deleteObjects(const QList<ObjectKey> &keys, bool isQuiet = true);
QByteArray deleteVersions(const QList<ObjectVersionName> &versions);
QByteArray restoreRequest(int days, RestoreTier tier);
/// XML 1.0 cannot represent control characters, U+FFFE and U+FFFF, not even by number.
bool canSay(const ObjectKey &name);

} // namespace windlass::s3xml
