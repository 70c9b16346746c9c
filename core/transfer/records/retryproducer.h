// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journal.h"
#include "core/transfer/batch/itemproducer.h"
#include "core/transfer/request/snapshots.h"

namespace windlass {

/// The failed items of a batch that are to be retried, from the journal: without a new scan.
/// \internal
class RetryProducer : public ItemProducer
{
public:
    RetryProducer(BatchId batch, TransferKind kind, std::shared_ptr<Journal> journal);

    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

private:
    const BatchId m_batch;
    const TransferKind m_kind;
    const std::shared_ptr<Journal> m_journal;
};

} // namespace windlass
