// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/requestpace.h"

#include "core/base/logcategories.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace windlass {

namespace {
constexpr std::chrono::milliseconds shortestWindow {250};
constexpr std::chrono::milliseconds longestWindow {5000};
constexpr int fewestAnswers = 20;  // in a window, unless it is the longest
constexpr double wanted = 0.05;    // share of refusals below which the pace grows
constexpr double growth = 1.05;    // of the pace, for each window
constexpr double fastGrowth = 1.3; // once the server takes much more than it has refused
constexpr double muchMore = 1.2;   // this times the rate that was too high
constexpr std::chrono::milliseconds serverMemory {1000}; // servers count by the second
constexpr double nearlyAll = 0.97;                       // of a rate that was too high
constexpr double fewer = 0.7;     // the share has fallen to this: the pace was the reason
constexpr int mostReductions = 6; // that bring nothing
constexpr double leastRate = 0.5; // requests a second
constexpr std::chrono::milliseconds memory {30'000}; // of refusals that come anyway

/// The share of refusals that is no accident where a few per cent are refused at random.
double notable(int answers)
{
    return answers >= 100 ? 0.15 : answers >= 50 ? 0.25 : 0.5;
}
} // namespace

RequestPace::Turn RequestPace::takeTurn(Time now)
{
    QMutexLocker lock(&m_mutex);
    followClock(now);
    const Turn turn = m_nextTurn++;
    if (position(now) > turn) { // what was not used is not saved up
        m_reached = turn;
        m_reachedAt = now;
    }
    return turn;
}

/// A clock that was set back must not stop anything.
void RequestPace::followClock(Time now)
{
    constexpr std::chrono::milliseconds betweenThreads {1000}; // they do not call in order
    if (now >= m_latest - betweenThreads) {
        m_latest = std::max(m_latest, now);
        return;
    }
    m_reached = position(m_latest);
    m_reachedAt = m_latest = now;
    m_windowStart = now;
    m_answers = 0;
    m_refused = 0;
    m_capUntil = std::min(m_capUntil, now + memory);
    m_shareAnywayUntil = std::min(m_shareAnywayUntil, now + memory);
}

std::chrono::milliseconds RequestPace::timeUntil(Turn turn, Time now)
{
    QMutexLocker lock(&m_mutex);
    followClock(now);
    const double ahead = turn - position(now);
    if (m_rate <= 0 || ahead <= 0)
        return {};
    m_hasWaited = true;
    return Time(qint64(std::ceil(ahead * 1000 / m_rate)));
}

/// The turn that has come.
double RequestPace::position(Time now) const
{
    return m_reached + m_rate * std::chrono::duration<double>(now - m_reachedAt).count();
}

void RequestPace::noteAnswer(Time sent, Time now, bool isRefused)
{
    QMutexLocker lock(&m_mutex);
    followClock(now);
    if (m_windowStart.count() < 0)
        m_windowStart = sent;
    if (sent < m_windowStart && m_rate > 0)
        return;
    ++m_answers;
    m_refused += isRefused ? 1 : 0;
    const Time window = now - m_windowStart;
    const bool isEnough = window >= shortestWindow && m_answers >= fewestAnswers;
    if (!isEnough && window < longestWindow)
        return;
    judge(now, std::chrono::duration<double>(window).count());
    m_windowStart = now + std::exchange(m_settling, Time(0));
    m_answers = 0;
    m_refused = 0;
    m_hasWaited = false;
}

double RequestPace::rate() const
{
    QMutexLocker lock(&m_mutex);
    return m_rate;
}

void RequestPace::judge(Time now, double seconds)
{
    const double share = double(m_refused) / m_answers;
    const double accepted = (m_answers - m_refused) / seconds;
    if (m_rate > 0)
        judgeLimited(share, accepted, now);
    else
        judgeUnlimited(share, accepted, now);
}

void RequestPace::judgeUnlimited(double share, double accepted, Time now)
{
    const bool isExpected = now < m_shareAnywayUntil && share < m_shareAnyway * 1.3 + 0.05;
    if (m_answers < fewestAnswers || share < notable(m_answers) || isExpected)
        return;
    m_shareBefore = share;
    m_reductions = 1;
    m_goodRate = 0;
    m_capUntil = {};
    m_tooHigh = 0; // how many would have been too many is not known
    setRate(std::max(leastRate, accepted), now);
}

void RequestPace::judgeLimited(double share, double accepted, Time now)
{
    if (share <= wanted) {
        m_reductions = 0;
        m_goodRate = m_rate;
        const bool hasServerChanged = m_tooHigh > 0 && m_rate > m_tooHigh * muchMore;
        const double more = m_rate * (hasServerChanged ? fastGrowth : growth);
        // Where fewer requests come than might, nothing is learned, and no pace is needed.
        if (!m_hasWaited)
            setRate(0, now);
        else
            setRate(now < m_capUntil ? std::max(m_rate, std::min(more, m_cap)) : more, now);
        return;
    }
    const bool hasHelped = m_reductions > 0 && share <= m_shareBefore * fewer;
    if (hasHelped)
        m_reductions = 1;
    if (hasHelped || m_reductions == 0)
        m_shareBefore = share;
    // A server that accepts nothing at all is spared, whatever the reason.
    if (m_reductions == mostReductions && accepted > 0) {
        m_shareAnyway = share;
        m_shareAnywayUntil = now + memory;
        m_reductions = 0;
        setRate(0, now);
        return;
    }
    double less = m_rate * (1 - share / 2);
    if (m_reductions == 0) {
        // Some servers refuse everything once the rate is a little too high: step back a little,
        // and do not come so close again soon.
        m_tooHigh = m_rate;
        m_cap = m_rate * nearlyAll;
        m_capUntil = now + memory;
        m_settling = serverMemory;
        less = std::max(less, std::min(m_goodRate, m_cap));
    }
    m_reductions = std::min(m_reductions + 1, mostReductions);
    setRate(std::max(leastRate, less), now);
}

void RequestPace::setRate(double rate, Time now)
{
    if (rate == m_rate)
        return;
    qCDebug(logS3, "at most %.1f requests a second, after %.1f (0: any number)", rate, m_rate);
    m_reached = m_rate > 0 ? std::min(position(now), m_nextTurn) : m_nextTurn;
    m_reachedAt = now;
    m_rate = rate;
}

} // namespace windlass
