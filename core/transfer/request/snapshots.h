// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/integrity/verificationcounts.h"
#include "core/s3/silencewatch.h"
#include "core/transfer/request/transfernames.h"
#include "core/transfer/request/transferrequest.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace windlass {

using BatchId = quint64;
using ItemId = quint64; ///< unique over all batches

enum class TransferState { Waiting, Running, Done, Skipped, Failed, Cancelled };

/// A batch's priority; QueueOrder defines its effect. The numbers are stored in files: never change
/// one.
enum class TransferPriority { Low = -1, Normal = 0, High = 1 };

/// Where to move a batch in the order of the queue.
enum class QueueMove { Top, Up, Down, Bottom };

/// Why a transfer that was started earlier could not be resumed.
enum class RestartReason { None, SourceChanged };

inline bool isFinal(TransferState state)
{
    return state != TransferState::Waiting && state != TransferState::Running;
}

/// One row of the queue at a moment. A value.
struct ItemSnapshot {
    ItemId id = 0;
    BatchId batch = 0;
    QString name;   ///< for people: the path below the batch's target
    QString source; ///< s3:// URI or path, for people
    QString target;
    TransferState state = TransferState::Waiting;
    qint64 size = 0;            ///< bytes
    qint64 done = 0;            ///< bytes, at most size; of a cancelled item: how far it was
    double bytesPerSecond = 0;  ///< smoothed, while it is running; without what was resumed
    bool isStalled = false;     ///< it is running, but no byte has moved for some seconds
    std::optional<Error> error; ///< why it failed, or was left out
    RestartReason restart = RestartReason::None;
    Verification verification = Verification::None; ///< of a done item
    QByteArray retryName; ///< of a failed item, for TransferEngine::retry()
};

/// A batch at a moment. A value. Counts objects, so a deletion of a folder counts its contents.
struct BatchSnapshot {
    BatchId id = 0;
    TransferKind kind = TransferKind::Upload;
    TransferNames names; ///< for people, as are the next two
    QString source;
    QString target;
    bool isScanning = true;  ///< the totals are still growing
    bool isReviewed = false; ///< while scanning: the totals are those of the review
    bool isFinished = false;
    bool isCancelled = false;
    bool isPaused = false;
    TransferPriority priority = TransferPriority::Normal;
    qint64 position = 0;     ///< batches of one priority are served in this order, the smallest
                             ///< first
    BatchId startsAfter = 0; ///< it waits for the end of this batch; 0: for none
    qint64 total = 0;        ///< objects found so far, or as many as a review has counted
    qint64 done = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 cancelled = 0;
    VerificationCounts verifications; ///< of done objects, over all runs
    qint64 running = 0;
    qint64 totalBytes = 0;
    qint64 doneBytes = 0;
    qint64 movedBytes = 0;     ///< sent, received or copied in this run; only grows
    qint64 cancelledBytes = 0; ///< the size of the cancelled objects, not in totalBytes
    qint64 reachedBytes = 0;   ///< how far these were, not in doneBytes
    double bytesPerSecond = 0; ///< smoothed; without what was resumed
    bool isStalled = false;    ///< objects are running, but no byte has moved for some seconds
    std::chrono::milliseconds elapsed {0};
    std::optional<Silence> silence; ///< why nothing moves: a server does not answer
    /// Why the scan ended early, if it did.
    std::optional<Error> scanError;

    /// Nothing while the total is not known or when there is no progress.
    std::optional<std::chrono::seconds> timeLeft() const;
};

/// The changes since the last update: new and changed rows only.
struct TransferUpdate {
    QList<BatchSnapshot> batches;
    QList<ItemSnapshot> items;
};

} // namespace windlass

Q_DECLARE_METATYPE(windlass::TransferUpdate)
Q_DECLARE_METATYPE(windlass::BatchSnapshot)
