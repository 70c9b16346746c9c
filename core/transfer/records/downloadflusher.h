// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"
#include "core/transfer/request/transferrequest.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace windlass {

class BatchJournal;

/// Flushes downloaded files to the disk in the background, whole file systems at a time, and
/// records how far this has come: after a power failure, what was done later is in doubt. If the
/// system cannot do it, or it has failed in this run of the program, everything stays in doubt,
/// which costs time after a failure.
///
/// Trusts the kernel: for a file system implemented by a program (FUSE), success means that the
/// program has the data. File systems mounted within a target folder count as flushed with it,
/// although the kernel flushes them whenever it wants. Lives on the engine's thread. \internal
class DownloadFlusher : public QObject
{
public:
    /// Records the progress in \a records, which must outlive this object.
    explicit DownloadFlusher(BatchJournal &records);
    /// Waits for the running flush, and starts no other.
    ~DownloadFlusher() override;

    /// Something of \a batch is done; nothing is flushed unless \a request is a download.
    /// Thread-safe.
    void add(BatchId batch, const TransferRequest &request);
    /// Flushes soon what was added.
    void schedule();
    /// Flushes now what was added; blocks.
    void flush();

private:
    void flushAdded(); // on any thread

    BatchJournal &m_records;
    QMutex m_mutex;
    QHash<BatchId, QByteArray> m_folders; // guarded by m_mutex
    QSet<BatchId> m_failed;               // guarded by m_mutex
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace windlass
