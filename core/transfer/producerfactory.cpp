// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/producerfactory.h"

#include "core/transfer/existingproducer.h"
#include "core/transfer/localwalker.h"
#include "core/transfer/remotewalker.h"
#include "core/transfer/resumedproducer.h"
#include "core/transfer/retryproducer.h"
#include "core/transfer/transferbatch.h"

namespace windlass {

std::unique_ptr<ItemProducer> ProducerFactory::make(
    const std::shared_ptr<TransferBatch> &batch, bool goesOn)
{
    const TransferKind kind = batch->request.kind;
    std::unique_ptr<ItemProducer> producer;
    if (kind == TransferKind::Upload)
        producer = std::make_unique<LocalWalker>(batch, m_walkers);
    else
        producer = std::make_unique<RemoteWalker>(batch);
    // What a deletion has deleted is not found again.
    if (goesOn && kind != TransferKind::Delete)
        producer = std::make_unique<ResumedProducer>(batch, std::move(producer), m_journal);
    if (ExistingProducer::isNeeded(batch->request))
        producer = std::make_unique<ExistingProducer>(batch, std::move(producer));
    return producer;
}

std::unique_ptr<ItemProducer> ProducerFactory::makeRetry(
    const std::shared_ptr<TransferBatch> &batch)
{
    return std::make_unique<RetryProducer>(batch, m_journal);
}

} // namespace windlass
