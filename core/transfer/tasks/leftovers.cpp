// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/leftovers.h"

#include "core/base/whendone.h"
#include "core/localfs/downloadfile.h"
#include "core/localfs/reservednames.h"
#include "core/transfer/tasks/uploadabort.h"

#include <QtConcurrent>

#include <cerrno>
#include <unistd.h>

namespace windlass {

namespace {

/// Uses a claim: a transfer to the same target must not find it half deleted.
QCoro::Task<Result<>> discard(S3Client client, ResumeJournal resumption, UploadRecord upload)
{
    const BucketName bucket(upload.target.bucket);
    const ObjectKey key(upload.target.key);
    const UploadId id(upload.uploadId);
    const Result<> gone = co_await discardUpload(client, bucket, key, id, upload.started);
    if (gone)
        resumption.endUpload(upload.id);
    co_return gone;
}

bool discard(const ResumeJournal &resumption, const DownloadRecord &download)
{
    const QByteArray folder = download.target.left(download.target.lastIndexOf('/') + 1);
    const bool isOurs = isTemporaryName(download.temporaryName);
    const bool isGone = !isOurs
        || ::unlink((folder + download.temporaryName).constData()) == 0
        // A missing folder may return: it may be on a disk that is not plugged in.
        || (errno == ENOENT && ::access(folder.constData(), F_OK) == 0);
    if (isGone)
        resumption.forgetDownload(download.id);
    return isGone;
}

} // namespace

QFuture<int> Leftovers::discard()
{
    if (!m_findService)
        return QtFuture::makeReadyFuture(0);
    m_isWanted = true;
    if (!m_isBusy) {
        m_end = std::make_unique<QPromise<int>>();
        m_end->start();
        m_discarded = 0;
        look();
    }
    return m_end->future();
}

void Leftovers::look()
{
    m_isBusy = true;
    m_isWanted = false;
    m_patience = CancelSource();
    m_pending = 1;
    whenDone(this, m_resumption.leftOver(), [this](const Result<ResumeJournal::LeftOver> &found) {
        claim(found.value_or(ResumeJournal::LeftOver()));
    });
}

/// Claims what it can, and looks again at that: a transfer may have resumed it before.
void Leftovers::claim(const ResumeJournal::LeftOver &found)
{
    QHash<qint64, Claim> uploads;
    QHash<qint64, Claim> downloads;
    for (const UploadRecord &upload : found.uploads)
        uploads.insert(
            upload.id, std::make_shared<ResumeJournal::Claim>(m_resumption.claim(upload.target)));
    for (const DownloadRecord &download : found.downloads)
        downloads.insert(download.id,
            std::make_shared<ResumeJournal::Claim>(m_resumption.claim(download.target)));
    if (uploads.isEmpty() && downloads.isEmpty()) {
        handleEnd();
        return;
    }
    whenDone(this, m_resumption.leftOver(),
        [this, uploads, downloads](const Result<ResumeJournal::LeftOver> &again) {
            const auto still = again.value_or(ResumeJournal::LeftOver());
            for (const UploadRecord &upload : still.uploads)
                discard(upload, uploads.value(upload.id));
            for (const DownloadRecord &download : still.downloads)
                discard(download, downloads.value(download.id));
            handleEnd();
        });
}

void Leftovers::discard(const UploadRecord &upload, const Claim &claim)
{
    Session *session = claim && *claim ? sessionFor(upload) : nullptr;
    if (!session)
        return;
    ++m_pending;
    const auto work = [resumption = m_resumption, upload, claim](S3Client client) {
        return windlass::discard(client, resumption, upload);
    };
    whenDone(this, session->run(work, m_patience.token()),
        [this](const Result<> &gone) { handleEnd(gone.has_value()); });
}

void Leftovers::discard(const DownloadRecord &download, const Claim &claim)
{
    if (!claim || !*claim)
        return;
    ++m_pending;
    const auto work = [resumption = m_resumption, download, claim] {
        return windlass::discard(resumption, download);
    };
    whenDone(this, QtConcurrent::run(&m_files, work), [this](bool isGone) { handleEnd(isGone); });
}

/// Null if the connection no longer exists, or leads elsewhere.
Session *Leftovers::sessionFor(const UploadRecord &upload)
{
    std::shared_ptr<Session> &session = m_sessions[upload.connection];
    if (!session) {
        const Result<std::shared_ptr<S3Service>> service = m_findService(upload.connection);
        if (service)
            session = std::make_shared<Session>(*service);
    }
    const bool isThere
        = session && session->service()->endpoint().display().toUtf8() == upload.target.endpoint;
    return isThere ? session.get() : nullptr;
}

void Leftovers::handleEnd(bool isDiscarded)
{
    constexpr std::chrono::seconds patience {10}; // without any progress
    m_discarded += isDiscarded ? 1 : 0;
    if (--m_pending > 0) {
        m_deadline.start(patience);
        return;
    }
    m_deadline.stop();
    m_sessions.clear();
    m_isBusy = false;
    if (m_isWanted) {
        look();
        return;
    }
    m_end->addResult(m_discarded);
    m_end->finish();
}

} // namespace windlass
