// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QString>

namespace windlass {

// The words of a batch, in one place. All of them plain text for one line, unless it is said.

/// "holiday/ → s3://photos/2026/"; a deletion has a source only.
QString batchLabel(const BatchSnapshot &batch);
/// The same for those who do not see the icon: "Upload: holiday/ → s3://photos/2026/".
QString spokenBatchLabel(const BatchSnapshot &batch);

/// Whether it stands still because somebody paused it, and can be told to go on. What has ended or
/// was cancelled is not, whatever it was before.
bool isPaused(const BatchSnapshot &batch);
/// Where the batch is, as one item's state would say it.
TransferState stateOf(const BatchSnapshot &batch);

/// 0 to 1, by bytes where any are moved, else by objects; negative while it cannot be known.
double progressOf(const BatchSnapshot &batch);

/// "1.2 of 3.4 GiB", "900 KiB of 3.4 GiB".
QString sizeText(const BatchSnapshot &batch);

/// How a batch ended: "Done: 20 files in 26 s", "19 files done, 1 failed".
QString endText(const BatchSnapshot &batch);
/// "20 of 135 files, 1 failed", "Paused: 3 of 20 files"; of one that has ended, how, and
/// how far it was verified: "Done: 20 files in 26 s · verified (MD5)".
QString stateText(const BatchSnapshot &batch);
/// Several lines for the clipboard and for tool tips: what, from where to where, how far, and what
/// support would ask for.
QString detailsText(const BatchSnapshot &batch);

} // namespace windlass
