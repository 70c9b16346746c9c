// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/helperqueue.h"

#include <utility>

namespace windlass {

void HelperQueue::add(int count, const Job &job, const std::shared_ptr<ConnectionLimits> &limits)
{
    m_waiting.insert(m_waiting.end(), size_t(count), Waiting {job, limits});
}

HelperQueue::Helper HelperQueue::take()
{
    const ConnectionLimits *full = nullptr; // the helpers of an object stand together
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
        if (it->limits.get() == full)
            continue;
        const std::shared_ptr<SlotPool> slot = it->limits->now().requests;
        if (slot->isFull()) {
            full = it->limits.get();
            continue;
        }
        Helper helper {std::move(it->job), slot};
        m_waiting.erase(it);
        return helper;
    }
    return {};
}

} // namespace windlass
