// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3service.h"

#include "core/base/humantext.h"
#include "core/net/httpdate.h"
#include "core/s3/s3uri.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>
#include <cstring>

namespace windlass {

static constexpr qint64 bulkSize = 1024 * 1024; // from here on a body outweighs its headers by far

S3Service::Environment S3Service::Environment::system()
{
    return {std::make_shared<SystemClock>(),
        [] { return QRandomGenerator::global()->generateDouble(); }};
}

static std::shared_ptr<const QSslConfiguration> tlsWith(const QList<QSslCertificate> &authorities)
{
    if (authorities.isEmpty())
        return nullptr;
    auto tls = std::make_shared<QSslConfiguration>(QSslConfiguration::defaultConfiguration());
    tls->addCaCertificates(authorities);
    return tls;
}

static QList<QSslCertificate> authoritiesIn(const QString &caBundle)
{
    return caBundle.isEmpty() ? QList<QSslCertificate>()
                              : QSslCertificate::fromPath(caBundle, QSsl::Pem);
}

S3Service::S3Service(Endpoint endpoint, std::shared_ptr<CredentialsProvider> credentials,
    const Options &options, Environment environment)
    : m_endpoint(std::move(endpoint)), m_credentials(std::move(credentials)),
      m_retryPolicy(options.retryPolicy),
      m_idleTimeout(options.idleTimeout.value_or(std::chrono::minutes(1))),
      m_environment(std::move(environment)), m_caBundle(options.caBundle),
      m_tls(tlsWith(authoritiesIn(options.caBundle)))
{
}

Result<QByteArray> S3Service::payloadHash(const S3Request &request) const
{
    static const QByteArray emptyHash = SigV4Signer::sha256Hex({});
    if (!request.source && request.body.isEmpty())
        return emptyHash;
    return request.source ? request.source->sha256Hex() : SigV4Signer::sha256Hex(request.body);
}

namespace {

struct S3ServiceText {
    Q_DECLARE_TR_FUNCTIONS(windlass::S3Service)
};

/// What HTTP lets stand in a field's value (RFC 9110, 5.5): anything else could end it, and begin
/// another field or another request.
bool isFieldValue(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(),
        [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
}

/// RFC 9110, 5.6.2.
bool isFieldName(const QByteArray &name)
{
    const auto isToken = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isToken);
}

Result<> checkFields(const HttpHeaders &fields)
{
    for (const HttpHeader &field : fields) {
        if (!isFieldName(field.name) || !isFieldValue(field.value))
            return fail(ErrorKind::InvalidInput,
                displayText(field.name + ": " + field.value.left(80)),
                S3ServiceText::tr("a field of a request cannot have such characters"));
    }
    return {};
}

} // namespace

Result<QUrl> S3Service::checkedUrl(
    const RequestTarget &target, const QByteArray &encodedQuery, const BucketName &bucket) const
{
    const QUrl url = target.url(encodedQuery);
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const bool isGood = url.isValid() && m_endpoint.isOwnHost(host)
        && target.host.toLower().startsWith(host.contains(':') ? '[' + host : host);
    if (isGood)
        return url;
    return fail(ErrorKind::InvalidInput, QString::fromLatin1(target.host),
        bucket.isEmpty() ? S3ServiceText::tr("no host can be called so")
                         : S3ServiceText::tr("no host can be called so; with the bucket's name in "
                                             "the path it would work"));
}

Result<Credentials> S3Service::checkedCredentials() const
{
    Result<Credentials> credentials = m_credentials->credentials();
    if (credentials) {
        if (Result<> checked = credentials->check(); !checked)
            return fail(checked.error());
        return credentials;
    }
    Error error = credentials.error();
    if (error.subject.isEmpty())
        error.subject = m_endpoint.display();
    return fail(std::move(error));
}

Result<HttpRequest> S3Service::signedRequest(const S3Request &request) const
{
    Result<Credentials> credentials = checkedCredentials();
    if (!credentials)
        return fail(credentials.error());
    if (Result<> checked = checkFields(request.headers); !checked)
        return fail(checked.error());
    if (!m_caBundle.isEmpty() && !m_tls)
        return fail(ErrorKind::InvalidInput, m_caBundle,
            QFile::exists(m_caBundle)
                ? S3ServiceText::tr("there is no certificate in this file of authorities (PEM)")
                : S3ServiceText::tr("this file of certificate authorities does not exist"));
    Result<QByteArray> hash = payloadHash(request);
    if (!hash)
        return fail(hash.error());

    const QByteArray region = regionOf(request.bucket);
    const RequestTarget target = m_endpoint.target(request.bucket, request.key, region);
    const Result<QUrl> url
        = checkedUrl(target, SigV4Signer::canonicalQuery(request.query), request.bucket);
    if (!url)
        return fail(url.error());
    SigningInput input {request.method, target.host, target.path, request.query, {}, *hash, region};
    for (const HttpHeader &field : request.headers)
        input.headers.append(NameValue {field.name, field.value});
    const SignedHeaders fields = m_signer.sign(input, *credentials, serverNow());

    HttpRequest http;
    http.method = request.method;
    http.url = *url;
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
    http.longestBody = request.longestBody;
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
    const Result<Credentials> credentials = checkedCredentials();
    if (!credentials)
        return fail(credentials.error());
    const QByteArray region = regionOf(bucket);
    const RequestTarget target = m_endpoint.target(bucket, key, region);
    const SigningInput input {
        "GET", target.host, target.path, overrides, {}, SigV4Signer::unsignedPayload, region};
    return checkedUrl(target, m_signer.presign(input, *credentials, serverNow(), expires), bucket);
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
    if (region == signedFor || !isPossibleRegion(region))
        return false;
    QMutexLocker lock(&m_mutex);
    m_regions.insert(bucket, region);
    return true;
}

} // namespace windlass
