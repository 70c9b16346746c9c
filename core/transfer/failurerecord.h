// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/transfer/transferitem.h"

namespace windlass {

// What the journal keeps of an item that failed: why, and what is needed to try again without
// looking for it anew. \internal

QByteArray encodeFailure(const TransferItem &item);

/// Why it failed.
Error decodeError(const QByteArray &record);

/// Makes \a item, which is new, the one that failed. False if there is nothing to try again, as
/// with a folder that could not be read; \a item has its error then.
bool decodeItem(const QByteArray &record, TransferItem &item);

} // namespace windlass
