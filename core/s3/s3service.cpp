// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3service.h"

#include "core/net/httpdate.h"
#include "core/s3/s3uri.h"

#include <QRandomGenerator>
#include <QSslConfiguration>

namespace windlass {

static constexpr qint64 bulkSize = 1024 * 1024; // from here on a body outweighs its headers by far

S3Service::Environment S3Service::Environment::system()
{
    return {std::make_shared<SystemClock>(),
        [] { return QRandomGenerator::global()->generateDouble(); }};
}

static std::shared_ptr<const QSslConfiguration> tlsWith(const QString &caBundle)
{
    if (caBundle.isEmpty())
        return nullptr;
    auto tls = std::make_shared<QSslConfiguration>(QSslConfiguration::defaultConfiguration());
    tls->addCaCertificates(caBundle);
    return tls;
}

S3Service::S3Service(Endpoint endpoint, std::shared_ptr<CredentialsProvider> credentials,
    const Options &options, Environment environment)
    : m_endpoint(std::move(endpoint)), m_credentials(std::move(credentials)),
      m_retryPolicy(options.retryPolicy),
      m_idleTimeout(options.idleTimeout.value_or(std::chrono::minutes(1))),
      m_environment(std::move(environment)), m_tls(tlsWith(options.caBundle))
{
}

Result<QByteArray> S3Service::payloadHash(const S3Request &request) const
{
    static const QByteArray emptyHash = SigV4Signer::sha256Hex({});
    if (!request.source && request.body.isEmpty())
        return emptyHash;
    return request.source ? request.source->sha256Hex() : SigV4Signer::sha256Hex(request.body);
}

Result<HttpRequest> S3Service::signedRequest(const S3Request &request) const
{
    Result<Credentials> credentials = m_credentials->credentials();
    if (!credentials) {
        Error error = credentials.error();
        if (error.subject.isEmpty())
            error.subject = m_endpoint.display();
        return fail(std::move(error));
    }
    Result<QByteArray> hash = payloadHash(request);
    if (!hash)
        return fail(hash.error());

    const QByteArray region = regionOf(request.bucket);
    const RequestTarget target = m_endpoint.target(request.bucket, request.key, region);
    SigningInput input {request.method, target.host, target.path, request.query, {}, *hash, region};
    for (const HttpHeader &field : request.headers)
        input.headers.append(NameValue {field.name, field.value});
    const SignedHeaders fields = m_signer.sign(input, *credentials, serverNow());

    HttpRequest http;
    http.method = request.method;
    http.url = target.url(SigV4Signer::canonicalQuery(request.query));
    http.headers = request.headers;
    http.headers.set("Host", target.host);
    http.headers.set("X-Amz-Date", fields.amzDate);
    http.headers.set("X-Amz-Content-SHA256", *hash);
    if (!fields.securityToken.isEmpty())
        http.headers.set("X-Amz-Security-Token", fields.securityToken);
    http.headers.set("Authorization", fields.authorization);
    http.body = request.body;
    http.source = request.source;
    http.sink = request.sink;
    const qint64 sent = request.source ? request.source->size() : 0;
    http.isBulk = qMax(sent, request.expectedBytes) >= bulkSize;
    http.tls = m_tls;
    http.idleTimeout = request.idleTimeout.value_or(m_idleTimeout);
    return http;
}

Result<QUrl> S3Service::presignedGet(const BucketName &bucket, const ObjectKey &key,
    std::chrono::seconds expires, const NameValues &overrides) const
{
    const QString subject = S3Uri {bucket, key}.display();
    if (expires < std::chrono::seconds(1) || expires > SigV4Signer::longestExpiry)
        return fail(ErrorKind::InvalidInput, subject,
            QStringLiteral("1 <= X-Amz-Expires <= %1").arg(SigV4Signer::longestExpiry.count()));
    Result<Credentials> credentials = m_credentials->credentials();
    if (!credentials) {
        Error error = credentials.error();
        error.subject = subject;
        return fail(std::move(error));
    }
    const QByteArray region = regionOf(bucket);
    const RequestTarget target = m_endpoint.target(bucket, key, region);
    const SigningInput input {
        "GET", target.host, target.path, overrides, {}, SigV4Signer::unsignedPayload, region};
    return target.url(m_signer.presign(input, *credentials, serverNow(), expires));
}

QDateTime S3Service::serverNow() const
{
    QMutexLocker lock(&m_mutex);
    return m_environment.clock->now().addMSecs(m_clockOffset);
}

bool S3Service::learnClock(const HttpHeaders &headers)
{
    const QDateTime theirs = parseHttpDate(headers.value("Date"));
    if (!theirs.isValid())
        return false;
    QMutexLocker lock(&m_mutex);
    m_clockOffset = m_environment.clock->now().msecsTo(theirs);
    return true;
}

QByteArray S3Service::regionOf(const BucketName &bucket) const
{
    QMutexLocker lock(&m_mutex);
    return m_regions.value(bucket, m_endpoint.region());
}

bool S3Service::learnRegion(
    const BucketName &bucket, const QByteArray &region, const QByteArray &signedFor)
{
    if (region.isEmpty() || region == signedFor)
        return false;
    QMutexLocker lock(&m_mutex);
    m_regions.insert(bucket, region);
    return true;
}

} // namespace windlass
