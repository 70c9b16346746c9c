// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/records/batchjournal.h"
#include "core/transfer/request/servicefinder.h"

#include <memory>

namespace windlass {

class ChangeLog;

/// Makes batches that can go on of what the journal knows about them. Lives on the engine's thread.
/// \internal
class BatchReviver
{
public:
    /// The batches tell \a changes.
    explicit BatchReviver(std::shared_ptr<ChangeLog> changes) : m_changes(std::move(changes)) { }

    void setServiceFinder(ServiceFinder find) { m_findService = std::move(find); }

    /// For requests that were made with it: the journal has no keys.
    void addCustomerKey(const CustomerKey &key) { m_customerKeys.append(key); }

    /// What a batch that is in the journal only has to do; fails if its connection is gone, and
    /// with EncryptionKeyNeeded if a key of the customer's is not here.
    Result<TransferRequest> request(const BatchRecord &record) const;

    using Totals = QHash<ItemOutcome, ItemTotals>;
    /// With what has ended of it.
    std::shared_ptr<TransferBatch> batch(
        const BatchRecord &record, const TransferRequest &request, const Totals &totals) const;
    /// In its place in the queue as well.
    std::shared_ptr<TransferBatch> batch(
        const BatchJournal::Unfinished &unfinished, TransferRequest request) const;

private:
    Result<> findKey(CustomerKey &key, const TransferRequest &request) const;

    const std::shared_ptr<ChangeLog> m_changes;
    ServiceFinder m_findService; // may be empty
    QList<CustomerKey> m_customerKeys;
};

} // namespace windlass
