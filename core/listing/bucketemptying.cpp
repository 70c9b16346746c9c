// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/bucketemptying.h"

#include "core/base/whendone.h"
#include "core/listing/unfinisheduploads.h"

#include <algorithm>

namespace windlass {

// A session sends at least six requests at a time; the window's other requests get some of them.
constexpr int mostRunning = 4;

namespace {

/// Whether the fields of a version say that it must not be deleted now.
bool isProtected(const HttpHeaders &fields, const QDateTime &now)
{
    if (fields.value("x-amz-object-lock-legal-hold").toUpper() == "ON")
        return true;
    const QDateTime until = QDateTime::fromString(
        QString::fromLatin1(fields.value("x-amz-object-lock-retain-until-date")),
        Qt::ISODateWithMs);
    return until.isValid() && until > now;
}

/// Deletes \a versions. Of the first \a mostLooks failures, finds out whether Object Lock is the
/// reason: some servers only say that access was denied.
QCoro::Task<Result<QList<DeleteFailure>>> deleteAndLook(
    S3Client client, BucketName bucket, QList<ObjectVersionName> versions, qsizetype mostLooks)
{
    Result<QList<DeleteFailure>> failed = co_await client.deleteVersions(bucket, versions);
    if (!failed)
        co_return failed;
    for (DeleteFailure &failure : *failed) {
        // Without an id, the newest version would be looked at.
        if (failure.error.kind != ErrorKind::AccessDenied || failure.versionId.isEmpty())
            continue;
        if (--mostLooks < 0)
            break;
        const Result<ObjectHead> head
            = co_await client.headObject(bucket, failure.key, failure.versionId);
        if (head && isProtected(head->headers, client.service().serverNow()))
            failure.error.kind = ErrorKind::ObjectLocked;
    }
    co_return failed;
}

} // namespace

BucketEmptying::BucketEmptying(Session &session, BucketName bucket, Scope scope, QObject *parent)
    : QObject(parent), m_session(session), m_bucket(std::move(bucket)), m_scope(scope)
{
    m_input.bucket = m_bucket;
}

BucketEmptying::~BucketEmptying()
{
    m_cancel.cancel();
}

void BucketEmptying::start()
{
    proceed();
}

void BucketEmptying::cancel()
{
    m_cancel.cancel();
}

/// Starts what can start now: the next page of versions while earlier ones are being deleted, then
/// the uploads.
void BucketEmptying::proceed()
{
    if (m_isListing)
        return;
    if (m_fault) {
        m_scope = Scope();
        m_uploads.clear();
    }
    if (m_scope.versions) {
        if (m_running < mostRunning)
            listVersions();
        return;
    }
    if (m_scope.uploads) {
        listUploads();
        return;
    }
    while (!m_uploads.isEmpty() && m_running < mostRunning)
        abortUpload(m_uploads.takeFirst());
    if (m_running == 0)
        emit finished();
}

void BucketEmptying::listVersions()
{
    m_isListing = true;
    const auto work = [input = m_input](S3Client client) -> QCoro::Task<Result<ListVersionsPage>> {
        co_return co_await client.listObjectVersions(input);
    };
    whenDone(
        this, m_session.run(work, m_cancel.token()), [this](const Result<ListVersionsPage> &page) {
            m_isListing = false;
            if (page) {
                m_input.position = page->next;
                m_scope.versions = page->next.has_value();
                deleteVersions(page->versions);
            } else {
                m_fault = page.error();
            }
            proceed();
        });
}

void BucketEmptying::deleteVersions(const QList<ObjectVersion> &versions)
{
    if (versions.isEmpty())
        return;
    QList<ObjectVersionName> names;
    for (const ObjectVersion &version : versions)
        names.append({version.object.key, version.versionId});
    constexpr qsizetype looksAPage = 20; // one after the other, and a few tell the reason
    const qsizetype mostLooks = std::min(looksAPage, mostFailures - m_failures.size());
    const auto work = [bucket = m_bucket, names, mostLooks](S3Client client) {
        return deleteAndLook(client, bucket, names, mostLooks);
    };
    ++m_running;
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this, count = names.size()](const Result<QList<DeleteFailure>> &failed) {
            --m_running;
            handleDeleted(count, failed);
            proceed();
        });
}

void BucketEmptying::handleDeleted(qint64 count, const Result<QList<DeleteFailure>> &failed)
{
    if (!failed) {
        m_fault = failed.error();
        return;
    }
    // A server may tell of versions that were not asked for.
    m_progress.versions += std::max<qint64>(0, count - failed->size());
    for (const DeleteFailure &failure : *failed)
        note(failure);
    emit progressed();
}

void BucketEmptying::listUploads()
{
    m_isListing = true;
    const auto work
        = [bucket = m_bucket](S3Client client) -> QCoro::Task<Result<QList<MultipartUploadInfo>>> {
        co_return co_await client.listMultipartUploads(bucket);
    };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this](const Result<QList<MultipartUploadInfo>> &uploads) {
            m_isListing = false;
            m_scope.uploads = false;
            if (uploads)
                m_uploads = *uploads;
            else
                m_fault = uploads.error();
            proceed();
        });
}

void BucketEmptying::abortUpload(const MultipartUploadInfo &upload)
{
    const auto work = [bucket = m_bucket, upload](
                          S3Client client) { return abortUnfinished(client, bucket, upload); };
    ++m_running;
    whenDone(this, m_session.run(work, m_cancel.token()), [this, upload](const Result<> &aborted) {
        --m_running;
        if (aborted)
            ++m_progress.uploads;
        else if (aborted.error().isCancelled())
            m_fault = aborted.error();
        else
            note({upload.key, aborted.error(), {}});
        emit progressed();
        proceed();
    });
}

void BucketEmptying::note(const DeleteFailure &failure)
{
    ++m_progress.failed;
    if (failure.error.kind == ErrorKind::ObjectLocked)
        ++m_progress.locked;
    if (m_failures.size() < mostFailures)
        m_failures.append(failure);
}

} // namespace windlass
