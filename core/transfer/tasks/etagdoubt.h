// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/storedchecksum.h"
#include "core/transfer/tasks/transfercontext.h"

#include <functional>

namespace windlass {

/// Whether a mismatch with \a stored can be the fault of the ETag: of some servers it looks like an
/// MD5 and is none, because they encrypt what they store, say. \a headers tell of no other
/// checksum. \internal
bool mayETagBeNoChecksum(const ServerFacts &facts, const StoredChecksum &stored,
    const HttpHeaders &headers, qint64 size);
bool mayETagBeNoChecksum(
    const TransferContext &context, const StoredChecksum &stored, const HttpHeaders &headers);

/// Fetches the whole object of a download once more, only to hash it. True if it has the MD5
/// \a md5, as the first fetch had: then it is the ETag that is wrong, and that is noted of the
/// server (ServerFacts::hasChecksumsAsETags). \internal
QCoro::Task<Result<bool>> isFetchedAlike(TransferContext context, QByteArray md5);

/// The MD5 of the first \a size bytes that \a read gives, a piece at a time, so that the lane's
/// other work goes on. \internal
using ReadBytes = std::function<Result<>(qint64 offset, char *data, qint64 size)>;
QCoro::Task<Result<QByteArray>> md5OfBytes(ReadBytes read, qint64 size, CancelToken cancel);

} // namespace windlass
