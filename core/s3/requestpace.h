// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMutex>

#include <chrono>

namespace windlass {

/// How many requests a second may go to a server that refuses some of them (503 SlowDown).
///
/// Refusals alone say little: some servers refuse at random, and fewer requests would not help. So
/// the pace is lowered as an experiment, where many are refused. It stays if fewer are refused
/// then, and follows what the server accepts; otherwise there is no pace for a while. Thread-safe;
/// knows no clock.
class RequestPace
{
public:
    using Time = std::chrono::milliseconds; ///< since any moment, the same in all calls

    /// A place in the queue of requests.
    using Turn = double;
    Turn takeTurn(Time now);
    /// How long \a turn has to wait, as things are; ask again after a while, because the pace
    /// changes.
    std::chrono::milliseconds timeUntil(Turn turn, Time now);
    /// The server has answered a request that was sent at \a sent.
    void noteAnswer(Time sent, Time now, bool isRefused);
    /// Requests a second; 0: as many as there are.
    double rate() const;

private:
    void judge(Time now, double seconds);
    void judgeUnlimited(double share, double accepted, Time now);
    void judgeLimited(double share, double accepted, Time now);
    void setRate(double rate, Time now);
    double position(Time now) const;
    void followClock(Time now);

    mutable QMutex m_mutex;
    // All guarded by m_mutex.
    double m_rate = 0;
    Turn m_nextTurn = 0;
    Turn m_reached = 0; // the turn that had come at m_reachedAt; others follow by m_rate
    Time m_reachedAt {0};
    Time m_latest {0};       // of all calls
    Time m_windowStart {-1}; // answers to requests sent before do not count; -1: not begun
    int m_answers = 0;       // in this window
    int m_refused = 0;
    bool m_hasWaited = false; // the pace was the reason for a wait in this window
    Time m_settling {0};      // before the next window begins
    double m_goodRate = 0;    // the latest rate at which hardly anything was refused
    double m_tooHigh = 0;     // the latest rate that had grown too high; 0: not known
    double m_cap = 0;         // m_rate grows no further until m_capUntil
    Time m_capUntil {0};
    double m_shareBefore = 0; // of refused requests, before the first of the reductions
    int m_reductions = 0;     // one after the other that have not brought fewer refusals yet
    double m_shareAnyway = 0; // is refused whatever the pace
    Time m_shareAnywayUntil {0};
};

} // namespace windlass
