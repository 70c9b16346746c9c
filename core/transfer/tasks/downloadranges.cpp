// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/downloadranges.h"

#include "core/base/byteunits.h"
#include "core/transfer/scheduler/partsinflight.h"

#include <algorithm>

namespace windlass {

using namespace std::chrono_literals;

LimitShare shareOfDownloadLimit(const TransferContext &context)
{
    const CurrentLimits now = context.item->batch->clients->limits->now();
    return now.shareOf(*now.bandwidth->down, context.queue->isLargeWaiting());
}

std::optional<qint64> longestRange(
    const TransferContext &context, std::chrono::milliseconds answerTime)
{
    constexpr qint64 least = 256 * kibibyte;
    const std::chrono::milliseconds usual = context.queue->areManyRunning() ? 500ms : 1s;
    const auto time = std::clamp(8 * answerTime, usual, PartsInFlight::longest);
    const qint64 bytes = shareOfDownloadLimit(context).bytesPerSecond * time.count() / 1000;
    if (bytes <= 0 || bytes >= context.config.partSize)
        return {};
    return std::max(bytes, least);
}

bool isResumable(const TransferContext &context)
{
    const TransferItem &item = *context.item;
    if (item.size >= context.config.multipartThreshold)
        return true;
    if (item.bytesOnLine() == 0)
        return false;
    const qint64 rate
        = item.batch->services.bytesPerSecondUnder(shareOfDownloadLimit(context).bytesPerSecond);
    return rate > 0 && item.bytesOnLine() / rate >= PartsInFlight::longest / 1s;
}

bool turnsOutSlow(const TransferContext &context)
{
    return context.item->batch->services.bytesPerSecond() == 0 || isResumable(context);
}

} // namespace windlass
