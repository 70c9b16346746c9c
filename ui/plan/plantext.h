// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/plan/plandecisions.h"

#include <QString>

namespace windlass {

// Texts for the review of a plan.

/// "Upload to s3://bucket/folder/"; for a deletion, the question.
QString planHeading(const TransferRequest &request);
/// "1,204 items, 3.4 GiB, 1,310 requests"
QString amountText(const PlanAmount &amount);
/// "1,204 objects, 3.4 GiB, 4 requests (2 LIST, 2 DELETE)"
QString deletionText(const PlanAmount &amount);
/// "3 PUT, 20 parts, 2 LIST", for a tool tip.
QString requestText(const RequestCounts &requests);
/// "3 exist already, 1 folder exists, 2 will be skipped"; empty if there is nothing to say.
QString remarkText(const PlanTotals &totals);
/// What will be done with a row.
QString outcomeText(const PlanRow &row, const PlanDecisions &decisions);

} // namespace windlass
