// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QMutex>

namespace windlass {

/// A clock that stands still until it is set. A sleep returns at once, moves the time on by its
/// duration, and is recorded. Thread-safe.
class FakeClock : public Clock
{
public:
    /// 2013-05-24T00:00:00Z, the date of AWS's signing examples.
    FakeClock();
    explicit FakeClock(QDateTime utc);

    QDateTime now() const override;
    QCoro::Task<> sleep(std::chrono::milliseconds duration, CancelToken cancel) override;

    void setNow(const QDateTime &utc);
    void advance(std::chrono::milliseconds duration);

    /// From now on a sleep ends only when it is cancelled.
    void holdSleeps();

    /// All sleeps that were asked for, in order.
    QList<std::chrono::milliseconds> sleeps() const;

private:
    mutable QMutex m_mutex;
    QDateTime m_now;                           // guarded by m_mutex
    QList<std::chrono::milliseconds> m_sleeps; // guarded by m_mutex
    bool m_held = false;                       // guarded by m_mutex
};

} // namespace windlass
