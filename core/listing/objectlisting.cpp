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
    requestPage();
}

void ObjectListing::requestPage()
{
    const auto work = [input = m_input](S3Client client) -> QCoro::Task<Result<ListObjectsPage>> {
        co_return co_await client.listObjects(input);
    };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this](const Result<ListObjectsPage> &page) { handlePage(page); });
}

void ObjectListing::handlePage(const Result<ListObjectsPage> &page)
{
    if (!page) {
        emit failed(page.error());
        return;
    }
    const bool isLast = !page->next;
    m_input.position = page->next;
    // Requested before the page is shown, so that the server works while we paint.
    if (!isLast)
        requestPage();
    emit pageArrived(*page);
    if (isLast)
        emit finished();
}

} // namespace windlass
