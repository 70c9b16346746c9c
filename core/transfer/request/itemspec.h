// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/transfer/request/conflictpolicy.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>
#include <variant>

namespace windlass {

struct TransferRequest;

/// What is known of an object without reading it; each of them may be unknown.
struct ObjectFacts {
    ETag etag;
    QDateTime lastModified;
    QByteArray storageClass; ///< empty as well for the usual one
};

/// An object that is read, as it was found.
struct SourceObject {
    ObjectKey key;
    VersionId version; ///< empty: the newest
    ObjectFacts facts;
};

/// A file, or a folder with nothing in it, becomes an object.
struct UploadWork {
    QByteArray path; ///< as the file system says it
    ObjectKey targetKey;
    bool isFolder = false;
    QDateTime lastModified; ///< of the file, if known
};

/// An object becomes a file, or the folder that it stands for.
struct DownloadWork {
    SourceObject source;
    QByteArray path; ///< below the target folder
    bool isFolder = false;
    /// It had been done then (ms since 1970), and the machine stopped soon after, so that it may be
    /// lost; 0: nothing of the kind.
    qint64 unconfirmedSince = 0;
};

/// An object becomes another one; of a move, it is deleted then.
struct CopyWork {
    SourceObject source;
    ObjectKey targetKey;
};

/// Objects are deleted, with one request.
struct DeletionWork {
    QList<ObjectKey> keys; ///< from 1 to 1,000
    VersionId version;     ///< of the only key; empty: the newest
    bool isPage = true;    ///< false: a key of a page, which failed by itself
};

/// What one item of a request is to do: a file, an object, or a page of keys to delete. A value;
/// nothing runs yet.
struct ItemSpec {
    QByteArray name;         ///< below the request's target, for people
    qint64 size = -1;        ///< bytes; -1: not known
    qint64 objectCount = 1;  ///< how many objects this counts as
    int earlierAttempts = 0; ///< how often it had been tried before
    ETag writtenETag; ///< what an earlier try has put at its target; empty: nothing that is known
    std::variant<UploadWork, DownloadWork, CopyWork, DeletionWork> work;

    // Of what it is; nothing else may ask.
    const UploadWork &upload() const { return std::get<UploadWork>(work); }
    const DownloadWork &download() const { return std::get<DownloadWork>(work); }
    const CopyWork &copy() const { return std::get<CopyWork>(work); }
    const DeletionWork &deletion() const { return std::get<DeletionWork>(work); }

    bool isUpload() const { return std::holds_alternative<UploadWork>(work); }
    bool isDownload() const { return std::holds_alternative<DownloadWork>(work); }
    bool isDeletion() const { return std::holds_alternative<DeletionWork>(work); }

    /// Of an upload or a copy.
    const ObjectKey &targetKey() const;
    /// Of a download or a copy.
    const SourceObject &source() const;

    /// Whether it makes no more than what stands for a folder, without content of its own: where
    /// there is one already, there is nothing to ask. \a sourceSize: as it is known now, which may
    /// be better than when the item was found.
    bool makesFolder(qint64 sourceSize) const;
    /// What is known of the source of an upload, a download or a copy.
    ContentFacts sourceFacts() const;
    /// A look at the source of a download or a copy has told that.
    void setSource(const ObjectHead &head);
    /// DownloadWork::unconfirmedSince; 0 for all others.
    qint64 unconfirmedSince() const;

    /// Unique within a batch, for the journal.
    QByteArray recordName() const;
};

/// For people: what it is called below the target.
QString describeName(const ItemSpec &item);

/// For people: where the item of \a request reads from: a path or an s3:// URI; of a page of
/// deletions, its first object.
QString describeSource(const ItemSpec &item, const TransferRequest &request);

/// For people: where it writes to; empty for a deletion. \a renamed: what KeepBoth has made of the
/// target; empty: nothing.
QString describeTarget(
    const ItemSpec &item, const TransferRequest &request, const QByteArray &renamed = {});

/// What the scan has learnt of a target key.
struct ScannedTarget {
    bool isKnown = false;
    std::optional<ContentFacts> facts; ///< what stands there; nothing, if there is nothing
};

/// An item as a scan has found it. A value.
struct FoundItem {
    ItemSpec spec;
    std::optional<Error> error; ///< why it cannot be transferred; there is nothing to try again
    bool isLeftOut = false;     ///< it is not to be transferred; \c error says why
    ScannedTarget target;       ///< Upload, Copy, Move
    qint64 reached = 0;         ///< bytes of it that an earlier run has transferred
};

} // namespace windlass
