// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/requestpools.h"

#include <algorithm>

namespace windlass {

void RequestPools::add(const std::shared_ptr<SlotPool> &pool)
{
    if (std::find(m_pools.begin(), m_pools.end(), pool) == m_pools.end())
        m_pools.push_back(pool);
}

bool RequestPools::contains(const SlotPool &pool) const
{
    return std::any_of(
        m_pools.begin(), m_pools.end(), [&pool](const auto &one) { return one.get() == &pool; });
}

bool RequestPools::areFull(const RequestPools *freed) const
{
    for (const auto &pool : m_pools) {
        const bool isFreed = freed
            && std::find(freed->m_pools.begin(), freed->m_pools.end(), pool)
                != freed->m_pools.end();
        if (isFreed || !pool->isFull())
            continue;
        if (!freed)
            pool->noteTurnedAway();
        return true;
    }
    return false;
}

bool RequestPools::areOver() const
{
    return std::any_of(
        m_pools.begin(), m_pools.end(), [](const auto &pool) { return pool->isOver(); });
}

bool RequestPools::haveRoomForLarge(TransferPriority priority) const
{
    return std::all_of(m_pools.begin(), m_pools.end(),
        [priority](const auto &pool) { return pool->hasRoomForLarge(priority); });
}

bool RequestPools::areLinesFull(TransferPriority priority) const
{
    return std::any_of(m_pools.begin(), m_pools.end(),
        [priority](const auto &pool) { return pool->line.isFull(priority); });
}

qint64 RequestPools::bytesPerSecond() const
{
    qint64 slowest = 0;
    for (const auto &pool : m_pools) {
        const qint64 rate = pool->line.bytesPerSecond();
        if (rate > 0)
            slowest = slowest > 0 ? std::min(slowest, rate) : rate;
    }
    return slowest;
}

qint64 RequestPools::bytesPerSecondUnder(qint64 limit) const
{
    const qint64 measured = bytesPerSecond();
    return limit > 0 && measured > 0 ? std::min(limit, measured) : std::max(limit, measured);
}

void RequestPools::countWhole(TransferPriority priority, qint64 bytes) const
{
    for (const auto &pool : m_pools)
        pool->line.countWhole(priority, bytes);
}

int RequestPools::most(int other) const
{
    for (const auto &pool : m_pools) {
        if (pool->most() > 0)
            other = std::min(other, pool->most());
    }
    return other;
}

int RequestPools::room(int other) const
{
    for (const auto &pool : m_pools)
        other = std::min(other, pool->room());
    return other;
}

void RequestPools::enter(std::optional<TransferPriority> large) const
{
    for (const auto &pool : m_pools)
        pool->enter(large);
}

void RequestPools::leave(std::optional<TransferPriority> large) const
{
    for (const auto &pool : m_pools)
        pool->leave(large);
}

} // namespace windlass
