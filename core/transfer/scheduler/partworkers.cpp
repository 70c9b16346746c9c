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
    for (;;) {
        co_await work(self, lane);
        timer.stop();
        const QFuture<void> last = lastPart();
        if (!last.isFinished())
            co_await last;
        if (m_error)
            co_return fail(*m_error);
        if (!hasWaitingParts()) // a helper may have given one back
            co_return {};
    }
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
            running = int(m_inWork.size());
        }
        const PartsInFlight::Time now(clock.elapsed());
        const int wanted
            = pace->look(now, m_line->moved(), running, m_line->limit(), queue.areManyRunning());
        setWanted(queue, wanted - 1);
        if (pace->takeFailedTrial())
            withdraw(wanted);
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
        const int withPart = std::max(0, int(m_inWork.size()) - 1); // one is the owner
        missing = std::min(wanted - m_helpers, waitingParts() - (m_helpers - withPart));
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
    while (const std::optional<Taken> taken = crew->takePart(true)) {
        const Result<> result = co_await crew->m_work(lane, taken->part, taken->stop.token());
        crew->endPart(taken->part, result);
        if (const auto firstEnded = std::exchange(crew->m_firstEnded, {}); firstEnded && result)
            firstEnded();
    }
}

QCoro::Task<> PartWorkers::help(
    std::shared_ptr<PartWorkers> crew, TransferQueue *queue, LaneContext lane)
{
    while (!crew->leave()) {
        const std::optional<Taken> taken = crew->takePart(false);
        if (!taken)
            co_return;
        const Result<> result = co_await crew->m_work(lane, taken->part, taken->stop.token());
        crew->endPart(taken->part, result);
        if (queue->wantsHelperBack(*crew->m_batch)) {
            crew->addHelpers(*queue, 1);
            co_return;
        }
    }
}

void PartWorkers::withdraw(int wanted)
{
    std::vector<CancelSource> latest;
    {
        QMutexLocker lock(&m_mutex);
        const size_t left = size_t(std::max(1, wanted));
        for (auto one = m_inWork.rbegin(); one != m_inWork.rend(); ++one) {
            if (one->isOwners || m_inWork.size() - latest.size() <= left)
                continue;
            one->isWithdrawn = true;
            latest.push_back(one->stop);
        }
    }
    for (CancelSource &source : latest)
        source.cancel();
}

std::optional<PartWorkers::Taken> PartWorkers::takePart(bool isOwners)
{
    QMutexLocker lock(&m_mutex);
    if (waitingParts() == 0 || m_error || m_stop.isCancelled())
        return {};
    int part = m_next;
    if (m_withdrawn.empty()) {
        ++m_next;
    } else {
        part = m_withdrawn.back();
        m_withdrawn.pop_back();
    }
    m_inWork.push_back({part, CancelSource(m_stop.token()), isOwners});
    return m_inWork.back();
}

void PartWorkers::endPart(int part, const Result<> &result)
{
    bool isFirstFailure = false;
    {
        QMutexLocker lock(&m_mutex);
        const auto one = std::find_if(m_inWork.begin(), m_inWork.end(),
            [part](const Taken &taken) { return taken.part == part; });
        const bool isWithdrawn
            = !result && one->isWithdrawn && result.error().isCancelled() && !m_stop.isCancelled();
        m_inWork.erase(one);
        if (isWithdrawn) {
            m_withdrawn.push_back(part);
        } else if (!result && !m_error) {
            m_error = result.error();
            isFirstFailure = true;
        }
    }
    if (isFirstFailure)
        m_stop.cancel();
    QMutexLocker lock(&m_mutex);
    if (m_inWork.empty() && m_waiter)
        std::exchange(m_waiter, nullptr)->finish();
}

bool PartWorkers::hasWaitingParts()
{
    QMutexLocker lock(&m_mutex);
    return waitingParts() > 0;
}

QFuture<void> PartWorkers::lastPart()
{
    QMutexLocker lock(&m_mutex);
    // Stopped from outside before all parts were taken: this is a failure, too.
    if (waitingParts() > 0 && !m_error) {
        m_error.emplace();
        m_error->kind = ErrorKind::Cancelled;
    }
    QPromise<void> waiter;
    waiter.start();
    const QFuture<void> last = waiter.future();
    if (m_inWork.empty())
        waiter.finish();
    else
        m_waiter = std::make_unique<QPromise<void>>(std::move(waiter));
    return last;
}

} // namespace windlass
