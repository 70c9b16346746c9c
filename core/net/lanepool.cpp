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
    const int added = qMin(slots_, requestsWithinLimits()) - m_slots;
    if (added <= 0)
        return;
    m_slots += added;
    constexpr int perLane = NetworkTransport::connectionsPerHost;
    const int lanes = (added + perLane - 1) / perLane;
    qCInfo(logNet, "%d more lanes, for %d requests at a time in all", lanes, m_slots);
    m_threads.setMaxThreadCount(m_threads.maxThreadCount() + lanes);
    for (int i = 0; i < lanes; ++i) {
        const int share = added / lanes + (i < added % lanes ? 1 : 0);
        m_threads.start(new LaneThread(*this, share));
    }
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
}

} // namespace windlass
