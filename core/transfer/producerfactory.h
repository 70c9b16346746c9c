// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/itemproducer.h"

#include <QThreadPool>

#include <memory>

namespace windlass {

class Journal;
class TransferBatch;

/// Makes what finds the items of batches, by what they have to do. Outlives what it made. \internal
class ProducerFactory
{
public:
    /// \a journal may be null, and is needed for what goes on.
    explicit ProducerFactory(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) { }

    /// \a goesOn: what has ended of the batch in an earlier run is left out.
    std::unique_ptr<ItemProducer> make(
        const std::shared_ptr<TransferBatch> &batch, bool goesOn = false);
    /// What failed of the batch, and is recorded as waiting again.
    std::unique_ptr<ItemProducer> makeRetry(const std::shared_ptr<TransferBatch> &batch);

    /// No folder is being read any more.
    void waitForDone() { m_walkers.waitForDone(); }

private:
    const std::shared_ptr<Journal> m_journal;
    QThreadPool m_walkers; // reads folders
};

} // namespace windlass
