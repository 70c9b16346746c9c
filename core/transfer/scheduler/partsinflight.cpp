// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/partsinflight.h"

#include "core/base/byteunits.h"

#include <algorithm>

namespace windlass {

using namespace std::chrono_literals;

namespace {

// So long nothing moves before more parts are begun: before the first byte, and later.
constexpr PartsInFlight::Time firstPatience = 500ms;
constexpr PartsInFlight::Time patience = 2000ms;

// So long a number of parts is measured before fewer are wanted, or more are tried.
constexpr PartsInFlight::Time measured = 1000ms;
// What comes in the first moments is not measured for that.
constexpr PartsInFlight::Time startUp = 500ms;
// The same for more that are tried: these bring far more, or nothing.
constexpr PartsInFlight::Time tried = 500ms;
// The first gain must last so long, where parts are slow: what arrives after a lost packet is
// confirmed in one burst, which looks like a gain.
constexpr PartsInFlight::Time confirmed = 1500ms;
// Older bytes say nothing about the line of today.
constexpr PartsInFlight::Time outdated = 3000ms;

// What comes in bursts, with silence most of the time, waits for answers and not for the line. Less
// are single packets of a line that is very slow.
constexpr PartsInFlight::Time shortestSilence = 400ms;
constexpr qint64 leastInBursts = 256 * kibibyte;

constexpr PartsInFlight::Time settling = 500ms;
constexpr PartsInFlight::Time untilNextTrial = 5min;
constexpr int fastestGrowth = 4; // the first bytes of an upload are in buffers only

constexpr double gainByTrial = 0.5; // what more parts must bring at least of what they could
constexpr double asFast = 0.9;      // what fewer parts must still bring
constexpr double almostLimit = 0.8;

/// What was saved up under the limit, or is in buffers only, may have gone first.
double under(LimitShare limit, double rate)
{
    return limit.bytesPerSecond > 0 ? std::min(rate, double(limit.bytesPerSecond)) : rate;
}

} // namespace

int PartsInFlight::look(Time now, qint64 moved, int running, LimitShare limit, bool isShared)
{
    if (moved != m_moved || limit.isReached) { // else its turn may not have come
        if (moved != m_moved)
            m_silent += silence(now);
        m_lastMoved = now;
    }
    m_moved = moved;
    if (isSettling(now)) {
        m_hasBegun = false;
        m_lastMoved = now;
        return m_wanted;
    }
    if (now - m_lastMoved >= (moved > 0 ? patience : firstPatience)) {
        growWhileIdle(now, running);
        return m_wanted;
    }
    const bool areTooMany = running > m_wanted;
    // What is tried may wait for slots, and then says nothing.
    const bool isTrialWaiting = isTryingMore() && running <= m_trial->before;
    if (!m_hasBegun || areTooMany != m_wereTooMany || isTrialWaiting) {
        m_hasBegun = true;
        m_wereTooMany = areTooMany;
        m_since = now;
        m_silent = Time(0);
        m_movedBefore = moved;
        return m_wanted;
    }
    const Time elapsed = now - m_since;
    if (elapsed < interval)
        return m_wanted;
    const double rate
        = under(limit, double(moved - m_movedBefore) * 1000 / double(elapsed.count()));
    if (rate <= 0)
        return m_wanted;
    const bool isWaiting = limit.bytesPerSecond == 0 && elapsed >= measured
        && (m_silent + silence(now)) * 2 > elapsed && moved - m_movedBefore >= leastInBursts;
    if (isWaiting) {
        growWhileIdle(now, running);
        return m_wanted;
    }
    if (areTooMany) { // what they bring says nothing about fewer
        if (!m_trial && elapsed >= measured && fitting(rate) > m_wanted)
            change(std::min(fitting(rate), running));
        return m_wanted;
    }
    if (!m_isUnderWay && elapsed >= startUp) { // until the line is full, it has another speed
        m_isUnderWay = true;
        m_hasBegun = false;
        return m_wanted;
    }
    if (!m_trial && fitting(rate) > m_wanted) {
        change(std::min(fitting(rate), m_wanted * fastestGrowth));
    } else if (elapsed >= (isTryingMore() ? tried : measured)) {
        if (m_trial)
            judge(now, elapsed, rate, limit);
        else
            follow(now, rate, limit, isShared);
        if (elapsed >= outdated)
            m_hasBegun = false;
    }
    return m_wanted;
}

int PartsInFlight::firstEnded(Time took, LimitShare limit)
{
    if (m_wanted > 1)
        return m_wanted;
    const double rate
        = under(limit, double(m_partSize) * 1000 / double(std::max(took, Time(1)).count()));
    if (fitting(rate) > 1)
        change(fitting(rate));
    return m_wanted;
}

/// How long nothing has moved by now, if that is no mere pause between two packets.
PartsInFlight::Time PartsInFlight::silence(Time now) const
{
    const Time gap = now - std::max(m_lastMoved, m_since);
    return gap >= shortestSilence ? gap : Time(0);
}

/// The line is not used: parts wait for answers.
void PartsInFlight::growWhileIdle(Time now, int running)
{
    m_trial.reset();
    m_lastMoved = now;
    change(std::min(m_most, std::max(m_wanted, running) * 2));
}

void PartsInFlight::judge(Time now, Time elapsed, double rate, LimitShare limit)
{
    const Trial trial = *m_trial;
    const bool isMore = m_wanted > trial.before;
    const double more = double(m_wanted - trial.before) / trial.before;
    const bool isGood = rate >= trial.rate * (isMore ? 1 + gainByTrial * more : asFast)
        || (!isMore && limit.isReached); // then others have the rest
    const bool isSlow = secondsOfAPart(rate) * 1000 > 2 * double(longest.count());
    if (isMore && isGood && isSlow && trial.before == 1 && elapsed < confirmed)
        return;
    m_trial.reset();
    if (isMore && isGood) {
        m_needed = m_wanted;
        tryMore(now, rate, limit);
        return;
    }
    if (isGood)
        return;
    if (isMore) {
        m_nextTrial = now + untilNextTrial;
        m_hasFailedTrial = isSlow;
        if (m_hasFailedTrial)
            m_settled = now + settling;
    } else {
        m_needed = trial.before;
    }
    change(trial.before);
}

void PartsInFlight::follow(Time now, double rate, LimitShare limit, bool isShared)
{
    const bool isTooSlow = secondsOfAPart(rate) * 1000 > double(longest.count());
    if (!isTooSlow && isShared)
        return;
    const int fewer = limit.isReached ? fitting(rate) : std::max(m_needed, fitting(rate));
    if (isTooSlow && fewer < m_wanted) {
        m_trial = Trial {m_wanted, rate};
        change(fewer);
        return;
    }
    const bool hasStalled = m_silent + silence(now) > Time(0);
    if (isTooSlow && hasStalled) // after a lost packet; then more would seem to be a gain
        m_hasBegun = false;
    else
        tryMore(now, rate, limit);
}

void PartsInFlight::tryMore(Time now, double rate, LimitShare limit)
{
    const bool isAlmostAll
        = limit.bytesPerSecond > 0 && rate >= double(limit.bytesPerSecond) * almostLimit;
    const bool isLimited = limit.isReached || isAlmostAll;
    if (isLimited || m_wanted == m_most || (m_nextTrial && now < *m_nextTrial))
        return;
    m_trial = Trial {m_wanted, rate};
    change(std::min(m_most, m_wanted * 2));
}

bool PartsInFlight::isTryingMore() const
{
    return m_trial && m_wanted > m_trial->before;
}

void PartsInFlight::change(int wanted)
{
    m_wanted = wanted;
    m_hasBegun = false;
}

double PartsInFlight::secondsOfAPart(double rate) const
{
    return double(m_partSize) * m_wanted / rate;
}

/// The number of parts that end in time at this rate.
int PartsInFlight::fitting(double rate) const
{
    const double parts = rate * double(longest.count()) / 1000 / double(m_partSize);
    return int(std::clamp(parts, 1.0, double(m_most)));
}

} // namespace windlass
