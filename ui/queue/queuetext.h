// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/snapshots.h"
#include "ui/queue/ratemeter.h"

#include <QString>

namespace windlass {

class ItemRow;

// The words of the queue, in one place. All of them plain text for one line, unless it is said.

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
double progressOf(const ItemRow &item);

/// "35%", rounded down, so that 100% means all of it. Empty for a negative \a progress.
QString percentText(double progress);
/// What stands in the progress bar: the percentage, or how far it came before it ended badly.
QString progressText(TransferState state, double progress);

/// "1.2 of 3.4 GiB", "900 KiB of 3.4 GiB".
QString bytesOfText(qint64 done, qint64 total);
QString sizeText(const BatchSnapshot &batch);
QString sizeText(const ItemRow &item);

/// "26 s left" as it stands under a heading that says so: "26 s". Empty if unknown.
QString timeText(std::optional<std::chrono::seconds> timeLeft);
/// "26 s left".
QString timeLeftText(std::chrono::seconds timeLeft);

/// How a batch ended: "Done: 20 files in 26 s", "19 files done, 1 failed".
QString endText(const BatchSnapshot &batch);
/// "20 of 135 files, 1 failed", "Paused: 3 of 20 files"; of one that has ended, how, and
/// how far it was verified: "Done: 20 files in 26 s · verified (MD5)".
QString stateText(const BatchSnapshot &batch);
/// "Uploading", "Verified (MD5)", "Size only", or the sentence that says why it failed, or why it
/// started over.
QString stateText(const BatchSnapshot &batch, const ItemRow &item);

/// Several lines for the clipboard and for tool tips: what, from where to where, how far, and what
/// support would ask for.
QString detailsText(const BatchSnapshot &batch);
QString detailsText(const BatchSnapshot &batch, const ItemRow &item);

} // namespace windlass
