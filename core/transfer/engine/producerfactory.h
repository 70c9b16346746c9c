// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/journal/journalrecords.h"
#include "core/transfer/batch/itemproducer.h"

#include <QThreadPool>

#include <memory>

namespace windlass {

class Journal;
class TransferBatch;

/// Creates the producers for batches. Must outlive them. \internal
class ProducerFactory
{
public:
    /// \a journal may be null, but resuming batches needs it.
    explicit ProducerFactory(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) { }

    std::unique_ptr<ItemProducer> make(const std::shared_ptr<TransferBatch> &batch);
    /// Finds the items to be run of a batch that has been run before.
    std::unique_ptr<ItemProducer> resume(
        const std::shared_ptr<TransferBatch> &batch, BatchScope scope);

    /// Waits until no folder is being read.
    void waitForDone() { m_walkers.waitForDone(); }

private:
    std::unique_ptr<ItemProducer> walker(const std::shared_ptr<TransferBatch> &batch);
    std::unique_ptr<ItemProducer> checked(
        const std::shared_ptr<TransferBatch> &batch, std::unique_ptr<ItemProducer> producer);

    const std::shared_ptr<Journal> m_journal;
    QThreadPool m_walkers; // reads folders
};

} // namespace windlass
