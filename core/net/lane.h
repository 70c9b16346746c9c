// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"

#include <QEventLoop>
#include <QObject>

#include <atomic>
#include <memory>

namespace windlass {

/// One thread's share of a LanePool: a transport, a number of slots, and the jobs in them. Lives on
/// its thread, except for wake(), stop() and isFull(), which any thread may call. \internal
class Lane : public QObject
{
    Q_OBJECT
public:
    /// Calls \a filled on the lane's thread when the last slot is taken.
    Lane(int slots_, JobQueue &queue, std::unique_ptr<HttpTransport> transport,
        CancelToken shutdown, std::function<void()> filled);

    /// Runs jobs until stop() has been called and the last job has ended.
    void run();

    void wake();
    void stop();
    bool isFull() const { return m_running == m_slots; }

private:
    void fill();
    QCoro::Task<> drive(Job job);

    const int m_slots;
    JobQueue &m_queue;
    std::unique_ptr<HttpTransport> m_transport;
    CancelToken m_shutdown;
    QEventLoop m_loop;
    const std::function<void()> m_filled;
    std::atomic_int m_running = 0;
    std::atomic_bool m_fillPosted = false;
    bool m_stopping = false;
};

} // namespace windlass
