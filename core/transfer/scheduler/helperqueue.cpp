// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/helperqueue.h"

namespace windlass {

void HelperQueue::add(int count, const Job &job, const BatchPtr &batch)
{
    m_waiting.push_back({job, batch, count});
}

HelperQueue::Next HelperQueue::next(const RequestPools *freed)
{
    Next best;
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
        if (best.batch && best.batch->priority >= it->batch->priority)
            continue;
        const RequestPools requests = it->batch->requestPools();
        if (!requests.areFull(freed))
            best = {it->batch, requests, it};
    }
    return best;
}

Job HelperQueue::take(const Next &next)
{
    Job job = next.place->job;
    if (--next.place->count == 0)
        m_waiting.erase(next.place);
    return job;
}

} // namespace windlass
