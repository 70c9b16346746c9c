// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/bandwidthschedule.h"

#include <algorithm>

namespace windlass {

bool ScheduleEntry::contains(const QTime &time) const
{
    if (from < to)
        return time >= from && time < to;
    return time >= from || time < to;
}

std::optional<BandwidthSetting> BandwidthSchedule::at(const QTime &time) const
{
    const auto it = std::find_if(entries.begin(), entries.end(),
        [&time](const ScheduleEntry &entry) { return entry.contains(time); });
    return it != entries.end() ? std::optional(it->bandwidth) : std::nullopt;
}

} // namespace windlass
