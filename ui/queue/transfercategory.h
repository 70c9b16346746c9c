// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QFlags>

namespace windlass {

/// The categories of the queue's filter. A batch is in the category of each of its items. Cancelled
/// items are in none, so they are only shown without a filter.
enum class TransferCategory : quint8 {
    Active = 1,
    Waiting = 2,
    Failed = 4,
    Done = 8, ///< includes skipped items: there is nothing left to do
};
Q_DECLARE_FLAGS(TransferCategories, TransferCategory)
Q_DECLARE_OPERATORS_FOR_FLAGS(TransferCategories)

TransferCategories categoriesOf(TransferState state);
/// From the batch's counters, not from the rows that are left of it.
TransferCategories categoriesOf(const BatchSnapshot &batch);

/// The number of objects in each category, for several batches. A batch whose scan failed counts as
/// one more failed object, so that it is not overlooked.
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
