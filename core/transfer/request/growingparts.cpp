// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/growingparts.h"

#include "core/base/byteunits.h"
#include <algorithm>

namespace windlass {

GrowingParts::GrowingParts(qint64 wanted, int most, qint64 largestBody)
    : m_first(std::max(wanted, PartPlan::smallestPart)), m_max(std::max(most, 1)),
      m_largest(std::clamp(largestBody, PartPlan::smallestPart, PartPlan::largestPart))
{
    m_first = std::min(m_first, m_largest);
    // The mean part is in the middle; each is rounded down to whole MiB.
    const qint64 mean = PartPlan::largestObject / m_max + 1;
    m_growth = m_max > 1 ? std::max<qint64>(0, 2 * (mean + mebibyte - m_first)) : 0;
}

qint64 GrowingParts::sizeOf(int number) const
{
    if (m_growth == 0)
        return m_first;
    const qint64 grown = m_growth / (m_max - 1) * (number - 1);
    return std::min(m_largest, m_first + grown / mebibyte * mebibyte);
}

} // namespace windlass
