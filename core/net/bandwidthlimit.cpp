// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/bandwidthlimit.h"

#include <algorithm>
#include <cmath>

namespace windlass {

namespace {
constexpr qint64 turnsPerSecond = 20; // 32 waiting requests then take turns within 1.6 s
constexpr qint64 smallestTurn = 1024;
constexpr qint64 largestTurnEver = 256 * 1024;
constexpr double savedSeconds = 0.1; // unused bytes are kept for this long
constexpr std::chrono::milliseconds longestWait {500};
} // namespace

BandwidthLimit::BandwidthLimit(std::function<Time()> now) : m_now(std::move(now)) { }

void BandwidthLimit::setBytesPerSecond(qint64 rate)
{
    QMutexLocker lock(&m_mutex);
    if (rate == m_rate)
        return;
    m_rate = std::max<qint64>(0, rate);
    // Turns taken under the old limit may be far too large for the new one, so they all count as
    // due.
    m_allowed = double(m_taken);
    m_refilled = m_now();
}

BandwidthLimit::Turn BandwidthLimit::takeTurn(qint64 wanted)
{
    QMutexLocker lock(&m_mutex);
    refill(); // first, so that this turn does not raise the cap of the savings
    const qint64 bytes = std::min(wanted, largestTurn());
    m_taken += bytes;
    return {bytes, m_taken};
}

std::chrono::milliseconds BandwidthLimit::timeUntil(const Turn &turn)
{
    if (!isLimiting())
        return {};
    QMutexLocker lock(&m_mutex);
    refill();
    const double missing = double(turn.place) - m_allowed;
    const qint64 rate = m_rate;
    if (missing < 1 || rate == 0)
        return {};
    const std::chrono::milliseconds needed(qint64(std::ceil(missing * 1000 / double(rate))));
    return std::min(needed, longestWait);
}

bool BandwidthLimit::isReached()
{
    if (!isLimiting())
        return false;
    QMutexLocker lock(&m_mutex);
    refill();
    return double(m_taken) > m_allowed;
}

void BandwidthLimit::refill()
{
    const Time now = m_now();
    const double seconds = std::chrono::duration<double>(now - m_refilled).count();
    m_refilled = now;
    const double rate = double(m_rate);
    // Bytes for turns already taken are always kept, however late they are used; only what nobody
    // asked for is lost.
    const double most = double(m_taken) + std::max(rate * savedSeconds, double(largestTurn()));
    m_allowed = std::min(m_allowed + rate * seconds, most);
}

qint64 BandwidthLimit::largestTurn() const
{
    if (m_rate == 0)
        return largestTurnEver;
    return std::clamp(m_rate / turnsPerSecond, smallestTurn, largestTurnEver);
}

BandwidthLimit::Time BandwidthLimit::steadyNow()
{
    return std::chrono::duration_cast<Time>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace windlass
