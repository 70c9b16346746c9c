// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/lanepool.h"

#include "core/base/logcategories.h"
#include "core/base/processlimits.h"
#include "core/net/lane.h"
#include "core/net/networktransport.h"

#include <QCoreApplication>
#include <QRunnable>

#include <algorithm>

namespace windlass {

/// Creates the lane on its own thread, runs it, and destroys it there.
class LaneThread : public QRunnable
{
public:
    LaneThread(LanePool &pool, int slots_) : m_pool(pool), m_slots(slots_) { }

    void run() override
    {
        Lane lane(m_slots, *m_pool.m_queue, m_pool.m_makeTransport(), m_pool.m_shutdown.token(),
            [this] { m_pool.wake(); });
        {
            QMutexLocker lock(&m_pool.m_mutex);
            --m_pool.m_starting;
            if (m_pool.m_stopping)
                return;
            m_pool.m_lanes.push_back(&lane);
        }
        m_pool.wake();
        lane.run();
        {
            QMutexLocker lock(&m_pool.m_mutex);
            std::erase(m_pool.m_lanes, &lane);
        }
        // The last replies still wait for their deferred deletion, and this thread's event loop has
        // ended.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private:
    LanePool &m_pool;
    const int m_slots;
};

LanePool::LanePool(int slots_, std::shared_ptr<JobQueue> queue, TransportFactory makeTransport)
    : m_slots(0), m_queue(std::move(queue)), m_makeTransport(std::move(makeTransport))
{
    m_threads.setMaxThreadCount(0);
    m_threads.setExpiryTimeout(-1);
    grow(qMax(1, slots_));
}

void LanePool::grow(int slots_)
{
    const int allowed = qMin(slots_, requestsWithinLimits());
    if (allowed <= m_slots)
        return;
    m_slots = allowed;
    wake();
}

/// Called with m_mutex locked.
void LanePool::startLane()
{
    const int share = qMin(NetworkTransport::connectionsPerHost, m_slots - m_slotsMade);
    m_slotsMade += share;
    ++m_starting;
    qCInfo(logNet, "one more lane, for %d requests at a time in all", m_slotsMade);
    m_threads.setMaxThreadCount(m_threads.maxThreadCount() + 1);
    m_threads.start(new LaneThread(*this, share));
}

LanePool::~LanePool()
{
    stop();
}

void LanePool::stop()
{
    m_shutdown.cancel();
    {
        QMutexLocker lock(&m_mutex);
        m_stopping = true;
        for (Lane *lane : m_lanes)
            lane->stop();
    }
    m_threads.waitForDone();
}

void LanePool::wake()
{
    QMutexLocker lock(&m_mutex);
    const auto free = std::find_if(
        m_lanes.begin(), m_lanes.end(), [](const Lane *lane) { return !lane->isFull(); });
    if (free != m_lanes.end())
        (*free)->wake();
    else if (!m_stopping && m_starting == 0 && m_slotsMade < m_slots)
        startLane(); // which looks for jobs when it is ready
}

} // namespace windlass
