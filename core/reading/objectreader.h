// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/readcache.h"
#include "core/s3/s3client.h"

namespace windlass {

/// What is to be read: an object, or a range of it.
struct ReadInput {
    BucketName bucket;
    ObjectKey key;
    VersionId versionId; ///< empty: whatever is current
    /// Of the object's bytes; what goes beyond its end is left out.
    std::optional<ByteRange> range;
    /// Where the bytes go, whether they come from the server or from the cache; begin() is told the
    /// object's header fields either way. It may begin once more, as for S3Client::getObject().
    std::shared_ptr<BodySink> sink;
};

struct ReadOutput {
    ObjectHead head; ///< size: of the whole object
    bool isFromCache = false;
};

/// Reads an object through \a cache (null: without one), for the window and for `cat --cache`. The
/// server is always asked, by one GET: with If-None-Match if there is an entry, so that nobody
/// reads what has changed or what he may not read any more, and nothing is sent that is here
/// already. What comes is kept, as far as it begins at the object's beginning; unless the object
/// says no-store (RFC 9111, 5.2.2.5). Fails as S3Client::getObject() does; never because of the
/// cache.
///
/// Runs on the lane of \a client: `session.run([=](S3Client s3) { return readObject(s3, …); })`.
QCoro::Task<Result<ReadOutput>> readObject(
    S3Client client, std::shared_ptr<ReadCache> cache, ReadInput input);

} // namespace windlass
