// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QFlags>

namespace windlass {

/// What the filter of the queue tells apart. A batch is in the category of each of its items.
/// Cancelled items are in none, so only an unfiltered queue shows them.
enum class TransferCategory : quint8 {
    Active = 1,
    Waiting = 2,
    Failed = 4,
    Done = 8, ///< skipped as well: there is nothing left to do
};
Q_DECLARE_FLAGS(TransferCategories, TransferCategory)
Q_DECLARE_OPERATORS_FOR_FLAGS(TransferCategories)

TransferCategories categoriesOf(TransferState state);
/// By what the batch counts, not by the rows that are left of it.
TransferCategories categoriesOf(const BatchSnapshot &batch);

/// How many objects are in each category, over some batches. A batch whose scan failed counts as
/// one failed object more, so that it is not overlooked.
struct TransferCounts {
    qint64 active = 0;
    qint64 waiting = 0;
    qint64 failed = 0;
    qint64 done = 0;

    TransferCounts &operator+=(const TransferCounts &other);
    TransferCounts &operator-=(const TransferCounts &other);
    bool operator==(const TransferCounts &) const = default;
};

TransferCounts countsOf(const BatchSnapshot &batch);

} // namespace windlass
