// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/changelog.h"
#include "core/transfer/scheduler/transferqueue.h"
#include "tests/unit/testing.h"
#include "tests/unit/transfer/producers.h"

#include <unordered_map>

namespace windlass {

/// The queue alone, with a runner that only takes note: the test plays the lanes.
class QueueTest : public QObject
{
    Q_OBJECT
protected slots:
    void init()
    {
        m_ran.clear();
        m_onWake = {};
        m_finishesAtOnce = true;
        m_ended = 0;
        m_lastBatch = 0;
        m_known.clear();
        m_changes = std::make_shared<ChangeLog>();
        m_queue = std::make_unique<TransferQueue>(
            [this](LaneContext, std::shared_ptr<TransferItem> item) -> QCoro::Task<> {
                m_ran.append(item->spec.name);
                if (m_finishesAtOnce)
                    m_queue->finishItem(item, TransferState::Done, {});
                else
                    m_running.push_back(item);
                co_return;
            },
            [this] {
                if (m_onWake)
                    m_onWake();
            },
            [this] { ++m_ended; });
    }
    void cleanup()
    {
        m_running.clear();
        takeChanges();
        m_queue.reset();
        QCOMPARE(alive(), 0);
    }

protected:
    static LaneContext noLane() { return {nullptr, {}}; }
    std::shared_ptr<TransferBatch> makeBatch()
    {
        TransferRequest request;
        request.bucket = BucketName("bucket");
        return std::make_shared<TransferBatch>(BatchSpec(++m_lastBatch, request), m_changes);
    }
    void add(const std::shared_ptr<TransferBatch> &batch, std::unique_ptr<ItemProducer> producer)
    {
        std::vector<TransferQueue::NewBatch> one;
        one.push_back({batch, std::move(producer)});
        m_queue->addBatches(std::move(one));
    }
    std::shared_ptr<TransferBatch> addBatch(int items)
    {
        const auto batch = makeBatch();
        add(batch, std::make_unique<CountedProducer>(batch->id, items));
        return batch;
    }
    std::shared_ptr<TransferBatch> addScripted(std::vector<Result<ItemProducer::Page>> pages)
    {
        const auto batch = makeBatch();
        add(batch, std::make_unique<ScriptedProducer>(std::move(pages)));
        return batch;
    }
    /// Helpers with an item of \a batch, which end at once and are called "helper" and its id.
    void addHelpers(int count, const std::shared_ptr<TransferBatch> &batch)
    {
        const Job helper = [this, id = batch->id](LaneContext) -> QCoro::Task<> {
            m_ran.append("helper" + QByteArray::number(id));
            co_return;
        };
        m_queue->addHelpers(count, helper, batch);
    }
    /// As the monitor does.
    std::vector<std::shared_ptr<TransferItem>> takeChanges()
    {
        std::vector<std::shared_ptr<TransferItem>> items = m_changes->take();
        for (const auto &item : items)
            m_known.try_emplace(item->id, item);
        return items;
    }
    /// How many items somebody still has, of those that were told of.
    int alive()
    {
        std::erase_if(m_known, [](const auto &known) { return known.second.expired(); });
        return int(m_known.size());
    }
    /// One free slot takes what comes next; false if that is nothing.
    bool takeOne()
    {
        const Job job = m_queue->take();
        if (!job)
            return false;
        await(job(noLane()));
        return true;
    }
    /// The name of what the next job runs.
    QByteArray takeName()
    {
        m_ran.clear();
        while (m_ran.isEmpty()) {
            if (!takeOne())
                return {};
        }
        return m_ran.last();
    }

    std::shared_ptr<ChangeLog> m_changes;
    std::unique_ptr<TransferQueue> m_queue;
    std::function<void()> m_onWake; // the lanes are told to look for jobs
    bool m_finishesAtOnce = true;
    std::vector<std::shared_ptr<TransferItem>> m_running;
    QByteArrayList m_ran;
    std::unordered_map<ItemId, std::weak_ptr<TransferItem>> m_known;
    int m_ended = 0;
    BatchId m_lastBatch = 0;
};

} // namespace windlass
