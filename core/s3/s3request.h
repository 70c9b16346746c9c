// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/net/httpmessage.h"
#include "core/s3/names.h"
#include "core/s3/xmldocument.h"

#include <QByteArrayList>

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
    /// The elements that the XML of a good answer may consist of. One of 200 that has none of them
    /// comes from somebody else, who sits in between. Empty: no XML is expected.
    QByteArrayList answerRoots;
    /// The longest body that is kept, in bytes.
    qint64 longestBody = longestDocument;
    /// False for what begins something new each time that it arrives: not sent again unless the
    /// server refused it.
    bool isRepeatable = true;
    std::optional<std::chrono::milliseconds> idleTimeout; ///< else the service's
};

} // namespace windlass
