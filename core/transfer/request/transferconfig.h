// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace windlass {

/// How transfers are cut into parts and how many requests may be in flight; the defaults are those
/// of s3transfer's TransferConfig, except for the number of requests.
struct TransferConfig {
    qint64 multipartThreshold = 8 * 1024 * 1024; ///< bytes; from this size on, transfers use parts
    qint64 partSize = 8 * 1024 * 1024;           ///< bytes; larger if 10,000 parts would not
                                                 ///< suffice
    int maxRequests = 32; ///< in flight, for all transfers together; 1: strictly one at a time
    int maxTransfers = 0; ///< items that run at a time; 0: equal to maxRequests
    int attempts = 0;     ///< for each request; 0: by the service's retry policy
    qint64 copyThreshold = 5ll * 1024 * 1024 * 1024; ///< bytes; larger copies use UploadPartCopy
    qint64 copyPartSize = 512ll * 1024 * 1024;
};

} // namespace windlass
