// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/listresponse.h"

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

/// Applies the delimiter where the server did not.
void applyDelimiter(s3xml::Listing &listing, const ListObjectsInput &input)
{
    if (input.delimiter.isEmpty())
        return;
    const auto endOf = [&input](const ObjectKey &key) {
        const qsizetype at = key.bytes().indexOf(input.delimiter, input.prefix.bytes().size());
        return at < 0 ? -1 : at + input.delimiter.size();
    };
    QList<ObjectInfo> direct;
    bool isIgnored = false;
    for (const ObjectInfo &object : std::as_const(listing.objects)) {
        const qsizetype end = endOf(object.key);
        if (end < 0) {
            direct.append(object);
            continue;
        }
        isIgnored = true;
        const ObjectKey common(object.key.bytes().left(end));
        const QList<ObjectKey> &known = listing.commonPrefixes;
        if (known.isEmpty() || known.last() != common)
            listing.commonPrefixes.append(common);
    }
    if (isIgnored)
        listing.objects = direct;
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
    applyDelimiter(listing, input);
    ListObjectsPage page;
    page.objects = std::move(listing.objects);
    page.commonPrefixes = std::move(listing.commonPrefixes);
    // Where the delimiter is applied here, a folder can continue from the page before.
    if (!page.commonPrefixes.isEmpty()) {
        const ObjectKey last = page.commonPrefixes.last();
        if (page.commonPrefixes.first() == before.lastPrefix)
            page.commonPrefixes.removeFirst();
        next.lastPrefix = last;
    } else if (!before.lastPrefix.isEmpty()) {
        next.lastPrefix = before.lastPrefix;
    }
    if (!isLast)
        page.next = next;
    return page;
}

} // namespace windlass
