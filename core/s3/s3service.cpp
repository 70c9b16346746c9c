// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3service.h"

#include "core/base/humantext.h"
#include "core/base/logcategories.h"
#include "core/net/fieldsyntax.h"
#include "core/net/httpdate.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace windlass {

static constexpr qint64 bulkSize = 1024 * 1024; // from this size on, a body is far larger than its
                                                // headers

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
      m_patience(options.patience.value_or(std::chrono::seconds(57))),
      m_environment(std::move(environment)), m_caBundle(options.caBundle)
{
    if (m_endpoint.isAws()) // since 2024
        m_facts.confirmsCrc64.noteProven();
}

const std::shared_ptr<const QSslConfiguration> &S3Service::tls() const
{
    std::call_once(m_tlsIsRead, [this] { m_tls = tlsWith(authoritiesIn(m_caBundle)); });
    return m_tls;
}

BodyCheck S3Service::bodyCheck(const BucketName &bucket) const
{
    if (!m_endpoint.isSecure() || !m_facts.confirmsCrc64)
        return BodyCheck::Signature;
    const bool isTrusted = m_facts.confirmsCrc64.isProven() && !m_facts.needsSignature(bucket);
    return isTrusted ? BodyCheck::Crc : BodyCheck::SignatureAndCrc;
}

Result<QByteArray> S3Service::payloadHash(const S3Request &request) const
{
    static const QByteArray emptyHash = SigV4Signer::sha256Hex({});
    if (!request.source && request.body.isEmpty())
        return emptyHash;
    if (request.isBodyUnsigned && m_endpoint.isSecure())
        return QByteArray(SigV4Signer::unsignedPayload);
    return request.source ? request.source->sha256Hex() : SigV4Signer::sha256Hex(request.body);
}

namespace {

struct S3ServiceText {
    Q_DECLARE_TR_FUNCTIONS(windlass::S3Service)
};

Result<> checkFields(const HttpHeaders &fields)
{
    for (const HttpHeader &field : fields) {
        if (!isFieldName(field.name) || !isFieldValue(field.value))
            return fail(ErrorKind::InvalidInput,
                displayText(field.name + ": " + field.value.left(80)),
                S3ServiceText::tr("a request header cannot contain such characters"));
    }
    return {};
}

/// The URL of \a target, if a signature may be sent there. \a encodedQuery may be empty.
Result<QUrl> checkedUrl(const Endpoint &endpoint, const RequestTarget &target,
    const QByteArray &encodedQuery, const BucketName &bucket)
{
    const QUrl url = target.url(encodedQuery);
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const bool isGood = url.isValid() && endpoint.isOwnHost(host)
        && target.host.toLower().startsWith(host.contains(':') ? '[' + host : host);
    if (isGood)
        return url;
    return fail(ErrorKind::InvalidInput, QString::fromLatin1(target.host),
        bucket.isEmpty()
            ? S3ServiceText::tr("this is not a valid host name")
            : S3ServiceText::tr(
                "this is not a valid host name; with the bucket's name in the path it would work"));
}

} // namespace

Result<Credentials> S3Service::currentCredentials() const
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
    Result<Credentials> credentials = currentCredentials();
    if (!credentials)
        return fail(credentials.error());
    if (Result<> checked = checkFields(request.headers); !checked)
        return fail(checked.error());
    if (m_endpoint.isSecure() && !m_caBundle.isEmpty() && !tls())
        return fail(ErrorKind::InvalidInput, m_caBundle,
            QFile::exists(m_caBundle)
                ? S3ServiceText::tr("this CA bundle contains no PEM certificate")
                : S3ServiceText::tr("this CA bundle does not exist"));
    Result<QByteArray> hash = payloadHash(request);
    if (!hash)
        return fail(hash.error());

    const QByteArray region = regionOf(request.bucket);
    const RequestTarget target = m_endpoint.target(request.bucket, request.key, region);
    const Result<QUrl> url = checkedUrl(
        m_endpoint, target, SigV4Signer::canonicalQuery(request.query), request.bucket);
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
    http.isForContent = request.isForContent;
    if (m_endpoint.isSecure())
        http.tls = tls();
    http.idleTimeout = request.idleTimeout.value_or(m_idleTimeout);
    return http;
}

Result<QUrl> S3Service::presignedUrl(const PresignInput &input, const PresignStamp &stamp) const
{
    const Endpoint &endpoint = input.endpoint ? *input.endpoint : m_endpoint;
    const QByteArray region = regionOf(input.bucket);
    const RequestTarget target = endpoint.target(input.bucket, input.key, region);
    const SigningInput signing {input.method, target.host, target.path, input.query, input.headers,
        SigV4Signer::unsignedPayload, region};
    const QByteArray query
        = m_signer.presign(signing, stamp.credentials, stamp.time, stamp.expires);
    return checkedUrl(endpoint, target, query, input.bucket);
}

Result<QUrl> S3Service::plainUrl(
    const BucketName &bucket, const std::optional<Endpoint> &endpoint) const
{
    const Endpoint &where = endpoint ? *endpoint : m_endpoint;
    return checkedUrl(where, where.target(bucket, {}, regionOf(bucket)), {}, bucket);
}

QDateTime S3Service::serverNow() const
{
    QMutexLocker lock(&m_mutex);
    return m_environment.clock->now().addMSecs(m_clockOffset);
}

bool S3Service::learnClock(const HttpHeaders &headers)
{
    const QDateTime theirs = parseHttpDate(headers.value("Date"));
    QMutexLocker lock(&m_mutex);
    const auto offset = clockOffset(m_environment.clock->now(), theirs);
    if (!offset)
        return false;
    m_clockOffset = offset->count();
    qCInfo(logS3, "the server's clock is ahead of ours by %lld ms",
        static_cast<long long>(m_clockOffset));
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
    qCInfo(logS3, "%s is in the region %s", bucket.bytes().constData(), region.constData());
    return true;
}

} // namespace windlass
