// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/slotpool.h"

#include <vector>

namespace windlass {

/// All that the requests of a batch count in: what their connections allow, and what the services
/// bear. A value; the pools are shared. \internal
class RequestPools
{
public:
    void add(const std::shared_ptr<SlotPool> &pool);

    /// Whether there is no room in one of them, which then learns of it. Or whether there would not
    /// be if a request of \a freed had ended.
    bool areFull(const RequestPools *freed = nullptr) const;
    bool areOver() const;
    bool haveRoomForLarge(TransferPriority priority) const;
    /// The fewest that one of them allows, or \a other if that is less.
    int most(int other) const;

    void enter(std::optional<TransferPriority> large) const;
    void leave(std::optional<TransferPriority> large) const;

private:
    std::vector<std::shared_ptr<SlotPool>> m_pools; // each once
};

} // namespace windlass
