// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/concurrencygovernor.h"

#include <algorithm>
#include <utility>

namespace windlass {

namespace {
constexpr int firstLimit = 8;
constexpr std::chrono::milliseconds window {250}; // long enough to even out single parts
constexpr std::chrono::seconds rest {10};
constexpr double worthIt = 1.1; // what twice the requests must bring to be kept
} // namespace

ConcurrencyGovernor::ConcurrencyGovernor(int most)
    : m_most(std::max(1, most)), m_limit(std::min(firstLimit, m_most))
{
}

void ConcurrencyGovernor::setMost(int most)
{
    const int before = std::exchange(m_most, std::max(1, most));
    if (m_limit > m_most || (m_limit == before && m_most > before)) {
        settle(std::min(m_most, std::max(firstLimit, m_limit)));
        m_rest = {}; // this was no finding
    }
    m_before = std::min(m_before, m_most);
}

void ConcurrencyGovernor::add(const Sample &sample)
{
    if (sample.isThrottled) {
        settle(std::max(1, m_limit / 2));
        return;
    }
    // What was limited by something else says nothing about the limit.
    if (!sample.isLimiting) {
        m_window = {};
        m_windowWork = 0;
        return;
    }
    m_window += sample.time;
    m_windowWork += sample.work;
    if (m_window < window)
        return;
    const double rate = m_windowWork / std::chrono::duration<double>(m_window).count();
    m_rest = std::max(std::chrono::milliseconds(0), m_rest - m_window);
    m_window = {};
    m_windowWork = 0;
    judge(rate);
}

void ConcurrencyGovernor::judge(double rate)
{
    if (m_before > 0 && rate < m_rateBefore * worthIt) {
        settle(m_before);
        return;
    }
    if (m_rest.count() > 0)
        return;
    m_before = 0;
    if (m_limit == m_most)
        return;
    m_rateBefore = rate;
    m_before = m_limit;
    m_limit = std::min(m_most, m_limit * 2);
}

void ConcurrencyGovernor::settle(int limit)
{
    m_limit = limit;
    m_before = 0;
    m_rest = rest;
    m_window = {};
    m_windowWork = 0;
}

} // namespace windlass
