// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/archiverestore.h"

#include "core/base/whendone.h"
#include "core/s3/restorestate.h"

namespace windlass {

namespace {

/// Nothing: the object is not archived. Other servers than AWS may answer anything then, so it is
/// looked at first.
using Restored = std::optional<RestoreOutcome>;

QCoro::Task<Result<Restored>> restoreIfArchived(S3Client client, RestoreObjectInput input)
{
    const Result<ObjectHead> head
        = co_await client.headObject(input.bucket, input.key, input.versionId);
    if (!head)
        co_return fail(head.error());
    const bool isArchived = isUnreadableArchive(*head) || restoreStateOf(head->headers);
    if (!isArchived)
        co_return Restored();
    // Intelligent-Tiering moves the object back for good, and refuses a number of days.
    if (!head->headers.value("x-amz-archive-status").isEmpty())
        input.days = 0;
    const Result<RestoreOutcome> outcome = co_await client.restoreObject(std::move(input));
    if (!outcome)
        co_return fail(outcome.error());
    co_return Restored(*outcome);
}

} // namespace

ArchiveRestore::ArchiveRestore(Session &session, BucketName bucket, QList<Source> sources, int days,
    RestoreTier tier, QObject *parent)
    : QObject(parent), m_session(session), m_bucket(std::move(bucket)), m_days(days), m_tier(tier),
      m_sources(std::move(sources))
{
}

ArchiveRestore::~ArchiveRestore()
{
    m_cancel.cancel();
}

void ArchiveRestore::start()
{
    next();
}

void ArchiveRestore::next()
{
    if (!m_found.isEmpty()) {
        restore(m_found.takeFirst());
    } else if (m_position) {
        listFolder(m_folder);
    } else if (!m_sources.isEmpty()) {
        const Source source = m_sources.takeFirst();
        if (source.isFolder)
            listFolder(source.key);
        else
            restore(source.key);
    } else {
        emit finished(m_counts, m_firstError);
    }
}

void ArchiveRestore::listFolder(const ObjectKey &prefix)
{
    ListObjectsInput input;
    input.bucket = m_bucket;
    input.prefix = prefix;
    input.position = m_position;
    m_folder = prefix;
    m_position.reset();
    const auto work = [input](S3Client client) -> QCoro::Task<Result<ListObjectsPage>> {
        co_return co_await client.listObjects(input);
    };
    whenDone(
        this, m_session.run(work, m_cancel.token()), [this](const Result<ListObjectsPage> &page) {
            if (!page) {
                noteFailure(page.error());
                next();
                return;
            }
            for (const ObjectInfo &object : page->objects) {
                // Whether Intelligent-Tiering has archived an object, only its HEAD tells.
                if (isArchiveClass(object.storageClass)
                    || object.storageClass == "INTELLIGENT_TIERING")
                    m_found.append(object.key);
                else
                    ++m_counts.notArchived;
            }
            m_position = page->next;
            emit progressed(m_counts);
            next();
        });
}

void ArchiveRestore::restore(const ObjectKey &key)
{
    RestoreObjectInput input;
    input.bucket = m_bucket;
    input.key = key;
    input.days = m_days;
    input.tier = m_tier;
    const auto work = [input](S3Client client) { return restoreIfArchived(client, input); };
    whenDone(this, m_session.run(work, m_cancel.token()), [this](const Result<Restored> &restored) {
        if (!restored)
            noteFailure(restored.error());
        else if (!*restored)
            ++m_counts.notArchived;
        else if (**restored == RestoreOutcome::Extended)
            ++m_counts.extended;
        else
            ++m_counts.begun;
        emit progressed(m_counts);
        next();
    });
}

void ArchiveRestore::noteFailure(const Error &error)
{
    if (m_counts.failed == 0)
        m_firstError = error;
    ++m_counts.failed;
}

} // namespace windlass
