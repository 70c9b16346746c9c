// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/versionsresponse.h"

#include "core/s3/commonprefixes.h"

namespace windlass {

namespace {

Result<ListVersionsPage> malformedVersions(const QString &why)
{
    return fail(ErrorKind::MalformedResponse, {}, why);
}

bool isBelow(const ObjectKey &name, const ObjectKey &prefix)
{
    return !name.isEmpty() && name.bytes().startsWith(prefix.bytes());
}

/// What is wrong with the names; empty if nothing is.
QString objectionTo(const s3xml::VersionListing &listing, const ObjectKey &prefix)
{
    for (const ObjectVersion &version : listing.versions) {
        if (!isBelow(version.object.key, prefix))
            return QStringLiteral("a key that was not asked for: ") + version.object.key.display();
        if (version.versionId.isEmpty())
            return QStringLiteral("a version without an id: ") + version.object.key.display();
    }
    for (const ObjectKey &common : listing.commonPrefixes) {
        if (!isBelow(common, prefix))
            return QStringLiteral("a prefix that was not asked for: ") + common.display();
    }
    return {};
}

/// The marker as the server means it. Whether it is encoded shows by comparing it with the last
/// name of the page: some servers encode keys and not the marker.
ObjectKey nextKeyMarker(const s3xml::VersionListing &listing)
{
    const ObjectKey raw(listing.nextKeyMarker);
    const bool isRawName
        = (!listing.versions.isEmpty() && listing.versions.last().object.key == raw)
        || (!listing.commonPrefixes.isEmpty() && listing.commonPrefixes.last() == raw);
    if (!listing.isEncoded || isRawName)
        return raw;
    QByteArray decoded = listing.nextKeyMarker;
    decoded.replace('+', ' ');
    return ObjectKey(QByteArray::fromPercentEncoding(decoded));
}

VersionsPosition positionAfter(const s3xml::VersionListing &listing)
{
    VersionsPosition next;
    next.keyMarker = nextKeyMarker(listing);
    next.versionIdMarker = listing.nextVersionIdMarker;
    if (next.keyMarker.isEmpty() && !listing.versions.isEmpty()) {
        // The listing goes on after the last name, whether the server says so or not.
        next.keyMarker = listing.versions.last().object.key;
        next.versionIdMarker = listing.versions.last().versionId;
    }
    if (!listing.commonPrefixes.isEmpty()) {
        next.lastPrefix = listing.commonPrefixes.last();
        if (next.keyMarker < next.lastPrefix && listing.nextKeyMarker.isEmpty()) {
            next.keyMarker = next.lastPrefix;
            next.versionIdMarker = {};
        }
    }
    return next;
}

} // namespace

Result<ListVersionsPage> readVersions(s3xml::VersionListing listing, const ListVersionsInput &input)
{
    constexpr int maxEmptyPages = 1000;
    if (const QString objection = objectionTo(listing, input.prefix); !objection.isEmpty())
        return malformedVersions(objection);
    const VersionsPosition before = input.position.value_or(VersionsPosition());
    VersionsPosition next = positionAfter(listing);
    if (listing.isTruncated) {
        const bool isEmpty = listing.versions.isEmpty() && listing.commonPrefixes.isEmpty();
        if (next.keyMarker.isEmpty())
            return malformedVersions(QStringLiteral("IsTruncated without NextKeyMarker"));
        // Ids of versions have no order, but keys have one.
        const bool isSamePlace
            = next.keyMarker == before.keyMarker && next.versionIdMarker == before.versionIdMarker;
        if (isSamePlace || next.keyMarker < before.keyMarker)
            return malformedVersions(QStringLiteral("the same page again and again"));
        next.emptyPages = isEmpty ? before.emptyPages + 1 : 0;
        if (next.emptyPages > maxEmptyPages)
            return malformedVersions(QStringLiteral("pages without an end, and without versions"));
    }
    groupByDelimiter(listing.versions, listing.commonPrefixes, input.prefix, input.delimiter,
        [](const ObjectVersion &version) -> const ObjectKey & { return version.object.key; });
    ListVersionsPage page;
    page.versions = std::move(listing.versions);
    page.commonPrefixes = std::move(listing.commonPrefixes);
    next.lastPrefix = dropContinued(page.commonPrefixes, before.lastPrefix);
    if (listing.isTruncated)
        page.next = next;
    return page;
}

} // namespace windlass
