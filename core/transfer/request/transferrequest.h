// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/deletemarkerlog.h"
#include "core/s3/requestarguments.h"
#include "core/s3/s3operations.h"
#include "core/s3/s3service.h"
#include "core/settings/linkpolicy.h"
#include "core/transfer/request/conflictpolicy.h"
#include "core/transfer/request/objectoptions.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>

#include <memory>

namespace windlass {

enum class TransferKind { Upload, Download, Copy, Move, Delete };

/// A local file or folder that is to be sent.
struct LocalSelection {
    QByteArray path; ///< as in the file system
    /// Replaces the path below the target: "holiday/" + the rest for a folder, the key's last part
    /// for a file. Empty for a folder whose contents go directly below the target.
    QByteArray targetName;
};

/// An object, or everything below a prefix.
struct RemoteSelection {
    ObjectKey key;
    bool isPrefix = false;
    qint64 size = -1;           ///< of an object, if known: saves a HEAD
    ETag etag;                  ///< if known
    QDateTime lastModified;     ///< if known
    QByteArray targetName;      ///< replaces the key below the target, as in LocalSelection
    QByteArray storageClass {}; ///< of an object, if known and not the default
    VersionId versionId {};     ///< of an object; empty: the newest
};

/// What a person asked for, as a value. Each request becomes one batch in the queue.
struct TransferRequest {
    TransferKind kind = TransferKind::Upload;
    std::shared_ptr<S3Service> service;
    QString connection; ///< the connection of the service; the journal uses it to find the service
                        ///< after a restart
    ConflictPolicy existing = ConflictPolicy::Overwrite;
    /// Rules for single items, by their names below the target; they take precedence over \c
    /// existing.
    QHash<QByteArray, ConflictPolicy> decisions;

    QList<LocalSelection> localSources;    ///< Upload
    LinkPolicy links = LinkPolicy::Follow; ///< Upload
    bool sendsGrowing = false; ///< Upload: growing files are sent with their length at the start
    BucketName bucket;         ///< of the remote sources: for all but Upload
    QList<RemoteSelection> remoteSources; ///< all but Upload
    /// Delete, Move: the newest LastModified that was seen when the request was reviewed. Newer
    /// objects below a prefix are ignored. Invalid: there was no review, and no limit.
    QDateTime reviewedUntil;
    /// What a review has counted, which is the total until the scan has ended; 0: there was none.
    qint64 reviewedObjects = 0;
    qint64 reviewedBytes = 0;

    /// Copy, Move: the service of the target bucket; null: that of the sources.
    std::shared_ptr<S3Service> targetService;
    QString targetConnection; ///< the connection of that service
    BucketName targetBucket;  ///< Upload, Copy, Move
    ObjectKey targetPrefix;   ///< Upload, Copy, Move: comes before the target names
    QByteArray targetFolder;  ///< Download: a local folder; created if necessary

    ObjectOptions options; ///< Upload, Copy, Move
    /// Added to its requests. Customer keys are stored only here.
    RequestArguments arguments;
    /// Delete: notes the delete markers that it makes; may be null. Kept only here, so it knows
    /// nothing of an earlier run of the program.
    std::shared_ptr<DeleteMarkerLog> deleteMarkers {};

    /// The service to which objects are written.
    const std::shared_ptr<S3Service> &target() const
    {
        return targetService ? targetService : service;
    }

    bool isCopy() const { return kind == TransferKind::Copy || kind == TransferKind::Move; }

    /// Whether source and target are on one server, which can copy by itself.
    bool isWithinEndpoint() const;

    ConflictPolicy ruleFor(const QByteArray &itemName) const
    {
        return decisions.isEmpty() ? existing : decisions.value(itemName, existing);
    }

    static TransferRequest upload(std::shared_ptr<S3Service> service, QList<LocalSelection> sources,
        BucketName bucket, ObjectKey prefix);
    static TransferRequest download(std::shared_ptr<S3Service> service, BucketName bucket,
        QList<RemoteSelection> sources, QByteArray folder);
    /// The server copies within an endpoint; with another targetService, the data go through this
    /// machine.
    static TransferRequest copy(std::shared_ptr<S3Service> service, BucketName bucket,
        QList<RemoteSelection> sources, BucketName targetBucket, ObjectKey targetPrefix);
    /// A copy whose sources are deleted one by one, each after its copy has been verified.
    static TransferRequest move(std::shared_ptr<S3Service> service, BucketName bucket,
        QList<RemoteSelection> sources, BucketName targetBucket, ObjectKey targetPrefix);
    static TransferRequest deletion(
        std::shared_ptr<S3Service> service, BucketName bucket, QList<RemoteSelection> sources);
};

/// For people: what it reads, a path or an s3:// URI; empty for several local sources, and the
/// folder of several remote ones.
QString describeSource(const TransferRequest &request);

/// For people: the folder or s3:// URI that it writes to; empty for a deletion.
QString describeTarget(const TransferRequest &request);

} // namespace windlass
