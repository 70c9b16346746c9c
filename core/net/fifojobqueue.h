// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"

#include <QMutex>

#include <deque>

namespace windlass {

/// Jobs in first-in, first-out order. Thread-safe.
class FifoJobQueue : public JobQueue
{
public:
    Job take() override;
    void push(Job job);

private:
    QMutex m_mutex;
    std::deque<Job> m_jobs; // guarded by m_mutex
};

} // namespace windlass
