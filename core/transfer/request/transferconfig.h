// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace windlass {

/// How transfers are cut up and how many requests they may have in flight; the defaults are those
/// of s3transfer's TransferConfig, except for the number of requests.
struct TransferConfig {
    qint64 multipartThreshold = 8 * 1024 * 1024; ///< bytes; from this size on in parts
    qint64 partSize = 8 * 1024 * 1024;           ///< bytes; grown where 10,000 parts would not do
    int maxRequests = 32; ///< in flight, for all transfers together; 1: strictly one at a time
    int maxTransfers = 0; ///< items that run at a time; 0: as many as there are requests
    int attempts = 0;     ///< of each request; 0: by the retry policy of the service
    qint64 copyThreshold = 5ll * 1024 * 1024 * 1024; ///< bytes; above, UploadPartCopy
    qint64 copyPartSize = 512ll * 1024 * 1024;
};

} // namespace windlass
