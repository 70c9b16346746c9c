// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/lane.h"

namespace windlass {

JobQueue::~JobQueue() = default;

Lane::Lane(int slots_, JobQueue &queue, std::unique_ptr<HttpTransport> transport,
    CancelToken shutdown, std::function<void()> filled)
    : m_slots(slots_), m_queue(queue), m_transport(std::move(transport)),
      m_shutdown(std::move(shutdown)), m_filled(std::move(filled))
{
}

void Lane::run()
{
    m_loop.exec();
}

void Lane::wake()
{
    if (!m_fillPosted.exchange(true))
        QMetaObject::invokeMethod(this, &Lane::fill, Qt::QueuedConnection);
}

void Lane::stop()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_stopping = true;
            if (m_running == 0)
                m_loop.quit();
        },
        Qt::QueuedConnection);
}

void Lane::fill()
{
    m_fillPosted = false;
    if (m_stopping)
        return;
    if (isFull()) {
        m_filled();
        return;
    }
    Job job = m_queue.take();
    if (!job)
        return;
    ++m_running;
    drive(std::move(job));
    // One job per turn of the event loop, so that jobs that end without waiting do not nest on the
    // stack.
    wake();
}

QCoro::Task<> Lane::drive(Job job)
{
    // Not a temporary in the co_await: GCC 12 destroys aggregates there twice.
    const LaneContext context(m_transport.get(), m_shutdown);
    co_await job(context);
    --m_running;
    if (m_stopping && m_running == 0)
        m_loop.quit();
    else
        wake();
}

} // namespace windlass
