// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QString>
#include <QStringList>

namespace windlass {

// The texts of a batch, in one place. All are plain text on one line, unless noted.

/// "a.txt → photos/2026/", "a.txt and 1 more → photos/2026/", "a.txt → b.txt" for a new name; of a
/// deletion, "a.txt in photos/2026/".
QString batchLabel(const BatchSnapshot &batch);
/// The same for people who do not see the icon: "Upload: holiday/ → photos/2026/".
QString spokenBatchLabel(const BatchSnapshot &batch);

/// Whether a person has paused it, so that it can be resumed. Ended and cancelled batches are not
/// paused, whatever they were before.
bool isPaused(const BatchSnapshot &batch);
/// The batch's state, in the terms of an item's state.
TransferState stateOf(const BatchSnapshot &batch);

/// 0 to 1, by bytes if any are moved, else by objects; negative if unknown.
double progressOf(const BatchSnapshot &batch);

/// "1.2 of 3.4 GiB", "900 KiB of 3.4 GiB".
QString sizeText(const BatchSnapshot &batch);

/// What distinguishes it from others in the queue: "Low priority".
QStringList notesOf(const BatchSnapshot &batch);
/// How a batch ended: "Done: 20 files in 26 s", "19 files done, 1 failed".
QString endText(const BatchSnapshot &batch);
/// "20 of 135 files, 1 failed", "Paused: 3 of 20 files"; for an ended batch, how it ended and how
/// it was verified: "Done: 20 files in 26 s · verified (MD5)".
QString stateText(const BatchSnapshot &batch);
/// Several lines for the clipboard and for tool tips: what, from where to where, the progress, and
/// what support would ask for.
QString detailsText(const BatchSnapshot &batch);

} // namespace windlass
