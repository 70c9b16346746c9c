// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMutex>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace windlass {

/// A number of bytes per second in one direction, for everyone who shares it: a token bucket with a
/// queue. A caller with bytes to move takes a turn. Turns come in the order in which they were
/// taken, so that none of many requests starves. Thread-safe; never blocks: a caller that has to
/// wait is told how long, and uses a timer of its own.
class BandwidthLimit
{
public:
    using Time = std::chrono::microseconds; ///< since any fixed moment; never runs backwards

    /// No limit until it is set.
    explicit BandwidthLimit(std::function<Time()> now = steadyNow);

    /// In bytes; 0: no limit. Effective at once: waiting turns come due now; later ones use the new
    /// rate.
    void setBytesPerSecond(qint64 rate);
    qint64 bytesPerSecond() const { return m_rate; }
    /// Cheap: called before every read.
    bool isLimiting() const { return m_rate.load(std::memory_order_relaxed) > 0; }

    /// The right to move some bytes once their time has come.
    struct Turn {
        qint64 bytes = 0;
        qint64 place = 0; ///< position in the order of turns, in bytes
    };
    /// A turn for \a wanted bytes or fewer: small enough that others do not wait long.
    Turn takeTurn(qint64 wanted);

    /// How long until the turn comes; 0: now. At most half a second: then ask again, because the
    /// limit may have changed.
    std::chrono::milliseconds timeUntil(const Turn &turn);

    /// Whether bytes wait for their turn at the moment: more of them would only wait as well.
    bool isReached();

    static Time steadyNow();

private:
    // Both are called with m_mutex held.
    void refill();
    qint64 largestTurn() const;

    const std::function<Time()> m_now;
    std::atomic<qint64> m_rate {0}; // written with m_mutex held
    QMutex m_mutex;
    Time m_refilled {0};  // guarded by m_mutex, as all below
    double m_allowed = 0; // bytes since the beginning
    qint64 m_taken = 0;   // bytes of all turns since the beginning
};

/// What one of those who share a limit can count on.
struct LimitShare {
    qint64 bytesPerSecond = 0; ///< 0: there is no limit
    bool isReached = false;    ///< the limit, by all who share it
};

/// The limits of both directions.
struct Bandwidth {
    std::shared_ptr<BandwidthLimit> up = std::make_shared<BandwidthLimit>();
    std::shared_ptr<BandwidthLimit> down = std::make_shared<BandwidthLimit>();
};

} // namespace windlass
