// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/itemproducer.h"
#include "core/transfer/request/snapshots.h"

namespace windlass {

/// \a total items of a batch, a page at a time.
class CountedProducer : public ItemProducer
{
public:
    CountedProducer(BatchId batch, int total) : m_batch(batch), m_left(total) { }

    QCoro::Task<Result<Page>> next(LaneContext, CancelToken) override
    {
        Page page;
        while (m_left > 0 && page.items.size() < pageSize) {
            FoundItem item;
            item.spec.name = QByteArray::number(m_batch) + ':' + QByteArray::number(m_made++);
            item.spec.size = 1;
            page.items.push_back(std::move(item));
            --m_left;
        }
        page.isLast = m_left == 0;
        co_return page;
    }

private:
    const BatchId m_batch;
    int m_left;
    int m_made = 0;
};

/// Pages as a test wants them.
class ScriptedProducer : public ItemProducer
{
public:
    explicit ScriptedProducer(std::vector<Result<Page>> pages) : m_pages(std::move(pages)) { }

    QCoro::Task<Result<Page>> next(LaneContext, CancelToken) override
    {
        Result<Page> page = m_pages.at(m_next++);
        co_return page;
    }

private:
    const std::vector<Result<Page>> m_pages;
    size_t m_next = 0;
};

} // namespace windlass
