// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/transferitem.h"

#include <memory>
#include <vector>

namespace windlass {

/// Of what runs, the large items that are too many by the limits of their connections now. Those
/// that came first stay; small ones are no excess, they end soon anyway. \internal
std::vector<std::shared_ptr<TransferItem>> excessItems(
    std::vector<std::shared_ptr<TransferItem>> running);

} // namespace windlass
