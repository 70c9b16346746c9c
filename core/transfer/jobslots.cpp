// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/jobslots.h"

namespace windlass {

void JobSlots::enter(Use use, TransferPriority priority)
{
    ++m_inUse;
    ++at(use, priority);
}

void JobSlots::leave(Use use, TransferPriority priority)
{
    --at(use, priority);
    --m_inUse;
}

JobSlots::Use JobSlots::nextUse(TransferPriority priority)
{
    const int fresh = at(Use::Fresh, priority);
    const int helpers = at(Use::Helper, priority);
    if (fresh != helpers)
        m_lastUse = helpers < fresh ? Use::Helper : Use::Fresh;
    else
        m_lastUse = m_lastUse == Use::Helper ? Use::Fresh : Use::Helper;
    return m_lastUse;
}

} // namespace windlass
