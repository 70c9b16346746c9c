// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/itemproducer.h"

#include <memory>

namespace windlass {

/// Finds the items of one producer, then those of another; an error of the first ends both.
/// \internal
class ProducerSequence : public ItemProducer
{
public:
    ProducerSequence(std::unique_ptr<ItemProducer> first, std::unique_ptr<ItemProducer> second);

    int usefulRequests() const override
    {
        return m_first ? m_first->usefulRequests() : m_second->usefulRequests();
    }
    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken cancel) override;

private:
    std::unique_ptr<ItemProducer> m_first; // null once it has finished
    const std::unique_ptr<ItemProducer> m_second;
};

} // namespace windlass
