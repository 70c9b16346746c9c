// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/storedchecksum.h"
#include "core/transfer/tasks/transfercontext.h"

#include <functional>

namespace windlass {

/// Whether the ETag may be the reason for a mismatch with \a stored: on some servers it looks like
/// an MD5 but is not one, for example because they encrypt what they store. \a headers must have no
/// other checksum. \internal
bool mayETagBeNoChecksum(const ServerFacts &facts, const StoredChecksum &stored,
    const HttpHeaders &headers, qint64 size);
bool mayETagBeNoChecksum(
    const TransferContext &context, const StoredChecksum &stored, const HttpHeaders &headers);

/// Fetches the whole object of a download again, only to hash it. True if it has the MD5 \a md5, as
/// the first time: then the ETag is wrong, and this is recorded for the server
/// (ServerFacts::hasChecksumsAsETags). \internal
QCoro::Task<Result<bool>> isFetchedAlike(TransferContext context, QByteArray md5);

/// The MD5 of the first \a size bytes from \a read, computed piece by piece, so that the lane's
/// other jobs continue. \internal
using ReadBytes = std::function<Result<>(qint64 offset, char *data, qint64 size)>;
QCoro::Task<Result<QByteArray>> md5OfBytes(ReadBytes read, qint64 size, CancelToken cancel);

} // namespace windlass
