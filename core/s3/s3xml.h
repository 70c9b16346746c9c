// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/base/result.h"
#include "core/s3/s3operations.h"

namespace windlass::s3xml {

// The XML of S3, both ways. Keys are asked for URL-encoded (encoding-type=url), because XML 1.0 has
// no way to say a control character; whether they are, the document says. Pure functions; a
// document that is not what was expected is a MalformedAnswer.

Result<QList<BucketInfo>> parseListBuckets(QByteArray xml);
Result<QByteArray> parseLocation(QByteArray xml);

/// Of either version of ListObjects, as the server has it: nothing of it is checked yet.
struct Listing {
    QList<ObjectInfo> objects;
    QList<ObjectKey> commonPrefixes;
    bool isEncoded = false; ///< its keys were, as was asked for
    bool isTruncated = false;
    QByteArray nextContinuationToken; ///< of the second version
    ObjectKey nextMarker;             ///< of the first version
};
Result<Listing> parseListObjects(QByteArray xml);

Result<UploadId> parseInitiateMultipart(QByteArray xml);
Result<ETag> parseCompleteMultipart(QByteArray xml);
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
    /// The document does not say whether its keys are encoded, and for some that matters.
    bool isAmbiguous = false;
    bool isTruncated = false;
    ObjectKey nextKeyMarker;
    QByteArray nextUploadIdMarker;
};
/// \a isEncoded: the keys of the uploads are, even if the document does not say so, as Ceph does
/// it.
Result<UploadsPage> parseListUploads(QByteArray xml, bool isEncoded = false);

/// As the server has it: any keys may be in it.
struct DeleteResult {
    QList<DeleteFailure> failures;
    QList<ObjectKey> deleted; ///< told unless the request asked for Quiet
};
Result<DeleteResult> parseDeleteResult(QByteArray xml, const BucketName &bucket);

QByteArray tagging(const NameValues &tags);
QByteArray createBucket(const QByteArray &region);
QByteArray completeMultipart(const QList<CompletedPart> &parts);
/// Of keys that XML can say.
QByteArray deleteObjects(const QList<ObjectKey> &keys, bool isQuiet = true);
/// XML 1.0 cannot say controls, U+FFFE and U+FFFF, not even by number.
bool canSay(const ObjectKey &name);

} // namespace windlass::s3xml
