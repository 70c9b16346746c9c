// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/objectsearch.h"

#include "core/base/saturating.h"
#include "core/base/whendone.h"

#include <algorithm>

namespace windlass {

/// The maximum number of prefixes listed at a time. A session has six connections at first: some
/// are left for its other requests.
static constexpr size_t maxAtATime = 4;

ObjectSearch::ObjectSearch(
    Session &session, const QList<S3Uri> &prefixes, ObjectFilter filter, QObject *parent)
    : QObject(parent), m_session(session), m_waiting(withoutCovered(prefixes)),
      m_filter(std::move(filter))
{
}

ObjectSearch::~ObjectSearch() = default;

QList<S3Uri> ObjectSearch::withoutCovered(const QList<S3Uri> &prefixes)
{
    QList<S3Uri> kept;
    for (qsizetype i = 0; i < prefixes.size(); ++i) {
        const auto isCovered = [&](qsizetype by) {
            const S3Uri &one = prefixes[i];
            const S3Uri &other = prefixes[by];
            const bool isBelow
                = one.bucket == other.bucket && one.key.bytes().startsWith(other.key.bytes());
            return by != i && isBelow && (one != other || by < i); // of equal ones, the first stays
        };
        bool isKept = true;
        for (qsizetype by = 0; by < prefixes.size() && isKept; ++by)
            isKept = !isCovered(by);
        if (isKept)
            kept.append(prefixes[i]);
    }
    return kept;
}

void ObjectSearch::start()
{
    const qsizetype atATime = std::min<qsizetype>(maxAtATime, m_waiting.size());
    if (atATime > 0)
        m_requestsOfEach = std::max(1, m_requests / int(atATime));
    while (m_listings.size() < maxAtATime && !m_waiting.isEmpty())
        beginNext();
    // Only after start() has returned.
    if (m_listings.empty())
        QMetaObject::invokeMethod(this, &ObjectSearch::finished, Qt::QueuedConnection);
}

void ObjectSearch::beginNext()
{
    const S3Uri prefix = m_waiting.takeFirst();
    m_listings.push_back(
        std::make_unique<ObjectListing>(m_session, prefix.bucket, prefix.key, QByteArray()));
    ObjectListing &listing = *m_listings.back();
    listing.setAtOnce(m_requestsOfEach, m_requests);
    listing.setFilter(
        [filter = m_filter](const ObjectInfo &object) { return filter.matches(object); });
    connect(&listing, &ObjectListing::pageArrived, this,
        [this, &listing](const ListObjectsPage &page) { handlePage(listing, page); });
    connect(&listing, &ObjectListing::failed, this,
        [this, &listing](const Error &error) { handleFailure(listing, error); });
    connect(&listing, &ObjectListing::finished, this, [this, &listing] {
        emit advanced();
        endPrefix(listing);
    });
    listing.start();
}

void ObjectSearch::handlePage(ObjectListing &listing, const ListObjectsPage &page)
{
    m_count.seen = m_seenBefore;
    for (const auto &one : m_listings)
        m_count.seen += one->seen();
    m_count.found += page.objects.size();
    for (const ObjectInfo &object : page.objects)
        m_count.foundBytes = saturatingSum(m_count.foundBytes, object.size);
    if (!page.objects.isEmpty())
        emit found(listing.bucket(), page.objects);
    emit advanced();
}

void ObjectSearch::handleFailure(ObjectListing &listing, const Error &error)
{
    emit prefixFailed(S3Uri {listing.bucket(), listing.prefix()}, error);
    endPrefix(listing);
}

void ObjectSearch::endPrefix(ObjectListing &listing)
{
    m_seenBefore += listing.seen();
    const auto place = std::find_if(m_listings.begin(), m_listings.end(),
        [&listing](const auto &one) { return one.get() == &listing; });
    place->release()->deleteLater(); // this is one of its signals
    m_listings.erase(place);
    if (!m_waiting.isEmpty())
        beginNext();
    else if (m_listings.empty())
        emit finished();
}

} // namespace windlass
