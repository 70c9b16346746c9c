// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/partplan.h"

#include "core/base/byteunits.h"
#include <algorithm>

namespace windlass {

PartPlan PartPlan::make(qint64 size, qint64 wanted, int most)
{
    PartPlan plan;
    plan.size = size;
    plan.partSize = std::max<qint64>(wanted, 1);
    if (size / plan.partSize >= most && size > plan.partSize * most) {
        const qint64 needed = (size + most - 1) / most;
        plan.partSize = (needed + mebibyte - 1) / mebibyte * mebibyte;
    }
    plan.count = int(std::max<qint64>(1, (size + plan.partSize - 1) / plan.partSize));
    return plan;
}

PartPlan PartPlan::forServer(qint64 size, qint64 wanted, const ServerFacts &facts)
{
    if (wanted > facts.largestBody()) // how much less nobody knows: half of it
        wanted = std::max(smallestPart, facts.largestBody() / 2 / mebibyte * mebibyte);
    return make(size, wanted, facts.maxParts());
}

qint64 PartPlan::sizeOnLine(qint64 wanted, qint64 bytesPerSecond)
{
    constexpr qint64 seconds = 2;
    const bool isSetByAPerson = wanted != TransferConfig().partSize;
    const bool isSlow = bytesPerSecond > 0 && bytesPerSecond < wanted / seconds;
    return isSlow && !isSetByAPerson ? smallestPart : wanted;
}

ByteRange PartPlan::range(int index) const
{
    const qint64 offset = qint64(index) * partSize;
    return {offset, std::min(partSize, size - offset)};
}

QList<qint64> PartPlan::usualSizes(qint64 size, qint64 wanted)
{
    QList<qint64> sizes {make(size, wanted).partSize};
    for (const qint64 mebibytes : {8, 5, 16, 15, 10, 64, 100, 128})
        sizes.append(mebibytes * mebibyte);
    return sizes;
}

} // namespace windlass
