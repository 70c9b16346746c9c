// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/downloadflusher.h"

#include "core/transfer/batchjournal.h"
#include "core/transfer/filedescriptor.h"

#include <QDateTime>

#include <fcntl.h>
#include <unistd.h>

namespace windlass {

static bool flushFileSystemOf(const QByteArray &folder)
{
#ifdef Q_OS_LINUX
    const FileDescriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return descriptor.get() >= 0 && ::syncfs(descriptor.get()) == 0;
#else
    Q_UNUSED(folder)
    return false;
#endif
}

DownloadFlusher::DownloadFlusher(BatchJournal &records) : m_records(records)
{
    // Long enough to cost nothing beside the download, short enough to have little in doubt.
    constexpr std::chrono::seconds interval {15};
    m_timer.setInterval(interval);
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, [this] { m_pool.start([this] { flushAdded(); }); });
    m_pool.setMaxThreadCount(1);
}

DownloadFlusher::~DownloadFlusher()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void DownloadFlusher::add(BatchId batch, const TransferRequest &request)
{
    if (request.kind != TransferKind::Download)
        return;
    QMutexLocker lock(&m_mutex);
    if (!m_failed.contains(batch))
        m_folders.insert(batch, request.targetFolder);
}

void DownloadFlusher::schedule()
{
    QMutexLocker lock(&m_mutex);
    if (!m_folders.isEmpty() && !m_timer.isActive())
        m_timer.start();
}

void DownloadFlusher::flush()
{
    m_pool.waitForDone();
    flushAdded();
}

void DownloadFlusher::flushAdded()
{
    QMutexLocker lock(&m_mutex);
    const QHash<BatchId, QByteArray> folders = std::exchange(m_folders, {});
    lock.unlock();
    const qint64 time = QDateTime::currentMSecsSinceEpoch();
    QHash<QByteArray, bool> flushed;
    for (auto one = folders.cbegin(); one != folders.cend(); ++one) {
        const QByteArray &folder = one.value();
        if (!flushed.contains(folder))
            flushed.insert(folder, flushFileSystemOf(folder));
        if (flushed.value(folder)) {
            m_records.setFlushed(one.key(), time);
            continue;
        }
        // The kernel says only once that something was lost.
        lock.relock();
        m_failed.insert(one.key());
        lock.unlock();
    }
}

} // namespace windlass
