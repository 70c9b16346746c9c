// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/itemproducer.h"
#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/records/reachedbefore.h"
#include "core/transfer/records/resumejournal.h"

#include <optional>

namespace windlass {

/// The items of another producer without those that ended in an earlier run; with
/// BatchScope::Unconfirmed, only those in doubt. Unfinished ones are as far as they were. \internal
class ResumedProducer : public ItemProducer
{
public:
    ResumedProducer(std::shared_ptr<TransferBatch> batch, std::unique_ptr<ItemProducer> all,
        std::shared_ptr<Journal> journal, BatchScope scope);

    int usefulRequests() const override { return m_all->usefulRequests(); }
    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

private:
    QCoro::Task<> learnReached();
    void markEmptyFiles(Page &page) const;

    const std::shared_ptr<TransferBatch> m_batch;
    const std::unique_ptr<ItemProducer> m_all;
    const std::shared_ptr<Journal> m_journal;
    const BatchScope m_scope;
    std::optional<ReachedBytes> m_reached;
};

} // namespace windlass
