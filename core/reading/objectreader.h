// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/readcache.h"
#include "core/s3/s3client.h"

namespace windlass {

/// What to read: an object, or a range of it.
struct ReadInput {
    BucketName bucket;
    ObjectKey key;
    VersionId versionId; ///< empty: the current one
    /// Bytes beyond the object's end are left out.
    std::optional<ByteRange> range;
    /// Receives the bytes, from the server or from the cache; begin() gets the object's header
    /// fields either way. It may be called again, as for S3Client::getObject().
    std::shared_ptr<BodySink> sink;
};

struct ReadOutput {
    ObjectHead head; ///< size: of the whole object
    bool isFromCache = false;
};

/// Reads an object through \a cache (null: without one), for the window and for `cat --cache`. The
/// server is always asked, with one GET: with If-None-Match if there is an entry, so that nobody
/// reads what has changed or what they are no longer allowed to read, and nothing is sent again
/// that is still current. The response is kept if it starts at the object's beginning, unless the
/// object says no-store (RFC 9111, 5.2.2.5). Fails as S3Client::getObject() does; never because of
/// the cache.
///
/// Runs on the lane of \a client: `session.run([=](S3Client s3) { return readObject(s3, …); })`.
QCoro::Task<Result<ReadOutput>> readObject(
    S3Client client, std::shared_ptr<ReadCache> cache, ReadInput input);

} // namespace windlass
