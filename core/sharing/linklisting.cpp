// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/linklisting.h"

namespace windlass {

namespace {

/// A list that is being written.
class OpenList
{
public:
    OpenList(const LinkListRequest &request, std::function<Result<>(QByteArray)> write)
        : m_options(request.options), m_writer(request.format, request.title, request.shownBelow),
          m_write(std::move(write))
    {
    }

    const LinkListSummary &summary() const { return m_summary; }

    Result<> begin() { return m_write(m_writer.head()); }
    Result<> end() { return m_write(m_writer.tail()); }

    Result<> add(const S3Service &service, const LinkSource &source)
    {
        const Result<ShareLink> link
            = makeShareLink(service, source.uri.bucket, source.uri.key, m_options);
        if (!link)
            return fail(link.error());
        ++m_summary.links;
        if (!m_summary.expiresAt.isValid() || link->expiresAt < m_summary.expiresAt) {
            m_summary.expiresAt = link->expiresAt;
            m_summary.limit = link->limit;
            m_summary.mayEndEarlier = link->mayEndEarlier;
        }
        return m_write(m_writer.entry({*link, source.size, source.lastModified}));
    }

    Result<> add(const S3Service &service, const BucketName &bucket, const ListObjectsPage &page)
    {
        for (const ObjectInfo &object : page.objects) {
            if (object.key.isFolder())
                continue;
            const LinkSource source {
                S3Uri {bucket, object.key}, false, object.size, object.lastModified};
            if (Result<> added = add(service, source); !added)
                return added;
        }
        return {};
    }

private:
    const ShareLinkOptions m_options;
    LinkListWriter m_writer;
    const std::function<Result<>(QByteArray)> m_write;
    LinkListSummary m_summary;
};

QCoro::Task<Result<>> addBelow(S3Client client, S3Uri uri, std::shared_ptr<OpenList> list)
{
    ListObjectsInput input;
    input.bucket = uri.bucket;
    input.prefix = uri.key;
    for (;;) {
        const Result<ListObjectsPage> page = co_await client.listObjects(input);
        if (!page)
            co_return fail(page.error());
        if (const Result<> added = list->add(client.service(), uri.bucket, *page); !added)
            co_return added;
        if (!page->next)
            co_return Result<>();
        input.position = page->next;
    }
}

} // namespace

QCoro::Task<Result<LinkListSummary>> writeLinkList(
    S3Client client, LinkListRequest request, std::function<Result<>(QByteArray)> write)
{
    auto list = std::make_shared<OpenList>(request, std::move(write));
    Result<> done = list->begin();
    for (const LinkSource &source : std::as_const(request.sources)) {
        if (!done)
            break;
        if (source.isPrefix)
            done = co_await addBelow(client, source.uri, list);
        else
            done = list->add(client.service(), source);
    }
    if (done)
        done = list->end();
    if (!done)
        co_return fail(done.error());
    co_return list->summary();
}

} // namespace windlass
