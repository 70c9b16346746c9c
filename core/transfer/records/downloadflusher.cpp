// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/downloadflusher.h"

#include "core/localfs/filedescriptor.h"
#include "core/transfer/records/batchjournal.h"

#include <QDateTime>

#include <cerrno>
#include <fcntl.h>
#include <map>
#include <unistd.h>

namespace windlass {

namespace {

struct Folder {
    QList<BatchId> batches;
    FileDescriptor descriptor;
    bool isGone = false;
};

/// Opens all before any is flushed: the kernel reports an error only to descriptors open at that
/// time.
std::map<QByteArray, Folder> openAll(const QHash<BatchId, QByteArray> &paths)
{
    std::map<QByteArray, Folder> folders;
    for (auto one = paths.cbegin(); one != paths.cend(); ++one) {
        Folder &folder = folders[one.value()];
        folder.batches.append(one.key());
        if (folder.batches.size() > 1)
            continue;
        folder.descriptor
            = FileDescriptor(::open(one.value().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        folder.isGone = !folder.descriptor.isValid() && errno == ENOENT;
    }
    return folders;
}

bool flushFileSystem(const FileDescriptor &folder)
{
#ifdef Q_OS_LINUX
    return ::syncfs(folder.get()) == 0;
#else
    Q_UNUSED(folder)
    return false;
#endif
}

} // namespace

DownloadFlusher::DownloadFlusher(BatchJournal &records) : m_records(records)
{
    // Long enough to cost little compared with the download, short enough to leave little in doubt.
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
    const QHash<BatchId, QByteArray> added = std::exchange(m_folders, {});
    lock.unlock();
    const qint64 time = QDateTime::currentMSecsSinceEpoch();
    for (const auto &[path, folder] : openAll(added)) {
        // An unmounted file system has been flushed, a removed folder needs no flush, and a disk
        // that was pulled out is lost anyway.
        bool isFlushed = folder.isGone;
        if (folder.descriptor.isValid()) {
            isFlushed = flushFileSystem(folder.descriptor);
            if (!isFlushed) { // the kernel reports an error only once
                lock.relock();
                for (const BatchId batch : folder.batches) {
                    m_failed.insert(batch);
                    m_folders.remove(batch);
                }
                lock.unlock();
            }
        }
        for (const BatchId batch : isFlushed ? folder.batches : QList<BatchId>())
            m_records.setFlushed(batch, time);
    }
}

} // namespace windlass
