// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/publicendpoint.h"

namespace windlass {

Result<Endpoint> publicEndpoint(
    const S3Service &service, const BucketName &bucket, const QString &host)
{
    const Endpoint &own = service.endpoint();
    const QByteArray region = service.regionOf(bucket);
    const bool isVirtual
        = own.target(bucket, ObjectKey("key"), region).host.startsWith(bucket.bytes() + '.');
    const QString scheme = own.isSecure() ? QStringLiteral("https://") : QStringLiteral("http://");
    const QString url = host.contains(QLatin1String("://")) ? host : scheme + host.trimmed();
    return Endpoint::custom(
        url, region, isVirtual ? AddressingStyle::VirtualHosted : AddressingStyle::Path);
}

} // namespace windlass
