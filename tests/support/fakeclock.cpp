// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"

namespace windlass {

FakeClock::FakeClock() : FakeClock(QDateTime(QDate(2013, 5, 24), QTime(0, 0), Qt::UTC)) { }

FakeClock::FakeClock(QDateTime utc) : m_now(std::move(utc)) { }

QDateTime FakeClock::now() const
{
    QMutexLocker lock(&m_mutex);
    return m_now;
}

QCoro::Task<> FakeClock::sleep(std::chrono::milliseconds duration, CancelToken cancel)
{
    {
        QMutexLocker lock(&m_mutex);
        m_sleeps.append(duration);
        if (!m_held) {
            m_now = m_now.addMSecs(duration.count());
            co_return;
        }
    }
    SystemClock real;
    co_await real.sleep(std::chrono::hours(24), cancel);
}

void FakeClock::setNow(const QDateTime &utc)
{
    QMutexLocker lock(&m_mutex);
    m_now = utc;
}

void FakeClock::advance(std::chrono::milliseconds duration)
{
    QMutexLocker lock(&m_mutex);
    m_now = m_now.addMSecs(duration.count());
}

void FakeClock::holdSleeps()
{
    QMutexLocker lock(&m_mutex);
    m_held = true;
}

QList<std::chrono::milliseconds> FakeClock::sleeps() const
{
    QMutexLocker lock(&m_mutex);
    return m_sleeps;
}

} // namespace windlass
