// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/transfer/batch/transferbatch.h"

#include <list>
#include <memory>

namespace windlass {

/// Jobs that help with large items which are already running: the highest priority first, then in
/// order of arrival. Not thread-safe: TransferQueue uses it under its lock. \internal
class HelperQueue
{
    struct Waiting;

public:
    using BatchPtr = std::shared_ptr<const TransferBatch>;

    /// Adds \a job \a count times, for an item of \a batch.
    void add(int count, const Job &job, const BatchPtr &batch);
    /// A job that may have a slot now.
    struct Next {
        BatchPtr batch; ///< null: there is no job
        RequestPools requests;
        std::list<Waiting>::iterator place;
    };
    /// Treats one slot of \a freed as free.
    Next next(const RequestPools *freed = nullptr);
    /// Nothing must have been added or taken since \a next was returned.
    Job take(const Next &next);

private:
    struct Waiting {
        Job job;
        BatchPtr batch;
        int count;
    };
    std::list<Waiting> m_waiting;
};

} // namespace windlass
