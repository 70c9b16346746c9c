// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <atomic>
#include <limits>

namespace windlass {

/// \a a + \a b, neither of which is negative, capped at the maximum value. Sizes come from servers,
/// which can send any number.
constexpr qint64 saturatingSum(qint64 a, qint64 b)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    return b > most - a ? most : a + b;
}

/// Adds \a delta, which may be negative, to \a sum, keeping it between zero and the maximum value.
inline void addSaturating(std::atomic<qint64> &sum, qint64 delta)
{
    qint64 before = sum;
    qint64 after = 0;
    do {
        after = delta < 0 ? (before < -delta ? 0 : before + delta) : saturatingSum(before, delta);
    } while (!sum.compare_exchange_weak(before, after));
}

} // namespace windlass
