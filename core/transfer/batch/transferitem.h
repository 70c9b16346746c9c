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

/// One unit of a batch's work: a file, an object, or a page of keys to delete. What to do is fixed
/// before the item is queued; how far it is, is written by the lane that runs it and read by
/// everyone. \internal
struct TransferItem {
    explicit TransferItem(std::shared_ptr<TransferBatch> owner);

    // Fixed once the item is queued.
    const ItemId id;
    const std::shared_ptr<TransferBatch> batch;
    QByteArray name;        ///< below the batch's target, for people
    QByteArray localPath;   ///< Upload: path of the source; Download: path below the target folder
    bool isFolder = false;  ///< an empty folder (Upload), a key that stands for a folder (Download)
    ObjectKey key;          ///< of the source: Download, Copy, Move
    ObjectKey targetKey;    ///< Upload, Copy, Move
    QList<ObjectKey> keys;  ///< Delete: at most 1,000
    qint64 objectCount = 1; ///< how many objects this counts as
    ETag etag;              ///< of the source, if known
    QDateTime lastModified; ///< of the source, if known
    QByteArray storageClass; ///< of the source; empty: the usual one, or not known
    VersionId versionId;     ///< of the source; empty: the newest. Delete: of the only key

    /// What the scan learnt of the target key: nothing, or what stands there.
    struct Scanned {
        bool isKnown = false;
        std::optional<ContentFacts> facts;
    };
    Scanned scanned;

    // Written by the lane that runs the item, read by anyone.
    std::atomic<qint64> size {-1}; ///< bytes; -1: not known yet
    std::atomic<qint64> done {0};
    std::atomic<TransferState> state {TransferState::Waiting};
    std::atomic_bool isNoted {false}; ///< stands in the ChangeLog; used by it alone
    bool isEndTold = false;           ///< used by ProgressMonitor alone
    std::atomic<RestartReason> restart {RestartReason::None};
    std::atomic<Verification> verification {Verification::None};
    /// Stopped for now, not for good: what was begun is kept.
    std::atomic_bool isSuspended {false};

    // Written before state becomes final, read after.
    std::optional<Error> error;
    /// What KeepBoth has made of targetKey or, for a Download, of localPath; empty: nothing.
    QByteArray renamed;
    /// It was found as something that is not to be transferred; \c error says why.
    bool isLeftOut = false;
    /// It was found as something that cannot be transferred; there is nothing to try again.
    bool wasFoundFailed = false;
    /// What it has put at its target, in this try or an earlier one, and what may not be all that
    /// there was to do; empty: nothing that is known.
    ETag writtenETag;
    /// What the journal knows of its upload in parts, which is complete: forgotten in one step with
    /// noting that the item is done. 0: nothing.
    qint64 uploadRecord = 0;

    /// Download: it had been done then (ms since 1970), and the machine stopped soon after, so that
    /// it may be lost; 0: nothing of the kind. Fixed once it is queued.
    qint64 doubtedSince = 0;

    int earlierAttempts = 0; ///< how often it had been tried before; fixed once it is queued

    CancelSource cancel; ///< follows the batch's

    std::optional<SlotUse> slot; ///< what it counts in while it runs; used by TransferQueue alone

    /// Whether it is large enough to be transferred in parts, by the limits that hold now.
    bool isInParts() const;

    /// Where the item is written to. For the lanes that run it.
    ObjectKey writtenKey() const { return renamed.isEmpty() ? targetKey : ObjectKey(renamed); }

    /// Bytes went over the wire (or, negative, came to nothing).
    void addProgress(qint64 delta);
    /// The size is known, or known better.
    void setSize(qint64 bytes);

    /// It has come to its end; counts it.
    void finish(TransferState end, std::optional<Error> why);

    ItemSnapshot snapshot() const;

    /// Unique within the batch, for the journal.
    QByteArray recordName() const;
};

} // namespace windlass
