// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queue/batchlist.h"

#include "ui/queue/batchrows.h"

#include <algorithm>
#include <tuple>

namespace windlass {

static bool comesBefore(const std::unique_ptr<BatchRows> &a, const std::unique_ptr<BatchRows> &b)
{
    const BatchSnapshot &ofA = a->snapshot();
    const BatchSnapshot &ofB = b->snapshot();
    return std::tuple(-int(ofA.priority), ofA.position)
        < std::tuple(-int(ofB.priority), ofB.position);
}

BatchList::BatchList() = default;
BatchList::~BatchList() = default;

int BatchList::unsettledCount() const
{
    const auto end = std::find_if(
        m_batches.begin(), m_batches.end(), [](const auto &batch) { return batch->isSettled; });
    return int(end - m_batches.begin());
}

QList<BatchId> BatchList::unsettled(std::optional<bool> isPaused) const
{
    QList<BatchId> batches;
    for (int row = 0; row < count() && !at(row).isSettled; ++row) {
        const BatchSnapshot &snapshot = at(row).snapshot();
        const bool isMeant = !isPaused || (*isPaused == snapshot.isPaused && !snapshot.isCancelled);
        if (isMeant)
            batches << snapshot.id;
    }
    return batches;
}

void BatchList::insert(const QList<BatchSnapshot> &batches)
{
    const int first = unsettledCount();
    auto end = m_batches.begin() + first;
    for (const BatchSnapshot &snapshot : batches) {
        auto batch = std::make_unique<BatchRows>(snapshot);
        m_byId.insert(snapshot.id, batch.get());
        end = m_batches.insert(end, std::move(batch)) + 1;
    }
    renumber(first);
}

void BatchList::remove(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_byId.remove(at(row).snapshot().id);
    m_batches.erase(m_batches.begin() + first, m_batches.begin() + last + 1);
    renumber(first);
}

void BatchList::move(Move move)
{
    const auto [from, to] = move;
    const auto begin = m_batches.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    renumber(std::min(from, to));
}

/// The place after all unfinished batches is also the one before all finished ones.
std::optional<BatchList::Move> BatchList::settle(BatchRows &batch)
{
    const Move move {batch.position, unsettledCount()};
    batch.isSettled = !batch.isSettled;
    const bool isThere = move.to == move.from || move.to == move.from + 1;
    return isThere ? std::nullopt : std::optional(move);
}

bool BatchList::isSorted() const
{
    return std::is_sorted(m_batches.begin(), m_batches.begin() + unsettledCount(), comesBefore);
}

void BatchList::sort()
{
    std::stable_sort(m_batches.begin(), m_batches.begin() + unsettledCount(), comesBefore);
    renumber(0);
}

void BatchList::renumber(int first)
{
    for (int row = first; row < count(); ++row)
        at(row).position = row;
}

} // namespace windlass
