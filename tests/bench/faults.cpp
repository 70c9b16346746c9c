// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "faults.h"

#include <algorithm>

namespace bench {

Faults::Faults(const FaultOptions &options)
    : m_options(options), m_delay(options.delay), m_random(options.seed)
{
}

bool Faults::refusesNext(Clock::time_point now)
{
    if (m_options.rate == 0 && m_options.refuse == 0)
        return false;
    const std::lock_guard lock(m_mutex);
    return happens(m_options.refuse) || isOverRate(now);
}

bool Faults::cutsNext()
{
    if (m_options.cut == 0)
        return false;
    const std::lock_guard lock(m_mutex);
    return happens(m_options.cut);
}

bool Faults::happens(std::uint64_t percent)
{
    return percent > 0 && m_random() % 100 < percent;
}

/// A leaky bucket, as nginx's limit_req with "burst" and "nodelay": refused requests leave no mark.
bool Faults::isOverRate(Clock::time_point now)
{
    if (m_options.rate == 0)
        return false;
    const double leaked
        = std::chrono::duration<double>(now - m_last).count() * double(m_options.rate);
    const double excess = std::max(0.0, m_excess - leaked) + 1;
    if (excess > double(m_options.burst) + 1)
        return true;
    m_excess = excess;
    m_last = now;
    return false;
}

} // namespace bench
