// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"
#include "core/base/namevalue.h"
#include "core/s3/endpoint.h"

#include <chrono>
#include <optional>

namespace windlass {

/// A request that somebody else will make with a presigned URL (Amazon S3 API Reference,
/// "Authenticating Requests: Using Query Parameters").
struct PresignInput {
    QByteArray method;
    BucketName bucket;
    ObjectKey key;
    NameValues query = {};   ///< raw names and values, in the order of the URL
    NameValues headers = {}; ///< fields that the request must have, with exactly these values
    /// The target, and the host that is signed, instead of the service's own endpoint: for people
    /// who reach the server by another name.
    std::optional<Endpoint> endpoint = {};
};

/// Who signs, at what time by the server's clock, and how long the signature is valid.
struct PresignStamp {
    Credentials credentials;
    QDateTime time;
    std::chrono::seconds expires;
};

} // namespace windlass
