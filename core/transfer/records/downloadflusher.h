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

/// Gets downloaded files onto the disk while nobody waits for it, whole file systems at a time, and
/// notes how far that has come: after a power failure what was done later is in doubt. Where the
/// system cannot do it, or has failed to in this run of the program, everything stays in doubt,
/// which costs time then.
///
/// What the kernel says is believed: of a file system that another program makes (FUSE), that the
/// program has the data. File systems within a target folder are taken for flushed with it, though
/// the kernel flushes them when it wants to. Lives on the engine's thread. \internal
class DownloadFlusher : public QObject
{
public:
    /// Notes it in \a records, which lives longer.
    explicit DownloadFlusher(BatchJournal &records);
    /// Waits for what is being flushed, and begins nothing.
    ~DownloadFlusher() override;

    /// Something of \a batch is done; of \a request that is no download nothing is to be flushed.
    /// Thread-safe.
    void add(BatchId batch, const TransferRequest &request);
    /// What was added is flushed soon.
    void schedule();
    /// What was added is flushed now; blocks.
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
