// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3operations.h"
#include "core/transfer/batch/slotpool.h"
#include "core/transfer/request/itemspec.h"
#include "core/transfer/request/snapshots.h"

#include <QByteArray>

#include <atomic>
#include <memory>
#include <optional>

namespace windlass {

class TransferBatch;

/// One unit of a batch's work on its way: what to do is its spec; how far it is, is written by the
/// lane that runs it and read by everyone. \internal
struct TransferItem {
    TransferItem(std::shared_ptr<TransferBatch> owner, ItemSpec toDo);
    /// What a scan has found.
    TransferItem(std::shared_ptr<TransferBatch> owner, FoundItem found);

    const ItemId id;
    const std::shared_ptr<TransferBatch> batch;
    const ItemSpec spec;

    // Written by the lane that runs the item, read by anyone.
    std::atomic<qint64> size; ///< bytes; -1: not known yet
    std::atomic<qint64> done {0};
    std::atomic<qint64> reached {0}; ///< the most that was ever done of it: what people see
    std::atomic<qint64> moved {0};   ///< sent, received or copied in this run; only grows
    /// How many objects it counts as: those of a page that failed have become items of their own.
    std::atomic<qint64> objectCount;
    std::atomic<TransferState> state {TransferState::Waiting};
    std::atomic_bool isNoted {false}; ///< is in the ChangeLog; used only by that
    bool isEndTold = false;           ///< used only by ProgressMonitor
    std::atomic<RestartReason> restart {RestartReason::None};
    std::atomic<Verification> verification {Verification::None};
    /// Stopped temporarily: partial transfers are kept.
    std::atomic_bool isSuspended {false};

    // Written by the lane that runs the item, before others help it.
    ObjectFacts facts;     ///< of the source of a download or copy, as far as they are known now
    ScannedTarget scanned; ///< not known any more once something else was found there

    // Written before state becomes final, read after.
    std::optional<Error> error;
    /// What KeepBoth has made of the target key or, for a Download, of the path; empty: nothing.
    QByteArray renamed;
    /// It was found as something that is not to be transferred; \c error says why.
    const bool isLeftOut = false;
    /// It was found as something that cannot be transferred; there is nothing to try again.
    const bool wasFoundFailed = false;
    /// What it has put at its target, in this try or an earlier one, and what may not be all that
    /// there was to do; empty: nothing that is known.
    ETag writtenETag;
    /// The journal's record of its completed upload in parts: removed in the transaction that notes
    /// the item as done. 0: none.
    qint64 uploadRecord = 0;

    std::optional<CancelSource> cancel; ///< follows the batch's; none while it waits
    bool isCancelledForGood = false;    ///< used only by TransferQueue

    std::optional<SlotUse> slot; ///< what it counts in while it runs; used only by TransferQueue

    /// Whether the current limits make it large enough to be transferred in parts.
    bool isInParts() const;
    /// The size of an upload or a download of some hundred KiB or more; of anything else 0: it does
    /// not count in LineUse.
    qint64 bytesOnLine() const;

    /// Where an upload or a copy is written to. For the lanes that run it.
    ObjectKey writtenKey() const
    {
        return renamed.isEmpty() ? spec.targetKey() : ObjectKey(renamed);
    }

    /// Bytes were sent, received or copied (negative: they no longer count).
    void addProgress(qint64 delta);
    /// Bytes are there from an earlier try: they count as done, but not for the speed.
    void addResumed(qint64 bytes);
    /// What was done of it, perhaps in an earlier run, cannot be used; people see that, and why.
    void startOver(RestartReason why);
    /// The size is known, or is now known exactly.
    void setSize(qint64 bytes);

    /// The item has ended; counts it.
    void finish(TransferState end, std::optional<Error> why);

    ItemSnapshot snapshot() const;

private:
    void addDone(qint64 delta);
};

} // namespace windlass
