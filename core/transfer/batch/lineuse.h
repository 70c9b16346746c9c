// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/bypriority.h"

#include <algorithm>
#include <atomic>

namespace windlass {

/// What is on its way on the line to an endpoint, and how much of it fills the line: more would not
/// be faster, and what is in flight may be lost when it is stopped. Counts in parts: an item in
/// parts is one, and items that go in one request are as many as their bytes make. Thread-safe.
/// \internal
class LineUse
{
public:
    /// So many parts of \a partSize bytes (at least 1) fill the line; 0: not known.
    void setMost(int parts, qint64 partSize)
    {
        m_partSize = partSize;
        m_most = parts;
    }
    /// Whether something of \a priority finds it full. What is of a lower one does not count.
    bool isFull(TransferPriority priority = TransferPriority::Low) const
    {
        return m_most > 0 && wholeBytes(priority) >= room(priority);
    }
    int parts(TransferPriority priority = TransferPriority::Low) const
    {
        return itemsInParts(priority) + int(wholeBytes(priority) / m_partSize);
    }
    int itemsInParts(TransferPriority priority = TransferPriority::Low) const
    {
        return int(sumOf(m_inParts, priority));
    }
    /// Bytes of items in one request that are more than fill it. There is room for one of them.
    qint64 excess() const
    {
        const qint64 whole = wholeBytes(TransferPriority::Low);
        const qint64 fitting = std::max<qint64>(1, room(TransferPriority::Low));
        return m_most > 0 ? std::max<qint64>(0, whole - fitting) : 0;
    }
    bool isUsed() const { return itemsInParts() > 0 || wholeBytes(TransferPriority::Low) > 0; }

    /// An item in parts begins; -1: it has ended.
    void countInParts(TransferPriority priority, int change) { m_inParts[priority] += change; }
    /// An item of so many bytes begins, in one request; negative: it has ended.
    void countWhole(TransferPriority priority, qint64 bytes) { m_whole[priority] += bytes; }

    /// What the line has carried lately; 0: not known.
    void setBytesPerSecond(qint64 bytes) { m_bytesPerSecond = bytes; }
    qint64 bytesPerSecond() const { return m_bytesPerSecond; }

private:
    template <typename Count>
    static qint64 sumOf(const ByPriority<Count> &counts, TransferPriority least)
    {
        qint64 sum = 0;
        for (const auto one :
            {TransferPriority::High, TransferPriority::Normal, TransferPriority::Low}) {
            if (one >= least)
                sum += counts[one];
        }
        return sum;
    }
    /// Bytes of items in one request that fill it, beside the items in parts. Of a line that one
    /// part fills, what it carries in a second is enough.
    qint64 room(TransferPriority priority) const
    {
        const qint64 perSecond = m_bytesPerSecond;
        const qint64 part = m_partSize;
        const bool isSlow = m_most == 1 && perSecond > 0;
        return std::max(0, m_most - itemsInParts(priority))
            * (isSlow ? std::min(part, perSecond) : part);
    }
    qint64 wholeBytes(TransferPriority priority) const { return sumOf(m_whole, priority); }

    std::atomic_int m_most {0};
    std::atomic<qint64> m_partSize {1};
    ByPriority<std::atomic_int> m_inParts;
    ByPriority<std::atomic<qint64>> m_whole;
    std::atomic<qint64> m_bytesPerSecond {0};
};

} // namespace windlass
