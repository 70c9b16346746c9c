// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace windlass {

/// Finds the best number of requests in flight: starts with a few, doubles them while this
/// increases the throughput, and goes back when it no longer does. Tries again from time to time,
/// because networks change. Judges by the results of a few rounds of all requests, however long
/// these take; at the start by those of one round, because far servers need many requests soon.
/// Does not try more while this program keeps the processors busy: more requests would bring no
/// more through, and take memory. Refusals do not count: RequestPace deals with them. Pure.
/// \internal
class ConcurrencyGovernor
{
public:
    /// \a most: the maximum; the first limit is firstLimit, or \a most if that is less.
    explicit ConcurrencyGovernor(int most);

    /// Number of requests in flight before anything is known.
    static constexpr int firstLimit = 16;

    /// What happened since the previous sample.
    struct Sample {
        std::chrono::milliseconds time {0};
        double work = 0;         ///< bytes, or another amount that samples can be compared by
        double steps = 0;        ///< number of separate arrivals in it: responses, pieces of a
                                 ///< stream
        bool isLimiting = false; ///< more requests would have been started without the limit
        double busy = 0; ///< the share of the processors' time that this program took, 0 to 1
    };
    void add(const Sample &sample);

    /// From now on, \a most is the maximum. What was learned stays, unless the old maximum was the
    /// reason for the limit.
    void setMax(int most);

    int limit() const { return m_limit; }
    /// Whether doubling has always been worth it so far, and more is possible.
    bool isStarting() const { return m_isStarting && m_limit < m_max; }

private:
    void addToWindow(const Sample &sample);
    void restartWindow();
    void judge(double rate, double busy);
    bool isWindowEnough() const;
    void settle(int limit);

    int m_max;
    int m_limit;
    int m_before = 0;                     // the limit before the current trial; 0: no trial
    double m_rateBefore = 0;              // work per second under that limit; 0: not known yet
    std::chrono::milliseconds m_rest {0}; // until the next trial
    bool m_isStarting = true;             // doubling has always been worth it so far
    bool m_isWindowOpen = false;
    std::chrono::milliseconds m_window {0}; // the current window: its length, work and steps
    double m_windowWork = 0;
    double m_windowSteps = 0;
    double m_windowBusy = 0; // milliseconds of all processors
};

} // namespace windlass
