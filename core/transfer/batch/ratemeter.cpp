// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/ratemeter.h"

#include <cmath>

namespace windlass {

using namespace std::chrono_literals;

static constexpr RateMeter::Time minimumInterval = 400ms; // in shorter intervals, one network
                                                          // buffer is a peak
static constexpr double smoothing = 2000;                 // milliseconds

RateMeter::RateMeter(qint64 bytes, Time now) : m_bytes(bytes), m_sampled(now) { }

void RateMeter::add(qint64 bytes, Time now)
{
    if (bytes <= m_bytes)
        return;
    if (m_isStalled) { // the silence does not count
        rest(bytes, now);
        return;
    }
    const Time elapsed = now - m_sampled;
    if (elapsed < minimumInterval)
        return;
    const double milliseconds = double(elapsed.count());
    const double current = double(bytes - m_bytes) * 1000 / milliseconds;
    const double weight = m_rate > 0 ? 1 - std::exp(-milliseconds / smoothing) : 1;
    m_rate += weight * (current - m_rate);
    m_bytes = bytes;
    m_sampled = now;
}

void RateMeter::rest(qint64 bytes, Time now)
{
    *this = RateMeter(bytes, now);
}

bool RateMeter::stalls(Time now)
{
    if (m_isStalled || now - m_sampled < patience)
        return false;
    m_rate = 0;
    m_isStalled = true;
    return true;
}

} // namespace windlass
