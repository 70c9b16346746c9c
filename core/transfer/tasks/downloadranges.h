// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/transfercontext.h"

#include <chrono>
#include <optional>

namespace windlass {

/// What the item, a download, can count on of the bandwidth limit. \internal
LimitShare shareOfDownloadLimit(const TransferContext &context);

/// The most bytes to ask for in one request; nothing: no limit is that low. What a server has sent
/// ahead of the limit is lost when the request is cut off: what takes a second, then, and half of
/// it where two items or more run. Where answers take long (\a answerTime), up to two seconds, so
/// that waiting for them takes less of the time. \internal
std::optional<qint64> longestRange(
    const TransferContext &context, std::chrono::milliseconds answerTime);

/// Whether what is written of it is kept when it is stopped: where it is large, or is known to take
/// long. \internal
bool isResumable(const TransferContext &context);

/// The same while it comes, and if nothing was learnt of the line meanwhile. \internal
bool turnsOutSlow(const TransferContext &context);

} // namespace windlass
