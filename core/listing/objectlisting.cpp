// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/objectlisting.h"

#include "core/base/whendone.h"

namespace windlass {

ObjectListing::ObjectListing(
    Session &session, BucketName bucket, ObjectKey prefix, QByteArray delimiter, QObject *parent)
    : QObject(parent), m_session(session)
{
    m_input.bucket = std::move(bucket);
    m_input.prefix = std::move(prefix);
    m_input.delimiter = std::move(delimiter);
}

ObjectListing::~ObjectListing()
{
    m_cancel.cancel();
}

void ObjectListing::start()
{
    m_ranges.emplace(m_input, m_limits);
    requestPages();
}

QCoro::Task<Result<KeyRanges::Answer>> ObjectListing::listPage(
    S3Client client, ListObjectsInput input, Filter filter)
{
    Result<ListObjectsPage> page = co_await client.listObjects(std::move(input));
    if (!page)
        co_return fail(page.error());
    KeyRanges::Answer answer = KeyRanges::Answer::of(std::move(*page));
    if (filter) {
        for (const ObjectInfo &object : std::as_const(answer.page.objects))
            answer.wanted.push_back(filter(object));
    }
    co_return answer;
}

void ObjectListing::requestPages()
{
    while (const std::optional<KeyRanges::Request> request = m_ranges->next()) {
        // Other work of the session must not wait for a long listing.
        if (m_ranges->underWay() > 1)
            m_session.makeRoomFor(std::max(m_limits.atOnce, m_ofAll));
        const auto work = [input = request->input, filter = m_filter](S3Client client) {
            return listPage(std::move(client), input, filter);
        };
        whenDone(this, m_session.run(work, m_cancel.token()),
            [this, range = request->range](
                Result<KeyRanges::Answer> answer) { handleAnswer(range, std::move(answer)); });
    }
}

void ObjectListing::handleAnswer(int range, Result<KeyRanges::Answer> answer)
{
    if (m_isOver)
        return; // of a page that was listed again, or that nobody needs any more
    m_ranges->answer(range, std::move(answer));
    // Before the pages are shown, so that the server works while we paint.
    requestPages();
    bool hasTaken = false;
    while (const auto page = m_ranges->take()) {
        if (!*page) {
            m_isOver = true;
            m_cancel.cancel(); // what is under way for later pages
            emit failed(page->error());
            return;
        }
        hasTaken = true;
        m_seen += (*page)->seen;
        emit pageArrived((*page)->listed);
    }
    m_isOver = m_ranges->isFinished();
    if (m_isOver)
        emit finished();
    else if (hasTaken)
        requestPages(); // there is more room
}

} // namespace windlass
