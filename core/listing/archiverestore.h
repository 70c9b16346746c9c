// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3operations.h"
#include "core/s3/s3uri.h"
#include "core/s3/session.h"

#include <QObject>

namespace windlass {

/// What became of the objects of an ArchiveRestore.
struct ArchiveRestoreCounts {
    qint64 begun = 0;       ///< being restored, some of them since an earlier request
    qint64 extended = 0;    ///< restored already, and kept longer now
    qint64 notArchived = 0; ///< can be read as they are
    qint64 failed = 0;
};

/// Asks the server to restore archived objects, one after the other: objects by their names, and
/// those of an archive class below folders. Restoring itself takes the server minutes to days.
/// Lives on the thread of its Session; destroying it stops asking. (RestoreObject, HeadObject,
/// ListObjectsV2.)
class ArchiveRestore : public QObject
{
    Q_OBJECT
public:
    struct Source {
        ObjectKey key;
        bool isFolder = false; ///< the key is a prefix
    };

    /// \a session must outlive this object. \a days, from 1, is how long the copies are kept.
    ArchiveRestore(Session &session, BucketName bucket, QList<Source> sources, int days,
        RestoreTier tier, QObject *parent = nullptr);
    ~ArchiveRestore() override;

    /// To be called once.
    void start();

signals:
    void progressed(const windlass::ArchiveRestoreCounts &counts);
    /// The last signal. \a firstError belongs to the first object that failed, or to a folder that
    /// could not be listed; its kind has no meaning if nothing failed.
    void finished(const windlass::ArchiveRestoreCounts &counts, const windlass::Error &firstError);

private:
    void next();
    void listFolder(const ObjectKey &prefix);
    void restore(const ObjectKey &key);
    void noteFailure(const Error &error);

    Session &m_session;
    const BucketName m_bucket;
    const int m_days;
    const RestoreTier m_tier;
    QList<Source> m_sources;                // that are left
    QList<ObjectKey> m_found;               // of the current page of a folder
    std::optional<ListPosition> m_position; // of the next page
    ObjectKey m_folder;
    ArchiveRestoreCounts m_counts;
    Error m_firstError {ErrorKind::Cancelled};
    CancelSource m_cancel;
};

} // namespace windlass
