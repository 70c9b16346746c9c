// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/net/httpmessage.h"
#include "core/s3/names.h"

#include <chrono>
#include <optional>

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
    // What a good answer has. One of 200 without it comes from somebody else, who sits in between
    // and asks for a password, say; the server may answer yet.
    bool answerHasETag = false;
    QByteArray answerRoot; ///< the element that its XML consists of; empty: it is not looked at
    /// False for what begins something new each time that it arrives: not sent again unless the
    /// server refused it.
    bool isRepeatable = true;
    std::optional<std::chrono::milliseconds> idleTimeout; ///< else the service's
};

} // namespace windlass
