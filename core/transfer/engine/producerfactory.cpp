// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/engine/producerfactory.h"

#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/records/resumedproducer.h"
#include "core/transfer/records/retryproducer.h"
#include "core/transfer/scan/existingproducer.h"
#include "core/transfer/scan/localwalker.h"
#include "core/transfer/scan/producersequence.h"
#include "core/transfer/scan/remotewalker.h"

namespace windlass {

std::unique_ptr<ItemProducer> ProducerFactory::walker(const std::shared_ptr<TransferBatch> &batch)
{
    if (batch->request.kind == TransferKind::Upload)
        return std::make_unique<LocalWalker>(batch->request, m_walkers);
    return std::make_unique<RemoteWalker>(batch->request, batch->clients);
}

/// Adds a check of what exists at the target, if the request needs it.
std::unique_ptr<ItemProducer> ProducerFactory::checked(
    const std::shared_ptr<TransferBatch> &batch, std::unique_ptr<ItemProducer> producer)
{
    if (!ExistingProducer::isNeeded(batch->request))
        return producer;
    return std::make_unique<ExistingProducer>(batch->request, batch->clients, std::move(producer));
}

std::unique_ptr<ItemProducer> ProducerFactory::make(const std::shared_ptr<TransferBatch> &batch)
{
    return checked(batch, walker(batch));
}

std::unique_ptr<ItemProducer> ProducerFactory::resume(
    const std::shared_ptr<TransferBatch> &batch, BatchScope scope)
{
    if (scope == BatchScope::Waiting)
        return std::make_unique<RetryProducer>(batch->id, batch->request.kind, m_journal);
    // What a deletion has deleted is not found again.
    if (batch->request.kind == TransferKind::Delete)
        return make(batch);
    auto resumed
        = checked(batch, std::make_unique<ResumedProducer>(batch, walker(batch), m_journal, scope));
    return std::make_unique<ProducerSequence>(std::move(resumed),
        std::make_unique<RetryProducer>(batch->id, batch->request.kind, m_journal));
}

} // namespace windlass
