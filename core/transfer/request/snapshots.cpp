// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/snapshots.h"

#include <cmath>

namespace windlass {

std::optional<std::chrono::seconds> BatchSnapshot::timeLeft() const
{
    if ((isScanning && !isReviewed) || isFinished || bytesPerSecond < 1)
        return {};
    return std::chrono::seconds(std::llround(double(totalBytes - doneBytes) / bytesPerSecond));
}

} // namespace windlass
