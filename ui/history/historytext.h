// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/transferhistory.h"

#include <QString>

namespace windlass {

// The words of the history. All of them plain text.

/// "holiday/ → s3://photos/2026/".
QString pastLabel(const PastBatch &batch);
/// The same for those who do not see the icon.
QString spokenPastLabel(const PastBatch &batch);
QString pastName(const PastItem &item);

/// "20 files done, 1 failed".
QString resultText(const PastBatch &batch);
/// "Done", or why not.
QString resultText(const PastItem &item);
/// The worst that happened.
ItemOutcome outcomeOf(const BatchCounts &counts);

/// Several lines.
QString pastDetails(const PastBatch &batch);
QString pastDetails(const PastItem &item);

} // namespace windlass
