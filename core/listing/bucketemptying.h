// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3operations.h"
#include "core/s3/session.h"

#include <QObject>

#include <optional>

namespace windlass {

/// Deletes every version and delete marker of a bucket for good, or aborts its unfinished uploads,
/// or both. Lives on the thread of its Session; destroying it ends it. What was deleted stays
/// deleted. (ListObjectVersions, DeleteObjects, HeadObject, ListMultipartUploads,
/// AbortMultipartUpload.)
class BucketEmptying : public QObject
{
    Q_OBJECT
public:
    struct Scope {
        bool versions = false; ///< all of them, the newest included
        bool uploads = false;
    };

    struct Progress {
        qint64 versions = 0; ///< deleted, with delete markers
        qint64 uploads = 0;  ///< aborted
        qint64 failed = 0;   ///< versions and uploads
        qint64 locked = 0;   ///< those of the failed that Object Lock protects
    };

    /// How many failures are kept; all are counted.
    static constexpr qsizetype mostFailures = 1000;

    /// \a session must outlive this object.
    BucketEmptying(Session &session, BucketName bucket, Scope scope, QObject *parent = nullptr);
    ~BucketEmptying() override;

    /// To be called once.
    void start();
    /// Ends with finished() once the requests under way have ended.
    void cancel();

    const Progress &progress() const { return m_progress; }
    /// What could not be deleted.
    const QList<DeleteFailure> &failures() const { return m_failures; }
    /// Why it ended early, if it did: a listing failed, or it was cancelled.
    const std::optional<Error> &fault() const { return m_fault; }

signals:
    void progressed();
    /// The last signal.
    void finished();

private:
    void proceed();
    void listVersions();
    void deleteVersions(const QList<ObjectVersion> &versions);
    void handleDeleted(qint64 count, const Result<QList<DeleteFailure>> &failed);
    void listUploads();
    void abortUpload(const MultipartUploadInfo &upload);
    void note(const DeleteFailure &failure);

    Session &m_session;
    const BucketName m_bucket;
    Scope m_scope; // what is still to be listed
    ListVersionsInput m_input;
    QList<MultipartUploadInfo> m_uploads; // still to be aborted
    Progress m_progress;
    QList<DeleteFailure> m_failures;
    std::optional<Error> m_fault;
    int m_running = 0; // requests that delete
    bool m_isListing = false;
    CancelSource m_cancel;
};

} // namespace windlass
