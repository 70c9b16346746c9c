// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/s3/names.h"

#include <QUrl>

namespace windlass {

/// Where the bucket's name goes (Amazon S3 User Guide, "Virtual hosting of buckets").
enum class AddressingStyle {
    Auto, ///< virtual-hosted on AWS where the bucket's name allows it, path elsewhere
    Path,
    VirtualHosted,
};

/// Where a request goes. Exactly these pieces are sent and signed.
struct RequestTarget {
    QByteArray scheme;
    QByteArray host; ///< with the port, unless it is the scheme's default port
    QByteArray path; ///< URI-encoded

    /// The URL with \a encodedQuery, which may be empty.
    QUrl url(const QByteArray &encodedQuery) const;
};

/// An S3 endpoint: AWS in a region, or any other server.
class Endpoint
{
public:
    /// AWS: https://s3.REGION.amazonaws.com.
    static Endpoint aws(const QByteArray &region);

    /// \a url: http or https, a host, optionally a port and a path. Fails with InvalidInput.
    static Result<Endpoint> custom(const QString &url, const QByteArray &region,
        AddressingStyle style = AddressingStyle::Auto);

    bool isAws() const { return m_isAws; }
    /// https
    bool isSecure() const { return m_scheme == "https"; }
    const QByteArray &region() const { return m_region; }
    AddressingStyle addressingStyle() const { return m_style; }
    void setAddressingStyle(AddressingStyle style) { m_style = style; }
    /// scheme://host[:port]
    QString display() const;

    /// Whether it has a path or a non-default port, which often means a proxy.
    bool isUnusual() const { return !m_basePath.isEmpty() || m_hasOwnPort; }

    /// Whether \a host (without a port) is this endpoint's own or a bucket's host below it; for
    /// AWS, any of Amazon's hosts. Signed requests go nowhere else.
    bool isOwnHost(const QByteArray &host) const;

    /// The target of a request for \a bucket in \a region; without a bucket, the service itself.
    RequestTarget target(
        const BucketName &bucket, const ObjectKey &key, const QByteArray &region) const;

private:
    bool usesVirtualHost(const BucketName &bucket, const ObjectKey &key) const;

    bool m_isAws = false;
    bool m_isAwsHost = false; // a custom endpoint that is one of AWS's own
    QByteArray m_scheme;
    QByteArray m_host;
    QByteArray m_hostName; // without port and brackets; not of AWS
    bool m_hasOwnPort = false;
    QByteArray m_basePath; // without a slash at its end
    QByteArray m_region;
    AddressingStyle m_style = AddressingStyle::Auto;
};

/// Whether \a region can be a region's name, which goes into host names and signatures.
bool isPossibleRegion(const QByteArray &region);

/// Whether \a name is allowed as a bucket's name (Amazon S3 User Guide, "Bucket naming rules").
bool isValidBucketName(const QByteArray &name);

} // namespace windlass
