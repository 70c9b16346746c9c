// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/requestarguments.h"
#include "core/s3/s3operations.h"
#include "core/s3/s3service.h"
#include "core/settings/linkpolicy.h"
#include "core/transfer/request/existingrule.h"
#include "core/transfer/request/objectoptions.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>

#include <memory>

namespace windlass {

enum class TransferKind { Upload, Download, Copy, Move, Delete };

/// A file or folder of this computer that is to be sent.
struct LocalSelection {
    QByteArray path; ///< as the file system says it
    /// What stands for the path below the target: "holiday/" + the rest for a folder, the key's
    /// last part for a file. Empty for a folder whose contents go right below the target.
    QByteArray targetName;
};

/// An object, or everything below a prefix.
struct RemoteSelection {
    ObjectKey key;
    bool isPrefix = false;
    qint64 size = -1;           ///< of an object, if it is known: saves a HEAD
    ETag etag;                  ///< if it is known
    QDateTime lastModified;     ///< if it is known
    QByteArray targetName;      ///< stands for the key below the target, as in LocalSelection
    QByteArray storageClass {}; ///< of an object, if it is known and not the usual one
    VersionId versionId {};     ///< of an object; empty: the newest
};

/// What a person asked for, as a value. One request becomes one batch in the queue.
struct TransferRequest {
    TransferKind kind = TransferKind::Upload;
    std::shared_ptr<S3Service> service;
    QString connection; ///< whose service it is; what the journal finds it by after a restart
    ExistingRule existing = ExistingRule::Overwrite;
    /// For single items, by their names below the target: what goes before \c existing.
    QHash<QByteArray, ExistingRule> decisions;

    QList<LocalSelection> localSources;    ///< Upload
    LinkPolicy links = LinkPolicy::Follow; ///< Upload
    bool sendsGrowing = false; ///< Upload: files that grow meanwhile go as they were at the start
    BucketName bucket;         ///< where the remote sources are: all but Upload
    QList<RemoteSelection> remoteSources; ///< all but Upload
    /// Delete, Move: the newest LastModified that was seen when the request was reviewed. What a
    /// prefix has that is newer is not found. Invalid: there was no review, and no such limit.
    QDateTime reviewedUntil;

    /// Copy, Move: where the target bucket is; null: where the sources are.
    std::shared_ptr<S3Service> targetService;
    QString targetConnection; ///< whose service that is
    BucketName targetBucket;  ///< Upload, Copy, Move
    ObjectKey targetPrefix;   ///< Upload, Copy, Move: target names are appended to it
    QByteArray targetFolder;  ///< Download: a folder of this computer; made if need be

    ObjectOptions options; ///< Upload, Copy, Move
    /// What its requests say besides. Keys of the customer's are kept by nobody else.
    RequestArguments arguments;

    /// The service that is written to.
    const std::shared_ptr<S3Service> &target() const
    {
        return targetService ? targetService : service;
    }

    bool isCopy() const { return kind == TransferKind::Copy || kind == TransferKind::Move; }

    /// Source and target are on one server, which can copy by itself.
    bool isWithinEndpoint() const;

    ExistingRule ruleFor(const QByteArray &itemName) const
    {
        return decisions.isEmpty() ? existing : decisions.value(itemName, existing);
    }

    static TransferRequest upload(std::shared_ptr<S3Service> service, QList<LocalSelection> sources,
        BucketName bucket, ObjectKey prefix);
    static TransferRequest download(std::shared_ptr<S3Service> service, BucketName bucket,
        QList<RemoteSelection> sources, QByteArray folder);
    /// Within an endpoint, by the server; with a targetService elsewhere, through this machine.
    static TransferRequest copy(std::shared_ptr<S3Service> service, BucketName bucket,
        QList<RemoteSelection> sources, BucketName targetBucket, ObjectKey targetPrefix);
    /// A copy whose sources are deleted one by one, each after its own copy is verified.
    static TransferRequest move(std::shared_ptr<S3Service> service, BucketName bucket,
        QList<RemoteSelection> sources, BucketName targetBucket, ObjectKey targetPrefix);
    static TransferRequest deletion(
        std::shared_ptr<S3Service> service, BucketName bucket, QList<RemoteSelection> sources);
};

} // namespace windlass
