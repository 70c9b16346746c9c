// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scan/producersequence.h"

namespace windlass {

ProducerSequence::ProducerSequence(
    std::unique_ptr<ItemProducer> first, std::unique_ptr<ItemProducer> second)
    : m_first(std::move(first)), m_second(std::move(second))
{
}

QCoro::Task<Result<ItemProducer::Page>> ProducerSequence::next(LaneContext lane, CancelToken cancel)
{
    if (!m_first)
        co_return co_await m_second->next(lane, cancel);
    Result<Page> page = co_await m_first->next(lane, cancel);
    if (page && page->isLast) {
        page->isLast = false;
        m_first.reset();
    }
    co_return page;
}

} // namespace windlass
