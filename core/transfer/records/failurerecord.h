// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/transfer/batch/transferitem.h"

namespace windlass {

// What the journal keeps of an item that failed: why, and what is needed to try again without
// looking for it anew. \internal

QByteArray encodeFailure(const TransferItem &item);

/// The same of a scan that ended early; there is no item to try again then, but all of them.
QByteArray encodeScanFailure(const Error &error);

/// Equal for errors that have the same cause, as far as people care: kind, S3 code, operation.
QByteArray causeOf(const Error &error);

/// Why it failed.
Error decodeError(const QByteArray &record);

/// False if there is no item to try again: it was found as something that cannot be transferred,
/// and has to be looked for anew.
bool hasItem(const QByteArray &record);

/// TransferItem::doubtedSince of the item.
qint64 doubtedSince(const QByteArray &record);

/// Makes \a item, which is new, the one that failed. False if there is nothing to try again, as
/// with a folder that could not be read; \a item has its error then.
bool decodeItem(const QByteArray &record, TransferItem &item);

/// Makes \a item, which is new, what was found as something that cannot be transferred: name, path,
/// keys. False if the record does not say, as those of older versions do not.
bool decodeFound(const QByteArray &record, TransferItem &item);

} // namespace windlass
