// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"

#include <QMutex>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <vector>

namespace windlass {

class Lane;

/// Runs jobs on lanes: threads of a QThreadPool of its own, each with a QNetworkAccessManager and
/// an event loop. A manager opens six connections to a host, so N requests in flight need ⌈N/6⌉
/// lanes. Created and destroyed on one thread; wake() may be called on any.
class LanePool
{
public:
    using TransportFactory = std::function<std::unique_ptr<HttpTransport>()>;

    /// \a slots_: maximum number of requests in flight. Calls \a makeTransport on each lane's
    /// thread.
    LanePool(int slots_, std::shared_ptr<JobQueue> queue, TransportFactory makeTransport);

    ~LanePool();

    /// Cancels running jobs, waits until every coroutine has ended, and ends the threads. Jobs may
    /// still call wake() until it returns.
    void stop();

    /// The queue has jobs: lanes with a free slot take them. A lane is filled before the next one
    /// is woken, because few requests on many threads cost far more context switches than on few.
    /// If all are full, one more is made.
    void wake();

    int slotCount() const { return m_slots; }
    /// From now on there may be \a slots_ slots, or as many as the process can have
    /// (requestsWithinLimits()). Lanes are made when those that exist are full. The number never
    /// shrinks: to run fewer jobs, the queue holds them back.
    void grow(int slots_);

private:
    friend class LaneThread;
    Q_DISABLE_COPY_MOVE(LanePool)

    void startLane();

    std::atomic_int m_slots;
    std::shared_ptr<JobQueue> m_queue;
    TransportFactory m_makeTransport;
    CancelSource m_shutdown;
    QMutex m_mutex;
    std::vector<Lane *> m_lanes; // guarded by m_mutex; each is owned by its thread
    bool m_stopping = false;     // guarded by m_mutex
    int m_slotsMade = 0;         // of lanes that exist or start; guarded by m_mutex
    int m_starting = 0;          // lanes that are not in m_lanes yet; guarded by m_mutex
    QThreadPool m_threads;
};

} // namespace windlass
