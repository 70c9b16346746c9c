// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/bandwidthlimit.h"

#include <chrono>
#include <optional>
#include <utility>

namespace windlass {

/// How many parts of one object are in flight: as many as fill the line, and no more than end
/// within two seconds, because a part that is cut off may be lost. Begins with one. A try, now and
/// then, shows whether more parts bring more: each connection may be slow on a fast line.
/// Pure: the time is a parameter. \internal
class PartsInFlight
{
public:
    using Time = std::chrono::milliseconds; ///< since any fixed moment; never runs backwards

    /// How often look() should be called.
    static constexpr Time interval {50};
    /// The time that a part may take.
    static constexpr Time longest {2000};

    PartsInFlight(qint64 partSize, int most) : m_partSize(partSize), m_most(most) { }

    /// To be called regularly. \a moved bytes have been sent or received so far, with \a running
    /// parts now, under \a limit. \a isShared: other items run, and more parts might only take
    /// from them; these are tried only where one takes too long then. Returns wanted().
    int look(Time now, qint64 moved, int running, LimitShare limit = {}, bool isShared = false);

    /// The first part, alone so far, has ended with success and took \a took: sooner than look()
    /// sees it, a fast line has all parts that it needs. \a limit as with look(). Returns wanted().
    int firstEnded(Time took, LimitShare limit = {});

    /// At least 1.
    int wanted() const { return m_wanted; }

    /// Whether more parts were tried in vain, and would take over four seconds together: the latest
    /// had better be stopped, until wanted() are left. True once for each try.
    bool takeFailedTrial() { return std::exchange(m_hasFailedTrial, false); }
    /// Whether that has just been said: what was sent of these counts, but has not all left.
    bool isSettling(Time now) const { return now < m_settled; }

private:
    /// What was changed to see what it brings.
    struct Trial {
        int before = 1;
        double rate = 0; ///< before
    };

    void growWhileIdle(Time now, int running);
    void judge(Time now, Time elapsed, double rate, LimitShare limit);
    void follow(Time now, double rate, LimitShare limit, bool isShared);
    void tryMore(Time now, double rate, LimitShare limit);
    bool isTryingMore() const;
    void change(int wanted);
    Time silence(Time now) const;
    double secondsOfAPart(double rate) const;
    int fitting(double rate) const;

    const qint64 m_partSize;
    const int m_most;
    int m_wanted = 1;
    int m_needed = 1; // fewer were tried, and brought less
    std::optional<Trial> m_trial;
    std::optional<Time> m_nextTrial; // for more parts
    bool m_isUnderWay = false;       // the first moments are over
    bool m_hasBegun = false;         // with measuring the parts wanted now
    bool m_wereTooMany = false;      // running then
    bool m_hasFailedTrial = false;
    Time m_settled {0};       // after a trial that has failed
    Time m_since {0};         // when it began
    qint64 m_movedBefore = 0; // by then
    Time m_lastMoved {0};
    Time m_silent {0}; // since m_since, until something moved
    qint64 m_moved = -1;
};

} // namespace windlass
