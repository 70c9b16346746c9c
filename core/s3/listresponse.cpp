// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/listresponse.h"

#include "core/s3/commonprefixes.h"

#include <algorithm>

namespace windlass {

namespace {

Result<ListObjectsPage> malformed(const QString &why)
{
    return fail(ErrorKind::MalformedResponse, {}, why);
}

/// The first name that does not begin with the prefix; nothing if all do.
std::optional<ObjectKey> findOutside(const s3xml::Listing &listing, const QByteArray &prefix)
{
    for (const ObjectInfo &object : listing.objects) {
        if (object.key.isEmpty() || !object.key.bytes().startsWith(prefix))
            return object.key;
    }
    for (const ObjectKey &common : listing.commonPrefixes) {
        if (common.isEmpty() || !common.bytes().startsWith(prefix))
            return common;
    }
    return {};
}

ListPosition positionAfter(const s3xml::Listing &listing)
{
    ListPosition next;
    next.continuationToken = listing.nextContinuationToken;
    if (!listing.objects.isEmpty())
        next.lastKey = listing.objects.last().key;
    if (!listing.commonPrefixes.isEmpty())
        next.lastPrefix = listing.commonPrefixes.last();
    if (next.continuationToken.isEmpty()) {
        // A server that ignores the delimiter sends no NextMarker: it is the last name then.
        next.marker = listing.nextMarker.isEmpty() ? std::max(next.lastKey, next.lastPrefix)
                                                   : listing.nextMarker;
    }
    return next;
}

} // namespace

Result<ListObjectsPage> readListing(s3xml::Listing listing, const ListObjectsInput &input)
{
    constexpr int maxEmptyPages = 1000; // a page can consist of deleted keys only
    if (const auto outside = findOutside(listing, input.prefix.bytes()))
        return malformed(QStringLiteral("a key that was not asked for: ") + outside->display());
    const ListPosition before = input.position.value_or(ListPosition());
    ListPosition next = positionAfter(listing);
    const bool isEmpty = listing.objects.isEmpty() && listing.commonPrefixes.isEmpty();
    const bool isLast = !listing.isTruncated;
    if (!isLast) {
        const bool hasToken = !next.continuationToken.isEmpty();
        if (!hasToken && next.marker.isEmpty())
            return malformed(QStringLiteral("IsTruncated without NextContinuationToken"));
        const bool isSameToken = hasToken && next.continuationToken == before.continuationToken;
        const bool isSameMarker = !hasToken && !(before.marker < next.marker);
        const bool isSamePage = !isEmpty && input.position && next.lastKey == before.lastKey
            && next.lastPrefix == before.lastPrefix;
        if (isSameToken || isSameMarker || isSamePage)
            return malformed(QStringLiteral("the same page again and again"));
        next.emptyPages = isEmpty ? before.emptyPages + 1 : 0;
        if (next.emptyPages > maxEmptyPages)
            return malformed(QStringLiteral("pages without an end, and without keys"));
    }
    groupByDelimiter(listing.objects, listing.commonPrefixes, input.prefix, input.delimiter,
        [](const ObjectInfo &object) -> const ObjectKey & { return object.key; });
    ListObjectsPage page;
    page.objects = std::move(listing.objects);
    page.commonPrefixes = std::move(listing.commonPrefixes);
    next.lastPrefix = dropContinued(page.commonPrefixes, before.lastPrefix);
    if (!isLast)
        page.next = next;
    return page;
}

} // namespace windlass
