// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/slotpool.h"

#include <vector>

namespace windlass {

/// All pools in which a batch's requests count: the limits of its connections, and of the services.
/// A value; the pools are shared. \internal
class RequestPools
{
public:
    void add(const std::shared_ptr<SlotPool> &pool);

    bool contains(const SlotPool &pool) const;
    /// Whether a pool is full; that pool then notes it. Treats one slot of \a freed as free.
    bool areFull(const RequestPools *freed = nullptr) const;
    bool areOver() const;
    bool haveRoomForLarge(TransferPriority priority) const;
    /// Whether something of \a priority would not be faster with more bytes in flight.
    bool areLinesFull(TransferPriority priority) const;
    /// What the slowest of their lines has carried lately; 0: not known.
    qint64 bytesPerSecond() const;
    /// The same, if no more than \a limit is allowed (0: none).
    qint64 bytesPerSecondUnder(qint64 limit) const;
    /// The smallest of their maximums, or \a other if that is less.
    int most(int other) const;

    /// The smallest of their rooms, or \a other if that is less.
    int room(int other) const;

    void enter(std::optional<TransferPriority> large) const;
    void leave(std::optional<TransferPriority> large) const;
    /// As LineUse::countWhole().
    void countWhole(TransferPriority priority, qint64 bytes) const;

private:
    std::vector<std::shared_ptr<SlotPool>> m_pools; // each once
};

} // namespace windlass
