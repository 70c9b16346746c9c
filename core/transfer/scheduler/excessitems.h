// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/transferitem.h"

#include <memory>
#include <vector>

namespace windlass {

/// The running large items that exceed the current limits of their connections. The earliest ones
/// stay; small ones are never in excess, because they end soon. \internal
std::vector<std::shared_ptr<TransferItem>> excessItems(
    std::vector<std::shared_ptr<TransferItem>> running);

/// The latest of the \a running items, as many as are more than fill the line of \a pool.
std::vector<std::shared_ptr<TransferItem>> itemsBeyondLine(
    std::vector<std::shared_ptr<TransferItem>> running, const SlotPool &pool);

} // namespace windlass
