// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3operations.h"
#include "core/transfer/batch/slotpool.h"
#include "core/transfer/request/snapshots.h"

#include <QByteArray>

#include <atomic>
#include <memory>
#include <optional>

namespace windlass {

class TransferBatch;

/// One unit of a batch's work: a file, an object, or a page of keys to delete. The task is fixed
/// before the item is queued; the lane that runs it writes its progress, and any thread may read
/// that. \internal
struct TransferItem {
    explicit TransferItem(std::shared_ptr<TransferBatch> owner);

    // Fixed once the item is queued.
    const ItemId id;
    const std::shared_ptr<TransferBatch> batch;
    QByteArray name;        ///< below the batch's target, for people
    QByteArray localPath;   ///< Upload: path of the source; Download: path below the target folder
    bool isFolder = false;  ///< an empty folder (Upload), a key that represents a folder (Download)
    ObjectKey key;          ///< of the source: Download, Copy, Move
    ObjectKey targetKey;    ///< Upload, Copy, Move
    QList<ObjectKey> keys;  ///< Delete: at most 1,000
    qint64 objectCount = 1; ///< number of objects that this counts as
    ETag etag;              ///< of the source, if known
    QDateTime lastModified; ///< of the source, if known
    QByteArray storageClass; ///< of the source; empty: the default, or not known
    VersionId versionId;     ///< of the source; empty: the newest. Delete: of its single key

    /// What the scan found at the target key: nothing, or an object.
    struct Scanned {
        bool isKnown = false;
        std::optional<ContentFacts> facts;
    };
    Scanned scanned;

    // Written by the lane that runs the item, read by anyone.
    std::atomic<qint64> size {-1}; ///< bytes; -1: not known yet
    std::atomic<qint64> done {0};
    std::atomic<TransferState> state {TransferState::Waiting};
    std::atomic_bool isNoted {false}; ///< is in the ChangeLog; used only by that
    bool isEndTold = false;           ///< used only by ProgressMonitor
    std::atomic<RestartReason> restart {RestartReason::None};
    std::atomic<Verification> verification {Verification::None};
    /// Stopped temporarily: partial transfers are kept.
    std::atomic_bool isSuspended {false};

    // Written before state becomes final, read afterwards.
    std::optional<Error> error;
    /// What KeepBoth changed targetKey or, for a Download, localPath to; empty: nothing.
    QByteArray renamed;
    /// The scan found that it must not be transferred; \c error has the reason.
    bool isLeftOut = false;
    /// The scan found that it cannot be transferred; there is nothing to retry.
    bool wasFoundFailed = false;
    /// The ETag of what this or an earlier attempt wrote to the target, while further steps may
    /// remain; empty: nothing known.
    ETag writtenETag;
    /// The journal's record of its completed upload in parts: removed in the transaction that notes
    /// the item as done. 0: none.
    qint64 uploadRecord = 0;

    /// Download: it was done at this time (ms since 1970) shortly before the machine stopped, so
    /// that it may be lost; 0: not in doubt. Fixed once it is queued.
    qint64 doubtedSince = 0;

    int earlierAttempts = 0; ///< number of tries before; fixed once it is queued

    CancelSource cancel; ///< follows the batch's

    std::optional<SlotUse> slot; ///< what it counts in while it runs; used only by TransferQueue

    /// Whether the current limits make it large enough to be transferred in parts.
    bool isInParts() const;

    /// The key that the item is written to. For the lanes that run it.
    ObjectKey writtenKey() const { return renamed.isEmpty() ? targetKey : ObjectKey(renamed); }

    /// Bytes were sent or received (negative: they no longer count).
    void addProgress(qint64 delta);
    /// The size is known, or is now known exactly.
    void setSize(qint64 bytes);

    /// The item has ended; counts it.
    void finish(TransferState end, std::optional<Error> why);

    ItemSnapshot snapshot() const;

    /// Unique within the batch, for the journal.
    QByteArray recordName() const;
};

} // namespace windlass
