// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/localfs/localfolder.h"
#include "core/localfs/namerecorder.h"
#include "core/net/job.h"
#include "core/s3/s3client.h"
#include "core/transfer/batch/bytebudget.h"
#include "core/transfer/batch/requestpools.h"
#include "core/transfer/batch/targetclaims.h"
#include "core/transfer/batch/transferlimits.h"
#include "core/transfer/request/snapshots.h"
#include "core/transfer/request/transferrequest.h"

#include <QElapsedTimer>
#include <QMutex>

#include <atomic>
#include <memory>

namespace windlass {

class ChangeLog;

/// One request in progress, with its counters. The counters are atomic: lanes add to them, the
/// ProgressMonitor reads them. \internal
class TransferBatch
{
public:
    TransferBatch(BatchId id, TransferRequest request, std::shared_ptr<ChangeLog> changes);

    const BatchId id;
    const TransferRequest request;
    const std::shared_ptr<ChangeLog> changes;
    /// When it was submitted, possibly in an earlier run: milliseconds since 1970. Set before the
    /// batch is queued.
    qint64 created = QDateTime::currentMSecsSinceEpoch();
    CancelSource cancel;
    TargetClaims claims;
    NameRecorder names; ///< Download: records the substitutes
    /// Bounds the data in this machine's memory, for all items together.
    const std::shared_ptr<ByteBudget> buffers = std::make_shared<ByteBudget>(64ll * 1024 * 1024);
    /// The server has refused to copy; it is not asked again.
    std::atomic_bool isStreamed {false};
    /// Set before the batch is queued, as are the two below; by default there are none.
    std::shared_ptr<ConnectionLimits> limits = std::make_shared<ConnectionLimits>();
    /// Those of the target's connection, if that is another one.
    std::shared_ptr<ConnectionLimits> targetLimits = limits;
    RequestPools services; ///< the services' limits
    /// The pools in which its requests count now.
    RequestPools requestPools() const;

    std::atomic<qint64> total {0};
    std::atomic<qint64> doneCount {0};
    std::atomic<qint64> skipped {0};
    std::atomic<qint64> failed {0};
    std::atomic<qint64> cancelled {0};
    std::atomic<qint64> running {0};
    std::atomic<qint64> totalBytes {0};
    std::atomic<qint64> doneBytes {0};
    std::atomic_bool isScanning {true};
    std::atomic_bool isFinished {false};
    std::atomic_bool isPaused {false};
    std::atomic<TransferPriority> priority {TransferPriority::Normal};
    std::atomic<qint64> position; ///< initially the id, so that batches are in order of submission
    std::atomic<BatchId> startsAfter {0};

    /// Adds the items of an earlier run that ended in \a state.
    void restore(TransferState state, qint64 objects, qint64 bytes);

    void restore(const VerificationCounts &earlier);

    /// Counts done objects.
    void countDone(Verification how, qint64 objects);

    /// Adds \a count to the counter for \a state.
    void count(TransferState state, qint64 count_);

    void setScanError(const Error &error);

    /// A client on \a lane that respects the connection's limits and ends with \a cancel.
    S3Client client(const LaneContext &lane, const CancelToken &cancel_) const;
    /// The same for the target, which may be on another server.
    S3Client targetClient(const LaneContext &lane, const CancelToken &cancel_) const;
    /// A client() with the same limits as \a target, which is a targetClient().
    S3Client sourceClientLike(const S3Client &target) const;

    /// The target folder of a download, opened by the first call. Thread-safe.
    Result<std::shared_ptr<LocalFolder>> targetFolder();

    /// Everything except the rate, which only the ProgressMonitor knows.
    BatchSnapshot snapshot() const;

private:
    // Added to requests about the sources and about the targets; null: nothing.
    const std::shared_ptr<const RequestArguments> m_sourceArguments;
    const std::shared_ptr<const RequestArguments> m_targetArguments;
    std::array<std::atomic<qint64>, VerificationCounts::kinds> m_verifications {};
    mutable QMutex m_mutex;
    std::optional<Error> m_scanError;            // guarded by m_mutex
    std::shared_ptr<LocalFolder> m_targetFolder; // guarded by m_mutex
    QElapsedTimer m_started;
    mutable std::atomic<qint64> m_elapsed {0}; // ms, fixed when finished
};

} // namespace windlass
