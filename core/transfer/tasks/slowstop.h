// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"

#include <QBasicTimer>

#include <chrono>
#include <functional>

namespace windlass {

/// Stops the request for a whole object when it turns out to take long, because the line is slow:
/// the object is then asked for in another way, which keeps what is written when it is cut off.
/// Lives on the lane that receives it. \internal
class SlowStop : public QObject
{
    Q_OBJECT
public:
    using Time = std::chrono::milliseconds;

    /// \a size: bytes of the object. \a isLineSlow is asked before it is stopped. \a interval: so
    /// long after its first byte the request is looked at, and again.
    SlowStop(const CancelToken &parent, qint64 size, std::function<bool()> isLineSlow,
        Time interval = Time(1000))
        : m_source(parent), m_size(size), m_isLineSlow(std::move(isLineSlow)), m_interval(interval)
    {
    }

    /// The request's own; it is also cancelled with its parent.
    CancelToken token() const { return m_source.token(); }
    /// Negative: another attempt, which begins anew.
    void noteReceived(qint64 bytes);

    qint64 received() const { return m_received; }
    bool hasStopped() const { return m_hasStopped; }

    /// Whether the rest takes another second, at the speed so far.
    static bool isWorthStopping(qint64 received, qint64 size, Time elapsed);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    CancelSource m_source;
    const qint64 m_size;
    const std::function<bool()> m_isLineSlow;
    const Time m_interval;
    qint64 m_received = 0;
    bool m_hasStopped = false;
    QBasicTimer m_timer; // runs from the first byte on
    std::chrono::steady_clock::time_point m_begun;
};

} // namespace windlass
