// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/downloadcheck.h"

#include "core/base/clock.h"

#include <algorithm>

namespace windlass {

DownloadCheck::DownloadCheck(
    StoredChecksum stored, PartPlan plan, std::shared_ptr<DownloadFile> file)
    : m_stored(std::move(stored)), m_plan(plan), m_file(std::move(file)),
      m_way(m_stored.isNone()                                                 ? Way::Nothing
              : m_stored.isCombinable() || m_stored.partSize == plan.partSize ? Way::ByPart
                                                                              : Way::InOrder),
      m_checksums(size_t(plan.count)), m_isWritten(size_t(plan.count), false), m_ordered(m_stored)
{
}

std::optional<Checksum::Kind> DownloadCheck::ofRange() const
{
    return m_way == Way::ByPart ? std::optional(m_stored.kind) : std::nullopt;
}

Result<> DownloadCheck::addPart(int index, const QByteArray &checksum)
{
    notePart(index, checksum);
    // More parts than arrive meanwhile, to catch up; not so many that the lane is blocked.
    constexpr int atOnce = 2;
    return m_way == Way::InOrder ? hashInOrder(atOnce) : Result<>();
}

void DownloadCheck::notePart(int index, const QByteArray &checksum)
{
    QMutexLocker lock(&m_mutex);
    m_checksums[size_t(index)] = checksum;
    m_isWritten[size_t(index)] = true;
}

std::optional<bool> DownloadCheck::partsMatch()
{
    QMutexLocker lock(&m_mutex);
    const bool areAll = std::all_of(
        m_checksums.begin(), m_checksums.end(), [](const auto &sum) { return !sum.isEmpty(); });
    if (m_way != Way::ByPart || !areAll)
        return {};
    return wholeOfParts() == m_stored.value;
}

void DownloadCheck::addOldPart(int index)
{
    QMutexLocker lock(&m_mutex);
    m_isWritten[size_t(index)] = true;
}

template <typename Hash> Result<> DownloadCheck::readPart(int index, Hash &hash) const
{
    constexpr qint64 step = 256 * 1024;
    static thread_local QByteArray buffer(step, Qt::Uninitialized);
    const ByteRange range = m_plan.range(index);
    for (qint64 done = 0; done < range.length;) {
        const qint64 n = std::min(step, range.length - done);
        if (Result<> read = m_file->read(range.offset + done, buffer.data(), n); !read)
            return read;
        hash.add(buffer.constData(), n);
        done += n;
    }
    return {};
}

Result<> DownloadCheck::readOldPart(int index)
{
    Checksum checksum(m_stored.kind);
    if (Result<> read = readPart(index, checksum); !read)
        return read;
    return addPart(index, checksum.result());
}

/// False if the next part is not there yet, or another thread is hashing.
bool DownloadCheck::takeNext()
{
    QMutexLocker lock(&m_mutex);
    if (m_isHashing || m_next == m_plan.count || !m_isWritten[size_t(m_next)])
        return false;
    m_isHashing = true;
    return true;
}

Result<> DownloadCheck::hashInOrder(int maxParts)
{
    Result<> read;
    for (int i = 0; i < maxParts && read && takeNext(); ++i) {
        read = readPart(m_next, m_ordered); // only the thread that has set m_isHashing uses m_next
        QMutexLocker lock(&m_mutex);
        m_isHashing = false;
        ++m_next;
    }
    return read;
}

QByteArray DownloadCheck::wholeOfParts() const
{
    if (!m_stored.isCombinable()) {
        QByteArray all;
        for (const QByteArray &checksum : m_checksums)
            all += checksum;
        return Checksum::of(m_stored.kind, all);
    }
    QByteArray whole = m_checksums.front();
    for (int index = 1; index < m_plan.count; ++index)
        whole = Checksum::combine(
            m_stored.kind, whole, m_checksums[size_t(index)], m_plan.range(index).length);
    return whole;
}

QCoro::Task<Result<bool>> DownloadCheck::finish(
    std::shared_ptr<DownloadCheck> check, CancelToken cancel)
{
    if (check->m_way == Way::Nothing)
        co_return true;
    if (check->m_way == Way::ByPart)
        co_return check->wholeOfParts() == check->m_stored.value;
    SystemClock clock;
    constexpr std::chrono::milliseconds turn {0}; // lets the lane do other work
    while (check->m_next < check->m_plan.count) {
        const Result<> read = check->hashInOrder(1);
        if (!read)
            co_return fail(read.error());
        co_await clock.sleep(turn, cancel);
        if (cancel.isCancelled())
            co_return fail(ErrorKind::Cancelled);
    }
    co_return check->m_ordered.matches();
}

} // namespace windlass
