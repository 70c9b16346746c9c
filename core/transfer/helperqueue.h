// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/transfer/transferbatch.h"

#include <list>
#include <memory>

namespace windlass {

/// Jobs that help with large items which are running already: those of the highest priority first,
/// then in the order of their coming. Not thread-safe: TransferQueue has it under its lock.
/// \internal
class HelperQueue
{
public:
    using BatchPtr = std::shared_ptr<const TransferBatch>;

    /// \a count times the same, for an item of \a batch.
    void add(int count, const Job &job, const BatchPtr &batch);
    /// Whose helper take() gives; null if there is none whose connection has a request left, where
    /// one of \a freed counts as left.
    BatchPtr next(const RequestPools *freed = nullptr) const;
    /// There is one.
    Job take();

private:
    struct Waiting {
        Job job;
        BatchPtr batch;
        int count;
    };
    std::list<Waiting>::const_iterator find(const RequestPools *freed) const;

    std::list<Waiting> m_waiting;
};

} // namespace windlass
