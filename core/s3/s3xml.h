// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/base/result.h"
#include "core/s3/s3operations.h"

namespace windlass::s3xml {

// The XML of S3, both ways. Keys arrive URL-encoded (encoding-type=url), because XML 1.0 has no
// way to say a control character. Pure functions; a document that is not what was expected is a
// MalformedAnswer.

Result<QList<BucketInfo>> parseListBuckets(QByteArray xml);
Result<QByteArray> parseLocation(QByteArray xml);
Result<ListObjectsPage> parseListObjects(QByteArray xml);
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
    bool isTruncated = false;
    ObjectKey nextKeyMarker;
    QByteArray nextUploadIdMarker;
};
Result<UploadsPage> parseListUploads(QByteArray xml);

/// The failures alone; the request asked for Quiet.
Result<QList<DeleteFailure>> parseDeleteResult(QByteArray xml, const BucketName &bucket);

QByteArray tagging(const NameValues &tags);
QByteArray createBucket(const QByteArray &region);
QByteArray completeMultipart(const QList<CompletedPart> &parts);
/// Of keys that XML can say.
QByteArray deleteObjects(const QList<ObjectKey> &keys);
/// XML 1.0 cannot say controls, U+FFFE and U+FFFF, not even by number.
bool canSay(const ObjectKey &key);

/// The <Error> element, if \a xml is one.
std::optional<S3Error> parseError(QByteArray xml);

} // namespace windlass::s3xml
