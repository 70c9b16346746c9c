// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/integrity/verificationcounts.h"
#include "core/transfer/request/transferrequest.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace windlass {

using BatchId = quint64;
using ItemId = quint64; ///< unique over all batches

enum class TransferState { Waiting, Running, Done, Skipped, Failed, Cancelled };

/// Of a batch; what a higher one means is said by QueueOrder. The numbers are kept in files: never
/// change one.
enum class TransferPriority { Low = -1, Normal = 0, High = 1 };

/// Where a batch is to go in the order of the queue.
enum class QueueMove { Top, Up, Down, Bottom };

/// Why a transfer that was begun earlier did not go on where it was.
enum class RestartReason { None, SourceChanged };

inline bool isFinal(TransferState state)
{
    return state != TransferState::Waiting && state != TransferState::Running;
}

/// One row of the queue at one moment. A value.
struct ItemSnapshot {
    ItemId id = 0;
    BatchId batch = 0;
    QString name;   ///< for people: the path below the batch's target
    QString source; ///< s3:// URI or path, for people
    QString target;
    TransferState state = TransferState::Waiting;
    qint64 size = 0;            ///< bytes
    qint64 done = 0;            ///< bytes, never more than size
    std::optional<Error> error; ///< why it failed, or was left out
    RestartReason restart = RestartReason::None;
    Verification verification = Verification::None; ///< of one that is done
    QByteArray retryName; ///< of one that failed, for TransferEngine::retry()
};

/// A batch at one moment. A value. Objects are counted, so a deletion of a folder counts what is
/// in it.
struct BatchSnapshot {
    BatchId id = 0;
    TransferKind kind = TransferKind::Upload;
    QString source; ///< for people: what was asked for
    QString target;
    bool isScanning = true; ///< the totals still grow
    bool isFinished = false;
    bool isCancelled = false;
    bool isPaused = false;
    TransferPriority priority = TransferPriority::Normal;
    qint64 position = 0;     ///< batches of one priority are served by it, the smallest first
    BatchId startsAfter = 0; ///< it waits for the end of this one; 0: for none
    qint64 total = 0;        ///< objects found so far
    qint64 done = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 cancelled = 0;
    VerificationCounts verifications; ///< of those that are done, over all runs
    qint64 running = 0;
    qint64 totalBytes = 0;
    qint64 doneBytes = 0;
    double bytesPerSecond = 0; ///< smoothed
    std::chrono::milliseconds elapsed {0};
    /// Why the scan itself ended early, if it did.
    std::optional<Error> scanError;

    /// Unknown while scanning or standing still.
    std::optional<std::chrono::seconds> timeLeft() const;
};

/// Everything together, for the one bar that shows it.
struct TotalSnapshot {
    qint64 activeBatches = 0;
    qint64 totalBytes = 0; ///< of the active batches
    qint64 doneBytes = 0;
    double bytesPerSecond = 0;
    std::optional<std::chrono::seconds> timeLeft;
};

/// What has changed since the last update: new and changed rows only.
struct TransferUpdate {
    QList<BatchSnapshot> batches;
    QList<ItemSnapshot> items;
    TotalSnapshot total;
};

} // namespace windlass

Q_DECLARE_METATYPE(windlass::TransferUpdate)
Q_DECLARE_METATYPE(windlass::BatchSnapshot)
