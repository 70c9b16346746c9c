// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/jobturns.h"

namespace windlass {

std::atomic_int &JobTurns::Counts::of(Use use)
{
    if (use == Use::Helper)
        return helpers;
    return use == Use::Large ? large : small;
}

JobTurns::Use JobTurns::next(TransferPriority priority, const Waiting &waiting)
{
    const int small = m_running[priority].small;
    const int large = m_running[priority].large;
    const int helpers = m_running[priority].helpers;
    bool isSmall = waiting.small;
    if (waiting.large || waiting.helper) {
        const bool isItsTurn
            = small == large + helpers ? m_last != Use::Small : small < large + helpers;
        isSmall = isSmall && isItsTurn;
    }
    bool isHelper = waiting.helper;
    if (waiting.large) {
        const bool isItsTurn = helpers == large ? m_last != Use::Helper : helpers < large;
        isHelper = isHelper && isItsTurn;
    }
    if (isSmall)
        m_last = Use::Small;
    else
        m_last = isHelper ? Use::Helper : Use::Large;
    return m_last;
}

bool JobTurns::areHelpersTooMany(TransferPriority priority, const Waiting &waiting, int most) const
{
    const Counts &running = m_running[priority];
    return (waiting.large && running.helpers > most / 2)
        || (waiting.small && running.helpers + running.large > most / 2);
}

} // namespace windlass
