// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/ratemeter.h"

#include <cmath>

namespace windlass {

using namespace std::chrono_literals;

static constexpr RateMeter::Time minimumInterval = 400ms; // in shorter intervals, one network
                                                          // buffer is a peak
static constexpr double smoothing = 2000;                 // milliseconds
static constexpr RateMeter::Time patience = 5s;

RateMeter::RateMeter(qint64 bytes, Time now) : m_bytes(bytes), m_sampled(now) { }

void RateMeter::add(qint64 bytes, Time now)
{
    const Time elapsed = now - m_sampled;
    if (bytes < m_bytes) {
        m_bytes = bytes;
        m_sampled = now;
        return;
    }
    if (bytes == m_bytes || elapsed < minimumInterval)
        return;
    const double milliseconds = double(elapsed.count());
    const double current = double(bytes - m_bytes) * 1000 / milliseconds;
    const double weight = m_rate > 0 ? 1 - std::exp(-milliseconds / smoothing) : 1;
    m_rate += weight * (current - m_rate);
    m_bytes = bytes;
    m_sampled = now;
}

bool RateMeter::stalls(Time now)
{
    if (m_rate <= 0 || now - m_sampled < patience)
        return false;
    m_rate = 0;
    return true;
}

std::optional<std::chrono::seconds> RateMeter::timeLeft(qint64 remainingBytes) const
{
    if (m_rate <= 0 || remainingBytes < 0)
        return std::nullopt;
    return std::chrono::seconds(qint64(std::ceil(double(remainingBytes) / m_rate)));
}

} // namespace windlass
