// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/transfer/batch/itemproducer.h"

#include <memory>

namespace windlass {

/// Adds to another producer's items what exists at their target keys (TransferItem::scanned), using
/// listings of the target: one for up to 1,000 keys instead of a HEAD for each. Holds at most one
/// page of each. Items that it leaves open (few, or far apart, or the listing was refused) use a
/// HEAD themselves. \internal
class ExistingProducer : public ItemProducer
{
public:
    ExistingProducer(std::shared_ptr<TransferBatch> batch, std::unique_ptr<ItemProducer> all);

    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

    /// Whether \a request needs to know about existing target keys at all.
    static bool isNeeded(const TransferRequest &request);
    /// With fewer items, each uses a HEAD.
    static constexpr size_t fewItems = 8;

    using Items = std::vector<std::shared_ptr<TransferItem>>;
    /// Does this for \a items, in any order, and returns the number of listings used.
    static QCoro::Task<int> look(S3Client client, BucketName bucket, Items items);

private:
    const std::shared_ptr<TransferBatch> m_batch;
    const std::unique_ptr<ItemProducer> m_all;
};

} // namespace windlass
