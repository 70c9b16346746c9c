// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "core/sharing/effectiveexpiry.h"

#include <QDateTime>
#include <QUrl>

namespace windlass {

/// What a link lets others do with the object.
enum class LinkMethod { Get, Put, Head, Delete };

/// "GET", as in HTTP.
QByteArray nameOf(LinkMethod method);

/// What a person chooses for a link to an object.
struct ShareLinkOptions {
    std::chrono::seconds expires {3600}; ///< at least 1 s; at most 7 days
    bool forceDownload = false;          ///< browsers save the file instead of showing it
    LinkMethod method = LinkMethod::Get;
    VersionId version {}; ///< the version to read or to delete; empty: the current one at that time
    /// Header fields for the response to GET and HEAD: names of responseOverrides(), raw values.
    NameValues overrides {};
    /// Fields that a PUT must have, with exactly these values: Content-Type, x-amz-acl, …
    NameValues headers {};
    QString host {}; ///< the server's name for others, see publicEndpoint(); empty: the endpoint's
                     ///< own
};

/// A link with which anyone can make one kind of request for one object until it expires.
struct ShareLink {
    QUrl url;
    QDateTime expiresAt; ///< UTC, by the server's clock
    LinkMethod method = LinkMethod::Get;
    ExpiryLimit limit = ExpiryLimit::AsAsked; ///< the reason for this expiry
    bool mayEndEarlier = false;               ///< see EffectiveExpiry
    NameValues headers {};                    ///< fields that the request must have
    BucketName bucket {};
    ObjectKey key {};
};

/// The query parameters with which a link sets header fields of the response (Amazon S3 API
/// Reference, GetObject).
const QByteArrayList &responseOverrides();

/// A Content-Disposition with which browsers save a file as \a name (RFC 6266): an ASCII name for
/// the oldest clients, the real one in UTF-8 (RFC 8187) for all others.
QByteArray attachmentNamed(const QByteArray &name);

/// Creates a presigned link (Amazon S3 User Guide, "Sharing objects with presigned URLs"). Needs no
/// network. Fails with InvalidInput for what no server can do, such as a PUT of an old version.
/// Thread-safe.
Result<ShareLink> makeShareLink(const S3Service &service, const BucketName &bucket,
    const ObjectKey &key, const ShareLinkOptions &options);

} // namespace windlass
