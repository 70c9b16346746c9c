// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/queueorder.h"

#include <algorithm>
#include <utility>

namespace windlass {

static bool comesBefore(const QueueOrder::BatchPtr &a, const QueueOrder::BatchPtr &b)
{
    const TransferPriority ofA = a->priority;
    const TransferPriority ofB = b->priority;
    return ofA != ofB ? ofA > ofB : a->position < b->position;
}

void QueueOrder::sort()
{
    std::stable_sort(m_batches.begin(), m_batches.end(), comesBefore);
}

QueueOrder::BatchPtr QueueOrder::find(BatchId id) const
{
    const auto it = std::find_if(m_batches.begin(), m_batches.end(),
        [id](const BatchPtr &batch) { return batch->id == id; });
    return it != m_batches.end() ? *it : nullptr;
}

void QueueOrder::add(const BatchPtr &batch)
{
    m_batches.push_back(batch);
    sort();
}

void QueueOrder::remove(BatchId batch)
{
    std::erase_if(m_batches, [batch](const BatchPtr &one) { return one->id == batch; });
    m_turns.remove(batch);
    for (const BatchPtr &one : m_batches) {
        if (one->startsAfter == batch)
            one->startsAfter = 0;
    }
}

bool QueueOrder::isHeld(const TransferBatch &batch) const
{
    const BatchId other = batch.startsAfter;
    return other != 0 && find(other);
}

std::vector<QueueOrder::BatchPtr> QueueOrder::candidates() const
{
    std::vector<BatchPtr> candidates;
    for (const BatchPtr &batch : m_batches) {
        if (!batch->isPaused && !isHeld(*batch))
            candidates.push_back(batch);
    }
    const auto isEarlier = [this](const BatchPtr &a, const BatchPtr &b) {
        return m_turns.value(a->id) < m_turns.value(b->id);
    };
    for (auto begin = candidates.begin(); begin != candidates.end();) {
        const TransferPriority priority = (*begin)->priority;
        const auto end = std::find_if(begin, candidates.end(),
            [priority](const BatchPtr &batch) { return batch->priority != priority; });
        std::stable_sort(begin + 1, end, isEarlier);
        if (m_lastServed.value(int(priority)) == (*begin)->id)
            std::rotate(begin, begin + 1, end);
        begin = end;
    }
    return candidates;
}

void QueueOrder::noteServed(const TransferBatch &batch)
{
    m_turns.insert(batch.id, ++m_turn);
    m_lastServed.insert(int(TransferPriority(batch.priority)), batch.id);
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
    sort();
    return changed;
}

/// The positions that there are, dealt out anew.
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
    m_batches = std::move(wanted);
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
