// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/transfer/batch/transferitem.h"

namespace windlass {

// The journal's record of a failed item: the reason, and what is needed to retry it without a new
// scan. \internal

QByteArray encodeFailure(const TransferItem &item);

/// The same for a scan that ended early; a retry repeats the scan.
QByteArray encodeScanFailure(const Error &error);

/// Equal for errors with the same cause for people: kind, S3 code, operation.
QByteArray causeOf(const Error &error);

/// The reason of the failure.
Error decodeError(const QByteArray &record);

/// False if there is no item to retry: the scan found that it could not be transferred, so a new
/// scan must find it.
bool hasItem(const QByteArray &record);

/// TransferItem::doubtedSince of the item.
qint64 doubtedSince(const QByteArray &record);

/// Restores the failed item in \a item, which must be new. False if there is nothing to retry, as
/// for an unreadable folder; \a item has the error then.
bool decodeItem(const QByteArray &record, TransferItem &item);

/// Restores in \a item, which must be new, what the scan found that could not be transferred: name,
/// path, keys. False if the record lacks these, as records of older versions do.
bool decodeFound(const QByteArray &record, TransferItem &item);

} // namespace windlass
