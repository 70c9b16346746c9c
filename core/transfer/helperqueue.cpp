// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/helperqueue.h"

#include <utility>

namespace windlass {

void HelperQueue::add(int count, const Job &job, const BatchPtr &batch)
{
    m_waiting.push_back({job, batch, count});
}

std::list<HelperQueue::Waiting>::const_iterator HelperQueue::find(const RequestPools *freed) const
{
    auto best = m_waiting.end();
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
        if (best != m_waiting.end() && best->batch->priority >= it->batch->priority)
            continue;
        if (!it->batch->requestPools().areFull(freed))
            best = it;
    }
    return best;
}

HelperQueue::BatchPtr HelperQueue::next(const RequestPools *freed) const
{
    const auto found = find(freed);
    return found != m_waiting.end() ? found->batch : nullptr;
}

Job HelperQueue::take()
{
    const auto place = find(nullptr);
    const auto found = m_waiting.erase(place, place); // the same, to be changed
    Job job = found->job;
    if (--found->count == 0)
        m_waiting.erase(found);
    return job;
}

} // namespace windlass
