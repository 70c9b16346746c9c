// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/excessitems.h"

#include "core/transfer/batch/slotpool.h"
#include "core/transfer/batch/transferbatch.h"

#include <algorithm>
#include <unordered_map>

namespace windlass {

std::vector<std::shared_ptr<TransferItem>> excessItems(
    std::vector<std::shared_ptr<TransferItem>> running)
{
    std::sort(
        running.begin(), running.end(), [](const auto &a, const auto &b) { return a->id < b->id; });
    std::unordered_map<const SlotPool *, int> counts;
    std::erase_if(running, [&counts](const std::shared_ptr<TransferItem> &item) {
        const CurrentLimits limits = item->batch->clients->limits->now();
        const auto fits = [&counts](const SlotPool &pool) {
            return pool.most() == 0 || counts[&pool] < pool.most();
        };
        const CurrentLimits target = item->batch->clients->targetLimits->now();
        const bool stays = !item->isInParts()
            || (fits(*limits.requests) && fits(*target.requests) && fits(*limits.transfers));
        if (stays) {
            ++counts[limits.requests.get()];
            if (target.requests != limits.requests)
                ++counts[target.requests.get()];
            ++counts[limits.transfers.get()];
        }
        return stays;
    });
    return running;
}

std::vector<std::shared_ptr<TransferItem>> itemsBeyondLine(
    std::vector<std::shared_ptr<TransferItem>> running, const SlotPool &pool)
{
    std::sort(
        running.begin(), running.end(), [](const auto &a, const auto &b) { return a->id > b->id; });
    LineUse::Stopped stopped;
    std::erase_if(running, [&stopped, &pool](const std::shared_ptr<TransferItem> &item) {
        const qint64 bytes = item->bytesOnLine();
        if (bytes == 0 || !item->slot || !item->batch->services.contains(pool))
            return true;
        LineUse::Stopped more = stopped;
        more.add(item->slot->large.has_value(), bytes);
        if (!pool.line.isFullWithout(more))
            return true;
        stopped = more;
        return false;
    });
    return running;
}

} // namespace windlass
