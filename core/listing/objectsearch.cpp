// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/objectsearch.h"

#include "core/base/saturating.h"
#include "core/base/whendone.h"

#include <algorithm>

namespace windlass {

/// The maximum number of prefixes listed at a time. A session has six connections: some are left
/// for its other requests.
static constexpr int maxAtATime = 4;

ObjectSearch::ObjectSearch(
    Session &session, const QList<S3Uri> &prefixes, ObjectFilter filter, QObject *parent)
    : QObject(parent), m_session(session), m_waiting(withoutCovered(prefixes)),
      m_filter(std::move(filter))
{
}

ObjectSearch::~ObjectSearch()
{
    m_cancel.cancel();
}

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
    while (m_running < maxAtATime && !m_waiting.isEmpty())
        beginNext();
    // Only after start() has returned.
    if (m_running == 0)
        QMetaObject::invokeMethod(this, &ObjectSearch::finished, Qt::QueuedConnection);
}

void ObjectSearch::beginNext()
{
    const S3Uri prefix = m_waiting.takeFirst();
    ListObjectsInput input;
    input.bucket = prefix.bucket;
    input.prefix = prefix.key;
    ++m_running;
    requestPage(input);
}

QCoro::Task<Result<ObjectSearch::Page>> ObjectSearch::listPage(
    S3Client client, ListObjectsInput input, ObjectFilter filter)
{
    Result<ListObjectsPage> listed = co_await client.listObjects(std::move(input));
    if (!listed)
        co_return fail(listed.error());
    Page page;
    page.seen = listed->objects.size();
    page.next = listed->next;
    page.found = std::move(listed->objects);
    page.found.removeIf([&filter](const ObjectInfo &object) { return !filter.matches(object); });
    co_return page;
}

void ObjectSearch::requestPage(const ListObjectsInput &input)
{
    const auto work = [input, filter = m_filter](
                          S3Client client) { return listPage(std::move(client), input, filter); };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this, input](const Result<Page> &page) { handlePage(input, page); });
}

void ObjectSearch::handlePage(ListObjectsInput input, const Result<Page> &page)
{
    if (!page) {
        emit prefixFailed(S3Uri {input.bucket, input.prefix}, page.error());
        endPrefix();
        return;
    }
    // Requested before the page is shown, so that the server works meanwhile.
    input.position = page->next;
    if (page->next)
        requestPage(input);
    m_count.seen += page->seen;
    m_count.found += page->found.size();
    for (const ObjectInfo &object : page->found)
        m_count.foundBytes = saturatingSum(m_count.foundBytes, object.size);
    if (!page->found.isEmpty())
        emit found(input.bucket, page->found);
    emit advanced();
    if (!page->next)
        endPrefix();
}

void ObjectSearch::endPrefix()
{
    --m_running;
    if (!m_waiting.isEmpty())
        beginNext();
    else if (m_running == 0)
        emit finished();
}

} // namespace windlass
