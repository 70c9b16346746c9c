// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/localfs/localfolder.h"
#include "core/localfs/namerecorder.h"
#include "core/transfer/batch/bytebudget.h"
#include "core/transfer/batch/requestclients.h"
#include "core/transfer/batch/requestpools.h"
#include "core/transfer/batch/targetclaims.h"
#include "core/transfer/request/batchspec.h"

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
    explicit TransferBatch(const BatchSpec &spec, std::weak_ptr<ChangeLog> changes = {});

    const BatchId id;
    const TransferRequest request;
    const qint64 created; ///< ms since 1970, in an earlier run perhaps
    /// Where the changes of its items are noted, as long as somebody keeps it: the batch does not,
    /// for what stands in the log has the batch.
    const std::weak_ptr<ChangeLog> changes;
    CancelSource cancel;
    TargetClaims claims;
    NameRecorder names; ///< Download: records the substitutes
    /// Bounds the data in this machine's memory, for all items together.
    const std::shared_ptr<ByteBudget> buffers = std::make_shared<ByteBudget>(64ll * 1024 * 1024);
    /// The server has refused to copy; it is not asked again.
    std::atomic_bool isStreamed {false};
    /// Their limits are set before the batch is queued, as is what the services bear.
    const std::shared_ptr<RequestClients> clients;
    RequestPools services;
    /// What its requests count in now.
    RequestPools requestPools() const;

    std::atomic<qint64> total {0};
    std::atomic<qint64> doneCount {0};
    std::atomic<qint64> skipped {0};
    std::atomic<qint64> failed {0};
    std::atomic<qint64> cancelled {0};
    std::atomic<qint64> running {0};
    std::atomic<qint64> totalBytes {0};
    std::atomic<qint64> doneBytes {0};
    /// What an earlier run has transferred of items that the scan has not found again yet.
    std::atomic<qint64> awaitedBytes {0};
    /// Sent, received or copied in this run; never less than before.
    std::atomic<qint64> movedBytes {0};
    std::atomic<qint64> cancelledBytes {0}; ///< the size of the cancelled items
    std::atomic<qint64> reachedBytes {0};   ///< how far these were
    std::atomic_bool isScanning {true};
    std::atomic_bool isFinished {false};
    // As in BatchSpec; they can be changed.
    std::atomic_bool isPaused;
    std::atomic<TransferPriority> priority;
    std::atomic<qint64> position;
    std::atomic<BatchId> startsAfter;

    /// Adds the items of an earlier run that ended in \a state.
    void restore(TransferState state, qint64 objects, qint64 bytes);

    void restore(const VerificationCounts &earlier);

    /// Counts done objects.
    void countDone(Verification how, qint64 objects);

    /// Adds \a count to the counter for \a state.
    void count(TransferState state, qint64 count_);

    void setScanError(const Error &error);

    /// The target folder of a download, opened at the first call. Thread-safe.
    Result<std::shared_ptr<LocalFolder>> targetFolder();

    /// Everything except the speed, which only the ProgressMonitor knows.
    BatchSnapshot snapshot() const;

private:
    void snapshotTotals(BatchSnapshot &snapshot) const;

    // The same for every snapshot, so that these share them.
    const TransferNames m_names;
    const QString m_source;
    const QString m_target;
    std::array<std::atomic<qint64>, VerificationCounts::kinds> m_verifications {};
    mutable QMutex m_mutex;
    std::optional<Error> m_scanError;            // guarded by m_mutex
    std::shared_ptr<LocalFolder> m_targetFolder; // guarded by m_mutex
    QElapsedTimer m_started;
    mutable std::atomic<qint64> m_elapsed {0}; // ms, fixed when finished
};

} // namespace windlass
