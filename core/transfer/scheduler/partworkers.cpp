// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/partworkers.h"

#include <QCoroFuture>

#include <algorithm>

namespace windlass {

PartWorkers::PartWorkers(
    int parts, CancelSource stop, Work work, std::shared_ptr<const TransferBatch> batch)
    : m_parts(parts), m_stop(std::move(stop)), m_work(std::move(work)), m_batch(std::move(batch))
{
}

QCoro::Task<Result<>> PartWorkers::run(LaneContext lane, TransferQueue &queue, int helpers)
{
    const std::shared_ptr<PartWorkers> self = shared_from_this();
    queue.addHelpers(
        std::min(helpers, m_parts - 1),
        [self, &queue](LaneContext helperLane) { return help(self, &queue, helperLane); }, m_batch);
    co_await work(self, lane);
    const QFuture<void> last = lastPart();
    if (!last.isFinished())
        co_await last;
    if (m_error)
        co_return fail(*m_error);
    co_return {};
}

QCoro::Task<> PartWorkers::work(std::shared_ptr<PartWorkers> crew, LaneContext lane)
{
    while (const std::optional<int> part = crew->takePart()) {
        const Result<> result = co_await crew->m_work(lane, *part);
        crew->endPart(result);
    }
}

QCoro::Task<> PartWorkers::help(
    std::shared_ptr<PartWorkers> crew, TransferQueue *queue, LaneContext lane)
{
    while (const std::optional<int> part = crew->takePart()) {
        const Result<> result = co_await crew->m_work(lane, *part);
        crew->endPart(result);
        if (queue->wantsHelperBack(*crew->m_batch)) {
            queue->addHelpers(
                1, [crew, queue](LaneContext other) { return help(crew, queue, other); },
                crew->m_batch);
            co_return;
        }
    }
}

std::optional<int> PartWorkers::takePart()
{
    QMutexLocker lock(&m_mutex);
    if (m_next == m_parts || m_error || m_stop.isCancelled())
        return {};
    ++m_inWork;
    return m_next++;
}

void PartWorkers::endPart(const Result<> &result)
{
    bool isFirstFailure = false;
    {
        QMutexLocker lock(&m_mutex);
        if (!result && !m_error) {
            m_error = result.error();
            isFirstFailure = true;
        }
    }
    if (isFirstFailure)
        m_stop.cancel();
    QMutexLocker lock(&m_mutex);
    if (--m_inWork == 0 && m_waiter)
        m_waiter->finish();
}

QFuture<void> PartWorkers::lastPart()
{
    QMutexLocker lock(&m_mutex);
    // Stopped from outside before all parts were taken: this is a failure, too.
    if (m_next < m_parts && !m_error) {
        m_error.emplace();
        m_error->kind = ErrorKind::Cancelled;
    }
    m_waiter = std::make_unique<QPromise<void>>();
    m_waiter->start();
    if (m_inWork == 0)
        m_waiter->finish();
    return m_waiter->future();
}

} // namespace windlass
