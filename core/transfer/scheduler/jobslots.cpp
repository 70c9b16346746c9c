// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/jobslots.h"

namespace windlass {

void JobSlots::enter(Use use, TransferPriority priority)
{
    ++m_inUse;
    if (use == Use::Large)
        m_large.enter(priority);
    else
        ++(use == Use::Small ? m_small : m_helpers)[rankOf(priority)];
}

void JobSlots::leave(Use use, TransferPriority priority)
{
    if (use == Use::Large)
        m_large.leave(priority);
    else
        --(use == Use::Small ? m_small : m_helpers)[rankOf(priority)];
    --m_inUse;
}

JobSlots::Use JobSlots::next(TransferPriority priority, const Waiting &waiting)
{
    const int small = m_small[rankOf(priority)];
    const int large = m_large.count(priority);
    const int helpers = m_helpers[rankOf(priority)];
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

bool JobSlots::areHelpersTooMany(TransferPriority priority, const Waiting &waiting, int most) const
{
    const int helpers = m_helpers[rankOf(priority)];
    return (waiting.large && helpers > most / 2)
        || (waiting.small && helpers + m_large.count(priority) > most / 2);
}

} // namespace windlass
