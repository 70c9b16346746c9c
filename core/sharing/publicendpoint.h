// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"

namespace windlass {

/// The endpoint of \a service under the name that others use: \a host is HOST[:PORT], with the
/// scheme of the service's endpoint, or a whole URL, which may have a path. A link must be signed
/// for the host to which it is sent. The name of \a bucket is placed as in \a service's own
/// addresses. Nothing for an empty \a host. Fails with InvalidInput.
Result<std::optional<Endpoint>> publicEndpoint(
    const S3Service &service, const BucketName &bucket, const QString &host);

} // namespace windlass
