// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/transfer/batch/itemproducer.h"

#include <memory>

namespace windlass {

/// Tells the items of another producer what stands at their target keys (TransferItem::scanned),
/// by listings of the target: one that answers for up to 1,000 keys instead of a HEAD for each.
/// Holds no more than a page of either. What it leaves open (few items, items that lie far apart,
/// a listing that is refused) the items ask for themselves. \internal
class ExistingProducer : public ItemProducer
{
public:
    ExistingProducer(std::shared_ptr<TransferBatch> batch, std::unique_ptr<ItemProducer> all);

    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

    /// Whether \a request needs to know of existing target keys at all.
    static bool isNeeded(const TransferRequest &request);
    /// Below this many items, each asks for itself.
    static constexpr size_t fewItems = 8;

    using Items = std::vector<std::shared_ptr<TransferItem>>;
    /// Does this for \a items, in any order, and gives how many listings it took.
    static QCoro::Task<int> look(S3Client client, BucketName bucket, Items items);

private:
    const std::shared_ptr<TransferBatch> m_batch;
    const std::unique_ptr<ItemProducer> m_all;
};

} // namespace windlass
