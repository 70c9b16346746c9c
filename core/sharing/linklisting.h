// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/s3/s3uri.h"
#include "core/sharing/linklist.h"

#include <QCoroTask>

#include <functional>

namespace windlass {

/// An object, or all objects below a prefix, to be listed with links.
struct LinkSource {
    S3Uri uri;
    bool isPrefix = false;
    qint64 size = -1;       ///< size of the object in bytes, if known
    QDateTime lastModified; ///< of the object, if known
};

struct LinkListRequest {
    QList<LinkSource> sources;
    ShareLinkOptions options;
    LinkListFormat format = LinkListFormat::Text;
    QString title;
    ObjectKey shownBelow; ///< keys are shown without this prefix
};

/// The result of writing a list.
struct LinkListSummary {
    qint64 links = 0;
    QDateTime expiresAt; ///< UTC, of the first link that expires; invalid if there is none
    ExpiryLimit limit = ExpiryLimit::AsAsked;
    bool mayEndEarlier = false;
};

/// Writes the list, one page of the listing at a time, in its order. Calls \a write on the client's
/// thread, with whole lines; an error from it ends the work. Keys that end with a slash represent
/// folders, and get no link.
QCoro::Task<Result<LinkListSummary>> writeLinkList(
    S3Client client, LinkListRequest request, std::function<Result<>(QByteArray)> write);

} // namespace windlass
