// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/records/batchjournal.h"
#include "core/transfer/request/servicefinder.h"

#include <memory>

namespace windlass {

class ChangeLog;

/// Creates batches from the journal's records. Lives on the engine's thread. \internal
class BatchReviver
{
public:
    /// The batches report their changes to \a changes.
    explicit BatchReviver(std::shared_ptr<ChangeLog> changes) : m_changes(std::move(changes)) { }

    void setServiceFinder(ServiceFinder find) { m_findService = std::move(find); }

    /// For requests that use it: the journal does not store keys.
    void addCustomerKey(const CustomerKey &key) { m_customerKeys.append(key); }

    /// The request of a batch that is only in the journal; fails if its connection no longer
    /// exists, and with EncryptionKeyNeeded if one of its customer keys is missing.
    Result<TransferRequest> request(const BatchRecord &record) const;

    using Totals = QHash<ItemOutcome, ItemTotals>;
    /// With the totals of the items that have ended.
    std::shared_ptr<TransferBatch> batch(
        const BatchRecord &record, const TransferRequest &request, const Totals &totals) const;
    /// Also restores its place in the queue.
    std::shared_ptr<TransferBatch> batch(
        const BatchJournal::Unfinished &unfinished, TransferRequest request) const;

private:
    std::shared_ptr<TransferBatch> batch(const BatchSpec &spec, const Totals &totals) const;
    Result<> findKey(CustomerKey &key, const TransferRequest &request) const;

    const std::shared_ptr<ChangeLog> m_changes;
    ServiceFinder m_findService; // may be empty
    QList<CustomerKey> m_customerKeys;
};

} // namespace windlass
