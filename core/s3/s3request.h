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

/// One S3 operation before it is addressed and signed. Only S3Client creates these: once for each
/// operation; every attempt is signed anew.
struct S3Request {
    QByteArray method;
    BucketName bucket;
    ObjectKey key;
    NameValues query;    ///< raw names and values
    HttpHeaders headers; ///< x-amz-* and If-* fields; all of them are signed
    QByteArray body;
    std::shared_ptr<BodySource> source;
    bool isBodyUnsigned = false; ///< a checksum among the headers protects it instead; https only
    std::shared_ptr<BodySink> sink;
    qint64 expectedBytes = 0;  ///< of the response's body, if known
    bool isForContent = false; ///< as in HttpRequest
    /// The possible root elements of a good response. A response with status 200 and another root
    /// comes from something in between. Empty: no XML is expected.
    QByteArrayList responseRoots;
    /// The maximum size of a body kept in memory, in bytes.
    qint64 longestBody = longestDocument;
    /// False if every arrival creates something new: sent again only if the server refused it.
    bool isRepeatable = true;
    std::optional<std::chrono::milliseconds> idleTimeout; ///< else the service's
};

} // namespace windlass
