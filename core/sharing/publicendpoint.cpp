// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/publicendpoint.h"

namespace windlass {

Result<std::optional<Endpoint>> publicEndpoint(
    const S3Service &service, const BucketName &bucket, const QString &host)
{
    if (host.isEmpty())
        return std::optional<Endpoint>();
    const Endpoint &own = service.endpoint();
    const QByteArray region = service.regionOf(bucket);
    const bool isVirtual
        = own.target(bucket, ObjectKey("key"), region).host.startsWith(bucket.bytes() + '.');
    const QString scheme = own.isSecure() ? QStringLiteral("https://") : QStringLiteral("http://");
    const QString url = host.contains(QLatin1String("://")) ? host : scheme + host.trimmed();
    const AddressingStyle style
        = isVirtual ? AddressingStyle::VirtualHosted : AddressingStyle::Path;
    return Endpoint::custom(url, region, style).map([](const Endpoint &endpoint) {
        return std::optional(endpoint);
    });
}

} // namespace windlass
