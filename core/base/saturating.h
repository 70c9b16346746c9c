// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <atomic>
#include <limits>

namespace windlass {

/// \a a + \a b, of which neither is negative; the largest number there is where that is too small.
/// Sizes come from servers, which can say anything.
constexpr qint64 saturatingSum(qint64 a, qint64 b)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    return b > most - a ? most : a + b;
}

/// Adds \a delta, which may be negative, to \a sum, which stays between zero and the largest
/// number.
inline void addSaturating(std::atomic<qint64> &sum, qint64 delta)
{
    qint64 before = sum;
    qint64 after = 0;
    do {
        after = delta < 0 ? (before < -delta ? 0 : before + delta) : saturatingSum(before, delta);
    } while (!sum.compare_exchange_weak(before, after));
}

} // namespace windlass
