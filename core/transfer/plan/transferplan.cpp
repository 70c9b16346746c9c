// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/transferplan.h"

#include "core/base/saturating.h"

#include <algorithm>

namespace windlass {

PlanAmount &PlanAmount::operator+=(const PlanAmount &other)
{
    items += other.items;
    bytes = saturatingSum(bytes, other.bytes);
    requests += other.requests;
    return *this;
}

PlanAmount &PlanAmount::operator-=(const PlanAmount &other)
{
    items -= other.items;
    bytes -= other.bytes;
    requests -= other.requests;
    return *this;
}

AmountByRule &AmountByRule::operator+=(const AmountByRule &other)
{
    for (size_t i = 0; i < m_amounts.size(); ++i)
        m_amounts[i] += other.m_amounts[i];
    return *this;
}

AmountByRule PlanRow::amounts(const RequestEstimate &estimate) const
{
    AmountByRule amounts;
    if (kind == Kind::Skipped || kind == Kind::FolderConflict)
        return amounts;
    const qint64 bytes = std::max<qint64>(0, source.size);
    const PlanAmount whole {1, bytes, estimate.of(source)};
    for (int i = 0; i <= int(ConflictPolicy::Ask); ++i) {
        const auto rule = ConflictPolicy(i);
        const bool isTransferred = kind == Kind::Ready || rule == ConflictPolicy::KeepBoth
            || rule == ConflictPolicy::Ask || isWanted(rule, source, *target);
        if (!isTransferred)
            continue;
        amounts[rule] = whole;
        if (isUnsure(rule))
            ++amounts[rule].requests.heads;
    }
    return amounts;
}

bool PlanRow::isUnsure(ConflictPolicy rule) const
{
    if (kind != Kind::Conflict || !isTimeOfUpload || !isWanted(rule, source, *target))
        return false;
    const bool isByTime = source.size == target->size && !wouldContentDecide(*target, source);
    return rule == ConflictPolicy::OverwriteIfNewer
        || (rule == ConflictPolicy::OverwriteIfDifferent && isByTime);
}

bool PlanTotals::isUnambiguous(ConflictPolicy rule) const
{
    const bool hasQuestions = conflicts > 0 || !folders.isEmpty() || areTargetsUnknown;
    const qint64 bytes = ready.bytes + conflicting[rule].bytes;
    return isFinished && !error && (!hasQuestions || rule != ConflictPolicy::Ask)
        && changedNames == 0 && skipped == 0 && items <= fewItems && bytes <= fewBytes;
}

} // namespace windlass
