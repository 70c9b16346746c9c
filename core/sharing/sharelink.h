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

/// "GET", as HTTP says it.
QByteArray nameOf(LinkMethod method);

/// What a person wants of a link to an object.
struct ShareLinkOptions {
    std::chrono::seconds expires {3600}; ///< from 1 s; what is over 7 days is 7 days
    bool forceDownload = false;          ///< browsers save the file instead of showing it
    LinkMethod method = LinkMethod::Get;
    VersionId version {}; ///< of the object, to read or to delete; empty: what is current then
    /// What the answer to GET and HEAD is to say: names of responseOverrides(), raw values.
    NameValues overrides {};
    /// Fields that a PUT has to carry, exactly so: Content-Type, x-amz-acl, …
    NameValues headers {};
    QString host {}; ///< that others use, see publicEndpoint(); empty: the endpoint's own
};

/// A link that lets anyone who has it make one kind of request for one object until it expires.
struct ShareLink {
    QUrl url;
    QDateTime expiresAt; ///< UTC, by the server's clock
    LinkMethod method = LinkMethod::Get;
    ExpiryLimit limit = ExpiryLimit::AsAsked; ///< what made it end then
    bool mayEndEarlier = false;               ///< see EffectiveExpiry
    NameValues headers {};                    ///< that the request has to carry
    BucketName bucket {};
    ObjectKey key {};
};

/// The query items by which a link says what the answer is to look like (Amazon S3 API Reference,
/// GetObject).
const QByteArrayList &responseOverrides();

/// A Content-Disposition by which browsers save a file as \a name (RFC 6266): an ASCII name for the
/// oldest clients, the real one in UTF-8 (RFC 8187) for all others.
QByteArray attachmentNamed(const QByteArray &name);

/// Makes a presigned link (Amazon S3 User Guide, "Sharing objects with presigned URLs"). Needs no
/// network. Fails with InvalidInput for what no server could do, such as a PUT of an old version.
/// Thread-safe.
Result<ShareLink> makeShareLink(const S3Service &service, const BucketName &bucket,
    const ObjectKey &key, const ShareLinkOptions &options);

} // namespace windlass
