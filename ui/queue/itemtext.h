// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <QString>

namespace windlass {

class ItemRow;

// The texts of an item, as batchtext.h has those of a batch.

/// 0 to 1.
double progressOf(const ItemRow &item);
/// "1.2 of 3.4 GiB".
QString sizeText(const ItemRow &item);
/// "Uploading", "Verified (MD5)", "Size only", or a sentence that says why it failed or started
/// over.
QString stateText(const BatchSnapshot &batch, const ItemRow &item);
/// The same for the only item of a batch, which is shown as the batch's row.
QString stateTextOfOnly(const BatchSnapshot &batch, const ItemRow &item);
/// Several lines.
QString detailsText(const BatchSnapshot &batch, const ItemRow &item);

} // namespace windlass
