// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/byteunits.h"
#include "core/transfer/batch/bypriority.h"

#include <algorithm>
#include <atomic>

namespace windlass {

/// What is on its way on the line to an endpoint, and how much of it fills the line: more would not
/// be faster, and what is in flight may be lost when it is stopped. Counts in parts: an item in
/// parts is one. Of items that go in one request, as many bytes make one as the line carries in a
/// second, at most those of a part; and an item is never more than one. Thread-safe. \internal
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
        return m_most > 0 && parts(priority) >= m_most;
    }
    int parts(TransferPriority priority = TransferPriority::Low) const
    {
        return itemsInParts(priority) + asParts(wholeItems(priority), wholeBytes(priority));
    }
    int itemsInParts(TransferPriority priority = TransferPriority::Low) const
    {
        return int(sumOf(m_inParts, priority));
    }
    /// Items to be stopped.
    struct Stopped {
        int large = 0;    ///< in parts
        int whole = 0;    ///< in one request
        qint64 bytes = 0; ///< of these

        void add(bool isLarge, qint64 size)
        {
            ++(isLarge ? large : whole);
            bytes += isLarge ? 0 : size;
        }
    };
    /// Whether it stays full without these; one of each kind goes on.
    bool isFullWithout(const Stopped &stopped) const
    {
        const int large = itemsInParts() - stopped.large;
        const int whole = wholeItems(TransferPriority::Low) - stopped.whole;
        const qint64 bytes = wholeBytes(TransferPriority::Low) - stopped.bytes;
        return m_most > 0 && large + asParts(whole, bytes) >= m_most
            && (stopped.large == 0 || large > 0) && (stopped.whole == 0 || whole > 0);
    }
    bool isUsed() const { return itemsInParts() > 0 || wholeBytes(TransferPriority::Low) > 0; }

    /// An item in parts begins; -1: it has ended.
    void countInParts(TransferPriority priority, int change) { m_inParts[priority] += change; }
    /// An item of so many bytes begins, in one request; negative: it has ended.
    void countWhole(TransferPriority priority, qint64 bytes)
    {
        m_wholeItems[priority] += bytes > 0 ? 1 : bytes < 0 ? -1 : 0;
        m_wholeBytes[priority] += bytes;
    }

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
    /// What items in one request are in parts.
    int asParts(int items, qint64 bytes) const
    {
        constexpr qint64 little = 2 * mebibyte; // for the first moments on a line
        const qint64 perSecond = m_bytesPerSecond;
        const qint64 part = m_partSize;
        const qint64 one = perSecond > 0 ? perSecond : m_most == 1 ? little : part;
        return int(std::min<qint64>(items, bytes / std::min(part, one)));
    }
    int wholeItems(TransferPriority priority) const { return int(sumOf(m_wholeItems, priority)); }
    qint64 wholeBytes(TransferPriority priority) const { return sumOf(m_wholeBytes, priority); }

    std::atomic_int m_most {0};
    std::atomic<qint64> m_partSize {1};
    ByPriority<std::atomic_int> m_inParts;
    ByPriority<std::atomic_int> m_wholeItems;
    ByPriority<std::atomic<qint64>> m_wholeBytes;
    std::atomic<qint64> m_bytesPerSecond {0};
};

} // namespace windlass
