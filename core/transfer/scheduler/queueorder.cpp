// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/queueorder.h"

#include <algorithm>
#include <utility>

namespace windlass {

static bool comesBefore(const QueueOrder::BatchPtr &a, const QueueOrder::BatchPtr &b)
{
    const TransferPriority ofA = a->priority;
    const TransferPriority ofB = b->priority;
    return ofA != ofB ? ofA > ofB : a->position < b->position;
}

void QueueOrder::add(const BatchPtr &batch)
{
    m_batches.insert(
        std::upper_bound(m_batches.begin(), m_batches.end(), batch, comesBefore), batch);
    m_byId.insert(batch->id, batch);
    m_absent.remove(batch->id);
    m_turns[batch->priority].batches.emplace(turnOf(*batch), batch);
}

void QueueOrder::remove(BatchId id)
{
    const BatchPtr batch = m_byId.take(id);
    if (!batch)
        return;
    std::erase(m_batches, batch);
    m_turns[batch->priority].batches.erase(turnOf(*batch));
    m_served.remove(id);
    for (const BatchPtr &one : m_batches) {
        if (one->startsAfter == id)
            one->startsAfter = 0;
    }
}

QueueOrder::Turn QueueOrder::turnOf(const TransferBatch &batch) const
{
    return {m_served.value(batch.id), batch.position, batch.id};
}

bool QueueOrder::mayBeServed(const TransferBatch &batch) const
{
    const BatchId other = batch.startsAfter;
    const bool isThere = m_byId.contains(other) || m_absent.contains(other);
    return !batch.isPaused && (other == 0 || !isThere);
}

QueueOrder::BatchPtr QueueOrder::firstOf(TransferPriority priority) const
{
    auto it = std::partition_point(m_batches.begin(), m_batches.end(),
        [priority](const BatchPtr &batch) { return batch->priority > priority; });
    for (; it != m_batches.end() && (*it)->priority == priority; ++it) {
        if (mayBeServed(**it))
            return *it;
    }
    return nullptr;
}

void QueueOrder::noteServed(const TransferBatch &batch)
{
    Turns &turns = m_turns[batch.priority];
    auto turn = turns.batches.extract(turnOf(batch));
    m_served.insert(batch.id, ++m_now);
    turn.key() = turnOf(batch);
    turns.batches.insert(std::move(turn));
    turns.servedLast = batch.id;
}

/// Replaces the batches after positions or priorities have changed.
void QueueOrder::setOrder(std::vector<BatchPtr> batches)
{
    m_batches = std::move(batches);
    std::stable_sort(m_batches.begin(), m_batches.end(), comesBefore);
    for (Turns &turns : m_turns)
        turns.batches.clear();
    for (const BatchPtr &batch : m_batches)
        m_turns[batch->priority].batches.emplace(turnOf(*batch), batch);
}

std::vector<QueueOrder::BatchPtr> QueueOrder::setPriority(
    const QList<BatchId> &batches, TransferPriority priority)
{
    std::vector<BatchPtr> changed;
    for (const BatchId id : batches) {
        const BatchPtr batch = find(id);
        if (batch && batch->priority.exchange(priority) != priority)
            changed.push_back(batch);
    }
    setOrder(std::move(m_batches));
    return changed;
}

/// Assigns the existing positions to the batches in the order \a wanted.
std::vector<QueueOrder::BatchPtr> QueueOrder::reposition(std::vector<BatchPtr> wanted)
{
    std::vector<qint64> positions;
    for (const BatchPtr &batch : m_batches)
        positions.push_back(batch->position);
    std::sort(positions.begin(), positions.end());
    std::vector<BatchPtr> changed;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i]->position.exchange(positions[i]) != positions[i])
            changed.push_back(wanted[i]);
    }
    setOrder(std::move(wanted));
    return changed;
}

std::vector<QueueOrder::BatchPtr> QueueOrder::move(const QList<BatchId> &batches, QueueMove where)
{
    std::vector<BatchPtr> wanted = m_batches;
    const auto isMoving = [&batches](const BatchPtr &batch) { return batches.contains(batch->id); };
    for (auto begin = wanted.begin(); begin != wanted.end();) {
        const TransferPriority priority = (*begin)->priority;
        const auto end = std::find_if(begin, wanted.end(),
            [priority](const BatchPtr &batch) { return batch->priority != priority; });
        switch (where) {
        case QueueMove::Top:
            std::stable_partition(begin, end, isMoving);
            break;
        case QueueMove::Bottom:
            std::stable_partition(
                begin, end, [&isMoving](const BatchPtr &batch) { return !isMoving(batch); });
            break;
        case QueueMove::Up:
            for (auto it = begin; it != end && it + 1 != end; ++it) {
                if (!isMoving(*it) && isMoving(*(it + 1)))
                    std::iter_swap(it, it + 1);
            }
            break;
        case QueueMove::Down:
            for (auto it = end; it != begin && it - 1 != begin; --it) {
                if (!isMoving(*(it - 1)) && isMoving(*(it - 2)))
                    std::iter_swap(it - 1, it - 2);
            }
            break;
        }
        begin = end;
    }
    return reposition(std::move(wanted));
}

std::vector<QueueOrder::BatchPtr> QueueOrder::startAfter(BatchId id, BatchId other)
{
    const BatchPtr batch = find(id);
    if (!batch || (other != 0 && !find(other)))
        return {};
    for (BatchPtr one = find(other); one; one = find(one->startsAfter)) {
        if (one == batch)
            return {};
    }
    if (batch->startsAfter.exchange(other) == other)
        return {};
    return {batch};
}

} // namespace windlass
