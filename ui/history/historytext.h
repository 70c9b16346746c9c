// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/transferhistory.h"

#include <QString>

namespace windlass {

// Texts of the history. All are plain text.

/// "holiday/ → s3://photos/2026/".
QString pastLabel(const PastBatch &batch);
/// The same for people who do not see the icon.
QString spokenPastLabel(const PastBatch &batch);
QString pastName(const PastItem &item);

/// "20 files done, 1 failed".
QString resultText(const PastBatch &batch);
/// "Done", or the reason why not.
QString resultText(const PastItem &item);
/// What was transferred, and of how much if it was cancelled: "1.2 of 3.4 GiB".
QString pastSize(const PastBatch &batch);
/// The worst outcome of all.
ItemOutcome outcomeOf(const BatchCounts &counts);

/// Several lines.
QString pastDetails(const PastBatch &batch);
QString pastDetails(const PastItem &item);

} // namespace windlass
