// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/net/httpmessage.h"
#include "core/s3/names.h"

namespace windlass {

/// One S3 operation before it is addressed and signed. Only S3Client makes these; they are made
/// once and signed afresh for every attempt.
struct S3Request {
    QByteArray method;
    BucketName bucket;
    ObjectKey key;
    NameValues query;    ///< raw names and values
    HttpHeaders headers; ///< x-amz-* and If-* fields; all of them are signed
    QByteArray body;
    std::shared_ptr<BodySource> source;
    std::shared_ptr<BodySink> sink;
    qint64 expectedBytes = 0; ///< of the answer, as far as that is known
    /// The answer may be 200 with an <Error> inside (CompleteMultipartUpload, CopyObject,
    /// UploadPartCopy, DeleteObjects).
    bool errorMayHideIn200 = false;
    std::chrono::milliseconds idleTimeout {60'000};
};

} // namespace windlass
