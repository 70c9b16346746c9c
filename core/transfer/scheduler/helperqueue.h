// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/transfer/batch/transferbatch.h"

#include <list>
#include <memory>

namespace windlass {

/// Jobs that help with large items which are running already: those of the highest priority first,
/// then in the order of their coming. Not thread-safe: TransferQueue has it under its lock.
/// \internal
class HelperQueue
{
    struct Waiting;

public:
    using BatchPtr = std::shared_ptr<const TransferBatch>;

    /// \a count times the same, for an item of \a batch.
    void add(int count, const Job &job, const BatchPtr &batch);
    /// One that may have a slot now.
    struct Next {
        BatchPtr batch; ///< null: there is none
        RequestPools requests;
        std::list<Waiting>::iterator place;
    };
    /// As if a request of \a freed had ended.
    Next next(const RequestPools *freed = nullptr);
    /// Nothing was added or taken since \a next was told.
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
