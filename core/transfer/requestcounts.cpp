// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/requestcounts.h"

#include "core/s3/s3xml.h"
#include "core/transfer/partplan.h"

#include <algorithm>

namespace windlass {

static constexpr qint64 RequestCounts::*members[] = {&RequestCounts::puts, &RequestCounts::gets,
    &RequestCounts::copies, &RequestCounts::deletes, &RequestCounts::heads, &RequestCounts::lists,
    &RequestCounts::parts, &RequestCounts::multiparts};

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

RequestCounts RequestCounts::of(TransferKind kind, qint64 size, const TransferConfig &config)
{
    RequestCounts counts;
    switch (kind) {
    case TransferKind::Upload:
        if (size < config.multipartThreshold) {
            counts.puts = 1;
        } else {
            counts.parts = PartPlan::make(size, config.partSize).count;
            counts.multiparts = 2;
            counts.heads = 1; // servers whose answer to Complete does not say what they made
        }
        break;
    case TransferKind::Download:
        if (size < config.multipartThreshold) {
            counts.gets = 1;
        } else {
            counts.heads = 1;
            counts.gets = PartPlan::make(size, config.partSize).count;
        }
        break;
    case TransferKind::Move:
        counts.heads = 1;
        counts.deletes = 1;
        [[fallthrough]];
    case TransferKind::Copy:
        if (size <= config.copyThreshold) {
            counts.copies = 1;
        } else {
            counts.heads = 3; // of the source, and to see that the copy is whole
            counts.gets = 1;  // its tags
            counts.parts = PartPlan::make(size, config.copyPartSize).count;
            counts.multiparts = 2;
        }
        break;
    case TransferKind::Delete:
        break;
    }
    return counts;
}

} // namespace windlass
