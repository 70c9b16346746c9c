// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/requestcounts.h"

#include "core/s3/s3xml.h"

#include <algorithm>

namespace windlass {

static constexpr qint64 RequestCounts::*members[] = {&RequestCounts::puts, &RequestCounts::gets,
    &RequestCounts::copies, &RequestCounts::deletes, &RequestCounts::heads, &RequestCounts::lists,
    &RequestCounts::parts, &RequestCounts::multiparts, &RequestCounts::tags, &RequestCounts::acls};

RequestCounts &RequestCounts::operator+=(const RequestCounts &other)
{
    for (const auto member : members)
        this->*member += other.*member;
    return *this;
}

RequestCounts &RequestCounts::operator-=(const RequestCounts &other)
{
    for (const auto member : members)
        this->*member -= other.*member;
    return *this;
}

RequestCounts RequestCounts::ofDeletion(const QList<ObjectKey> &keys)
{
    RequestCounts counts;
    const auto together = std::count_if(keys.cbegin(), keys.cend(), s3xml::canSay);
    counts.deletes = keys.size() - together + qint64(together > 0);
    return counts;
}

} // namespace windlass
