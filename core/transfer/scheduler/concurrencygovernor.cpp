// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/concurrencygovernor.h"

#include <algorithm>
#include <utility>

namespace windlass {

namespace {
// A window is long enough to even out single parts, and to have several responses to each request.
// If hardly anything arrives, longestWindow ends it.
constexpr std::chrono::milliseconds shortestWindow {250};
constexpr std::chrono::seconds longestWindow {10};
constexpr int rounds = 3;
constexpr std::chrono::milliseconds shortestFirstWindow {50};
constexpr std::chrono::seconds longestGap {1};
constexpr std::chrono::seconds rest {10};
constexpr double worthIt = 1.1;    // doubling the requests must gain this factor
constexpr double saturated = 0.75; // of the processors: the server may be on this machine, too
} // namespace

ConcurrencyGovernor::ConcurrencyGovernor(int most)
    : m_max(std::max(1, most)), m_limit(std::min(firstLimit, m_max))
{
}

void ConcurrencyGovernor::setMax(int most)
{
    const int before = std::exchange(m_max, std::max(1, most));
    if (m_limit > m_max || (m_limit == before && m_max > before)) {
        settle(std::min(m_max, std::max(firstLimit, m_limit)));
        m_rest = {}; // nothing was measured
    }
    m_before = std::min(m_before, m_max);
}

void ConcurrencyGovernor::add(const Sample &sample)
{
    m_rest = std::max(std::chrono::milliseconds(0), m_rest - sample.time);
    // If something else limited the requests, nothing can be said about the limit. But at the
    // start, while lanes are made, the window goes on: one that began when they all are there, just
    // before the responses come, would overstate the rate.
    const bool isGap = m_isStarting && m_window.count() > 0 && m_window < longestGap;
    if (!sample.isLimiting && !isGap) {
        restartWindow();
        return;
    }
    addToWindow(sample);
    if (!sample.isLimiting)
        return;
    const bool isEnough = isWindowEnough();
    if (!isEnough && m_window < longestWindow)
        return;
    const double rate = m_windowWork / std::chrono::duration<double>(m_window).count();
    const double busy = m_windowBusy / double(m_window.count());
    restartWindow();
    m_isWindowOpen = isEnough;
    judge(rate, busy);
}

bool ConcurrencyGovernor::isWindowEnough() const
{
    return m_isStarting ? m_window >= shortestFirstWindow && m_windowSteps >= m_limit
                        : m_window >= shortestWindow && m_windowSteps >= rounds * m_limit;
}

/// A window starts just after a response and ends with one. Responses come in bursts: a window
/// opened just before one would overstate the rate.
void ConcurrencyGovernor::addToWindow(const Sample &sample)
{
    if (!m_isWindowOpen && !m_isStarting) {
        m_isWindowOpen = sample.steps > 0;
        return;
    }
    m_window += sample.time;
    m_windowWork += sample.work;
    m_windowSteps += sample.steps;
    m_windowBusy += sample.busy * double(sample.time.count());
}

void ConcurrencyGovernor::restartWindow()
{
    m_isWindowOpen = false;
    m_window = {};
    m_windowWork = 0;
    m_windowSteps = 0;
    m_windowBusy = 0;
}

void ConcurrencyGovernor::judge(double rate, double busy)
{
    if (m_before > 0 && rate < m_rateBefore * worthIt) {
        if (m_isStarting) { // one round may have been an accident: look closely
            m_isStarting = false;
            m_isWindowOpen = false;
            return;
        }
        settle(m_before);
        return;
    }
    if (m_rest.count() > 0)
        return;
    m_before = 0;
    if (m_limit == m_max || busy >= saturated)
        return;
    m_rateBefore = rate;
    m_before = m_limit;
    m_limit = std::min(m_max, m_limit * 2);
}

void ConcurrencyGovernor::settle(int limit)
{
    m_isStarting = false;
    m_limit = limit;
    m_before = 0;
    m_rest = rest;
    restartWindow();
}

} // namespace windlass
