// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/endpoint.h"

#include "core/auth/sigv4signer.h"

#include <QRegularExpression>

namespace windlass {

/// \a path with "." and ".." segments joined to a neighbour by %2F, and an empty first segment
/// treated the same way. Every HTTP client (Qt's, browsers, curl) would otherwise resolve such a
/// path to another one before sending it (RFC 3986, 5.2.4). S3 decodes %2F to the same key, and
/// computes the signature from the decoded path.
static QByteArray protectedPath(const QByteArray &path)
{
    if (path.startsWith('/') && !path.startsWith("//") && !path.contains("/.")) // almost all
        return path;
    const QList<QByteArray> segments = path.mid(1).split('/');
    const auto isDots = [](const QByteArray &segment) { return segment == "." || segment == ".."; };
    QByteArray result = "/" + segments.first();
    bool joinNext = segments.first().isEmpty() || isDots(segments.first());
    for (qsizetype i = 1; i < segments.size(); ++i) {
        const bool isLastDots = i == segments.size() - 1 && isDots(segments[i]);
        result += (joinNext || isLastDots ? "%2F" : "/") + segments[i];
        joinNext = isDots(segments[i]);
    }
    return result;
}

QUrl RequestTarget::url(const QByteArray &encodedQuery) const
{
    QByteArray text = scheme + "://" + host + protectedPath(path);
    if (!encodedQuery.isEmpty())
        text += '?' + encodedQuery;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

static QByteArray awsHost(const QByteArray &region)
{
    const char *domain = region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
    return "s3." + region + domain;
}

/// Whether \a host is S3 at AWS in any region: a custom endpoint with such an address is AWS, too.
static bool isHostOfAws(const QByteArray &host)
{
    return (host.startsWith("s3.") || host.startsWith("s3-"))
        && (host.endsWith(".amazonaws.com") || host.endsWith(".amazonaws.com.cn"));
}

Endpoint Endpoint::aws(const QByteArray &region)
{
    Endpoint endpoint;
    endpoint.m_isAws = true;
    endpoint.m_scheme = "https";
    endpoint.m_region = region.isEmpty() ? QByteArrayLiteral("us-east-1") : region;
    endpoint.m_host = awsHost(endpoint.m_region);
    return endpoint;
}

Result<Endpoint> Endpoint::custom(
    const QString &url, const QByteArray &region, AddressingStyle style)
{
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    const QString scheme = parsed.scheme().toLower();
    if (!parsed.isValid() || parsed.host().isEmpty()
        || (scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        || parsed.hasQuery() || parsed.hasFragment() || !parsed.userInfo().isEmpty())
        return fail(ErrorKind::InvalidInput, url, QStringLiteral("https://HOST[:PORT]"));

    Endpoint endpoint;
    endpoint.m_scheme = scheme.toLatin1();
    endpoint.m_hostName = parsed.host(QUrl::FullyEncoded).toLatin1();
    endpoint.m_host = endpoint.m_hostName;
    if (endpoint.m_host.contains(':')) // an IPv6 address
        endpoint.m_host = '[' + endpoint.m_host + ']';
    const int usual = endpoint.m_scheme == "https" ? 443 : 80;
    endpoint.m_hasOwnPort = parsed.port(usual) != usual;
    if (endpoint.m_hasOwnPort)
        endpoint.m_host += ':' + QByteArray::number(parsed.port());
    endpoint.m_basePath = parsed.path(QUrl::FullyEncoded).toLatin1();
    while (endpoint.m_basePath.endsWith('/'))
        endpoint.m_basePath.chop(1);
    endpoint.m_region = region.isEmpty() ? QByteArrayLiteral("us-east-1") : region;
    endpoint.m_style = style;
    endpoint.m_isAwsHost = isHostOfAws(parsed.host().toLatin1().toLower());
    return endpoint;
}

QString Endpoint::display() const
{
    return QString::fromLatin1(m_scheme + "://" + m_host + m_basePath);
}

bool Endpoint::usesVirtualHost(const BucketName &bucket, const ObjectKey &key) const
{
    if (bucket.isEmpty() || m_style == AddressingStyle::Path)
        return false;
    // Such a key is the whole path and has no neighbour to be joined to, see protectedPath().
    if (key.bytes() == "." || key.bytes() == "..")
        return false;
    if (m_style == AddressingStyle::VirtualHosted)
        return true;
    // The wildcard in AWS's certificate does not match a name with a dot.
    return (m_isAws || m_isAwsHost) && isValidBucketName(bucket.bytes())
        && !bucket.bytes().contains('.');
}

RequestTarget Endpoint::target(
    const BucketName &bucket, const ObjectKey &key, const QByteArray &region) const
{
    RequestTarget target;
    target.scheme = m_scheme;
    target.host = m_isAws && !region.isEmpty() ? awsHost(region) : m_host;
    target.path = m_basePath;
    if (usesVirtualHost(bucket, key))
        target.host = bucket.bytes() + '.' + target.host;
    else if (!bucket.isEmpty())
        target.path += '/' + SigV4Signer::uriEncode(bucket.bytes());
    if (bucket.isEmpty() || !key.isEmpty() || target.path.isEmpty())
        target.path += '/' + SigV4Signer::uriEncode(key.bytes(), true);
    return target;
}

bool Endpoint::isOwnHost(const QByteArray &host) const
{
    const QByteArray lower = host.toLower();
    if (m_isAws)
        return lower.endsWith(".amazonaws.com") || lower.endsWith(".amazonaws.com.cn");
    return lower == m_hostName || lower.endsWith('.' + m_hostName);
}

bool isPossibleRegion(const QByteArray &region)
{
    static const QRegularExpression rule(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_-]{0,62}\\z"));
    return rule.match(QString::fromLatin1(region)).hasMatch();
}

bool isValidBucketName(const QByteArray &name)
{
    static const QRegularExpression rule(QStringLiteral("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\\z"));
    static const QRegularExpression address(QStringLiteral("^\\d+\\.\\d+\\.\\d+\\.\\d+\\z"));
    const QString text = QString::fromLatin1(name);
    return rule.match(text).hasMatch() && !text.contains(QLatin1String(".."))
        && !address.match(text).hasMatch();
}

} // namespace windlass
