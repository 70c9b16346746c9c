// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/slowstop.h"

namespace windlass {

void SlowStop::noteReceived(qint64 bytes)
{
    if (m_received == 0 && bytes > 0) { // what comes before is no matter of the line
        m_begun = std::chrono::steady_clock::now();
        m_timer.start(int(m_interval.count()), Qt::CoarseTimer, this);
    }
    m_received += bytes;
}

bool SlowStop::isWorthStopping(qint64 received, qint64 size, Time elapsed)
{
    constexpr std::chrono::milliseconds rest {1000};
    const double left = double(size - received) * double(elapsed.count());
    return received > 0 && left > double(received) * double(rest.count());
}

void SlowStop::timerEvent(QTimerEvent *)
{
    const auto elapsed
        = std::chrono::duration_cast<Time>(std::chrono::steady_clock::now() - m_begun);
    if (!isWorthStopping(m_received, m_size, elapsed) || !m_isLineSlow())
        return;
    m_timer.stop();
    m_hasStopped = true;
    m_source.cancel();
}

} // namespace windlass
