// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/itemproducer.h"
#include "core/transfer/batch/transferbatch.h"

namespace windlass {

/// \a total items, a page at a time; counts those that are alive.
class CountedProducer : public ItemProducer
{
public:
    CountedProducer(std::shared_ptr<TransferBatch> batch, int total, int &alive)
        : m_batch(std::move(batch)), m_left(total), m_alive(alive)
    {
    }

    QCoro::Task<Result<Page>> next(LaneContext, CancelToken) override
    {
        Page page;
        while (m_left > 0 && page.items.size() < pageSize) {
            std::shared_ptr<TransferItem> item(
                new TransferItem(m_batch), [alive = &m_alive](TransferItem *dead) {
                    --*alive;
                    delete dead;
                });
            ++m_alive;
            item->name = QByteArray::number(m_batch->id) + ':' + QByteArray::number(m_made++);
            item->size = 1;
            page.items.push_back(std::move(item));
            --m_left;
        }
        page.isLast = m_left == 0;
        co_return page;
    }

private:
    const std::shared_ptr<TransferBatch> m_batch;
    int m_left;
    int m_made = 0;
    int &m_alive;
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
