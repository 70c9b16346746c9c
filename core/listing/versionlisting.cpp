// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/versionlisting.h"

#include "core/base/whendone.h"

#include <algorithm>

namespace windlass {

VersionListing::VersionListing(Session &session, BucketName bucket, ObjectKey key, QObject *parent)
    : QObject(parent), m_session(session)
{
    m_input.bucket = std::move(bucket);
    m_input.prefix = std::move(key);
    m_input.delimiter = "/";
}

VersionListing::~VersionListing()
{
    m_cancel.cancel();
}

void VersionListing::start()
{
    requestPage();
}

void VersionListing::requestPage()
{
    const auto work = [input = m_input](S3Client client) -> QCoro::Task<Result<ListVersionsPage>> {
        co_return co_await client.listObjectVersions(input);
    };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this](const Result<ListVersionsPage> &page) { handlePage(page); });
}

/// The key is the first of those that begin with it. Returns whether more of its versions may come.
bool VersionListing::keepOwnVersions(ListVersionsPage &page) const
{
    const auto isOther
        = [this](const ObjectVersion &version) { return version.object.key != m_input.prefix; };
    const bool hasOthers = !page.commonPrefixes.isEmpty()
        || std::any_of(page.versions.cbegin(), page.versions.cend(), isOther);
    page.commonPrefixes.clear();
    page.versions.removeIf(isOther);
    return !hasOthers;
}

void VersionListing::handlePage(Result<ListVersionsPage> page)
{
    if (!page) {
        emit failed(page.error());
        return;
    }
    const bool isDone = !isFolder() && !keepOwnVersions(*page);
    const bool isLast = isDone || !page->next;
    m_input.position = page->next;
    // Requested before the page is shown, so that the server works while we paint.
    if (!isLast)
        requestPage();
    emit pageArrived(*page);
    if (isLast)
        emit finished();
}

} // namespace windlass
