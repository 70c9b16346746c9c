// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/s3/s3uri.h"
#include "core/sharing/linklist.h"

#include <QCoroTask>

#include <functional>

namespace windlass {

/// An object, or all objects below a prefix, that a list has links to.
struct LinkSource {
    S3Uri uri;
    bool isPrefix = false;
    qint64 size = -1;       ///< bytes of an object, if they are known
    QDateTime lastModified; ///< of an object, if it is known
};

struct LinkListRequest {
    QList<LinkSource> sources;
    ShareLinkOptions options;
    LinkListFormat format = LinkListFormat::Text;
    QString title;
    ObjectKey shownBelow; ///< what keys are shown without
};

/// What a list that was written has in it.
struct LinkListSummary {
    qint64 links = 0;
    QDateTime expiresAt; ///< UTC, of the first that ends; invalid if there is none
    ExpiryLimit limit = ExpiryLimit::AsAsked;
    bool mayEndEarlier = false;
};

/// Writes the list, a page of the listing at a time, in its order. \a write is called on the thread
/// of the client, with whole lines; an error from it ends the work. Keys that end with a slash
/// stand for folders, and have no link.
QCoro::Task<Result<LinkListSummary>> writeLinkList(
    S3Client client, LinkListRequest request, std::function<Result<>(QByteArray)> write);

} // namespace windlass
