// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/partworkers.h"

#include <QCoroFuture>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace windlass {

PartWorkers::PartWorkers(
    int parts, CancelSource stop, Work work, std::shared_ptr<const TransferBatch> batch)
    : m_parts(parts), m_stop(std::move(stop)), m_work(std::move(work)), m_batch(std::move(batch))
{
}

QCoro::Task<Result<>> PartWorkers::run(LaneContext lane, TransferQueue &queue, int helpers)
{
    const std::shared_ptr<PartWorkers> self = shared_from_this();
    const int most = std::min(helpers, m_parts - 1);
    QTimer timer;
    if (m_line && most > 0)
        lookAtLine(queue, most, timer);
    else
        setWanted(queue, most);
    co_await work(self, lane);
    timer.stop();
    const QFuture<void> last = lastPart();
    if (!last.isFinished())
        co_await last;
    if (m_error)
        co_return fail(*m_error);
    co_return {};
}

void PartWorkers::lookAtLine(TransferQueue &queue, int most, QTimer &timer)
{
    const auto pace = std::make_shared<PartsInFlight>(m_line->partSize, most + 1);
    QElapsedTimer clock;
    clock.start();
    const auto look = [this, &queue, pace, clock] {
        int running = 0;
        {
            QMutexLocker lock(&m_mutex);
            running = m_inWork;
        }
        const PartsInFlight::Time now(clock.elapsed());
        const int wanted
            = pace->look(now, m_line->moved(), running, m_line->limit(), queue.areManyRunning());
        setWanted(queue, wanted - 1);
    };
    look();
    m_firstEnded = [this, &queue, pace, clock] {
        const PartsInFlight::Time took(clock.elapsed());
        setWanted(queue, pace->firstEnded(took, m_line->limit()) - 1);
    };
    QObject::connect(&timer, &QTimer::timeout, &timer, look);
    timer.start(PartsInFlight::interval);
}

void PartWorkers::setWanted(TransferQueue &queue, int wanted)
{
    int missing = 0;
    {
        QMutexLocker lock(&m_mutex);
        m_wantedHelpers = wanted;
        const int withoutPart = m_helpers - std::max(0, m_inWork - 1); // one is the owner
        missing = std::min(wanted - m_helpers, m_parts - m_next - withoutPart);
        if (missing > 0)
            m_helpers += missing;
    }
    if (missing > 0)
        addHelpers(queue, missing);
}

int PartWorkers::wantedHelpers()
{
    QMutexLocker lock(&m_mutex);
    return m_wantedHelpers;
}

void PartWorkers::addHelpers(TransferQueue &queue, int count)
{
    const std::shared_ptr<PartWorkers> self = shared_from_this();
    TransferQueue *queuePointer = &queue;
    queue.addHelpers(
        count,
        [self, queuePointer](
            LaneContext helperLane) { return help(self, queuePointer, helperLane); },
        m_batch);
}

bool PartWorkers::leave()
{
    QMutexLocker lock(&m_mutex);
    if (m_helpers <= m_wantedHelpers)
        return false;
    --m_helpers;
    return true;
}

QCoro::Task<> PartWorkers::work(std::shared_ptr<PartWorkers> crew, LaneContext lane)
{
    while (const std::optional<int> part = crew->takePart()) {
        const Result<> result = co_await crew->m_work(lane, *part);
        crew->endPart(result);
        if (const auto firstEnded = std::exchange(crew->m_firstEnded, {}); firstEnded && result)
            firstEnded();
    }
}

QCoro::Task<> PartWorkers::help(
    std::shared_ptr<PartWorkers> crew, TransferQueue *queue, LaneContext lane)
{
    while (!crew->leave()) {
        const std::optional<int> part = crew->takePart();
        if (!part)
            co_return;
        const Result<> result = co_await crew->m_work(lane, *part);
        crew->endPart(result);
        if (queue->wantsHelperBack(*crew->m_batch)) {
            crew->addHelpers(*queue, 1);
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
