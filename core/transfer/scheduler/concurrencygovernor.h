// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace windlass {

/// Finds out how many requests in flight are worth their while: starts with a few, doubles them as
/// long as that brings more through, steps back once it does not, and halves them when the server
/// says that it is too much, until no more are in flight than that. From time to time it
/// tries again, for networks change. It judges by what comes in a few rounds of all requests,
/// however long these take. Pure. \internal
class ConcurrencyGovernor
{
public:
    /// \a most: never more than this; the first limit is firstLimit, or \a most if that is less.
    explicit ConcurrencyGovernor(int most);

    /// Requests in flight before anything is known.
    static constexpr int firstLimit = 16;

    /// What happened since the last call.
    struct Sample {
        std::chrono::milliseconds time {0};
        double work = 0;          ///< bytes, or what else may be compared between samples
        double steps = 0;         ///< what of it came by itself: answers, pieces of what flows
        bool isLimiting = false;  ///< more would have been started, had the limit let them
        bool isOver = false;      ///< more are in flight than the limit says
        bool isThrottled = false; ///< the server asked for fewer requests
    };
    void add(const Sample &sample);

    /// Never more than \a most from now on. What was learned stays, but where it was the old \a
    /// most that kept the limit down.
    void setMost(int most);

    int limit() const { return m_limit; }

private:
    void addToWindow(const Sample &sample);
    void restartWindow();
    void judge(double rate);
    void settle(int limit);

    int m_most;
    int m_limit;
    int m_before = 0;                     // the limit before the try; 0: none under way
    double m_rateBefore = 0;              // work a second under that limit; 0: not known yet
    std::chrono::milliseconds m_rest {0}; // until the next try
    bool m_isWindowOpen = false;
    std::chrono::milliseconds m_window {0}; // what is judged next: so long, with so much in it
    double m_windowWork = 0;
    double m_windowSteps = 0;
};

} // namespace windlass
