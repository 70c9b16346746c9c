// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"

namespace windlass {

/// The endpoint of \a service as others know it: \a host is HOST[:PORT], with the scheme of the
/// service's endpoint, or a whole URL, which may have a path. A link has to be signed for the host
/// that it is asked by. The name of \a bucket stands where it stands in the addresses of \a
/// service. Nothing for an empty \a host. Fails with InvalidInput.
Result<std::optional<Endpoint>> publicEndpoint(
    const S3Service &service, const BucketName &bucket, const QString &host);

} // namespace windlass
