// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "core/transfer/batch/itemproducer.h"
#include "core/transfer/batch/requestclients.h"

#include <memory>

namespace windlass {

/// Tells the items of another producer what stands at their target keys (FoundItem::target),
/// by listings of the target: one that answers for up to 1,000 keys instead of a HEAD for each.
/// Holds no more than a page of either. What it leaves open (few items, items that lie far apart,
/// a listing that is refused) the items ask for themselves. \internal
class ExistingProducer : public ItemProducer
{
public:
    /// \a clients: those of \a request.
    ExistingProducer(TransferRequest request, std::shared_ptr<const RequestClients> clients,
        std::unique_ptr<ItemProducer> all);

    int usefulRequests() const override { return m_all->usefulRequests(); }
    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

    /// Whether \a request needs to know about existing target keys at all.
    static bool isNeeded(const TransferRequest &request);
    /// With fewer items, each uses a HEAD.
    static constexpr size_t fewItems = 8;

    using Items = std::vector<FoundItem *>;
    /// Does this for \a items, in any order, and gives how many listings it took. They outlive it.
    static QCoro::Task<int> look(S3Client client, BucketName bucket, Items items);

private:
    const TransferRequest m_request;
    const std::shared_ptr<const RequestClients> m_clients;
    const std::unique_ptr<ItemProducer> m_all;
};

} // namespace windlass
