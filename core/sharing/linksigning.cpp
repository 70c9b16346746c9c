// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/linksigning.h"

#include "core/sharing/publicendpoint.h"

namespace windlass {

Result<LinkSigning> LinkSigning::of(const S3Service &service, const BucketName &bucket,
    const QString &host, std::chrono::seconds asked)
{
    const Result<std::optional<Endpoint>> endpoint = publicEndpoint(service, bucket, host);
    if (!endpoint)
        return fail(endpoint.error());
    const Result<Credentials> credentials = service.currentCredentials();
    if (!credentials)
        return fail(credentials.error());
    const QDateTime now = service.serverNow();
    const Result<EffectiveExpiry> expiry = EffectiveExpiry::of(asked, now, *credentials);
    if (!expiry)
        return fail(expiry.error());
    return LinkSigning {*credentials, now, *expiry, *endpoint};
}

} // namespace windlass
