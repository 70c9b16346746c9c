// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/requestcounts.h"

#include "core/transfer/partplan.h"

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
        counts.deletes = 1;
        break;
    }
    return counts;
}

} // namespace windlass
