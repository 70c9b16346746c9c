// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/stsclient.h"

#include "core/net/httpdate.h"
#include "core/net/networktransport.h"
#include "core/net/requesttrace.h"

#include <QCoreApplication>
#include <QHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QXmlStreamReader>

#include <chrono>

namespace windlass {

namespace {

struct StsText {
    Q_DECLARE_TR_FUNCTIONS(windlass::StsClient)
};

constexpr qint64 longestResponse = 256 * 1024;
constexpr std::chrono::minutes maxSkew {4}; // a service refuses a difference of five (SigV4)
constexpr int maxTries = 3;
constexpr std::chrono::seconds longestPatience {57}; // people wait: a minute, with some delay

/// The texts of all elements of a response, by their names; the first of each name is used. This
/// service's responses are small, and no name that matters appears twice.
QHash<QString, QString> textsOf(const QByteArray &xml)
{
    QHash<QString, QString> texts;
    QXmlStreamReader reader(xml);
    QString name;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            name = reader.name().toString();
        else if (reader.isCharacters() && !name.isEmpty() && !texts.contains(name))
            texts.insert(name, reader.text().toString().trimmed());
        else if (reader.isEndElement())
            name.clear();
    }
    return reader.hasError() ? QHash<QString, QString>() : texts;
}

ErrorKind kindOf(const QByteArray &code, int status)
{
    static const QHash<QByteArray, ErrorKind> kinds {
        {"AccessDenied", ErrorKind::AccessDenied},
        {"InvalidClientTokenId", ErrorKind::WrongCredentials},
        {"InvalidAccessKeyId", ErrorKind::WrongCredentials},
        {"SignatureDoesNotMatch", ErrorKind::WrongCredentials},
        {"ExpiredToken", ErrorKind::CredentialsExpired},
        {"ExpiredTokenException", ErrorKind::CredentialsExpired},
    };
    const auto found = kinds.constFind(code);
    if (found != kinds.cend())
        return *found;
    return status >= 500 ? ErrorKind::ServerFault : ErrorKind::Refused;
}

Error errorOf(const HttpResponse &response, const QString &arn)
{
    const QHash<QString, QString> texts = textsOf(response.body);
    S3Error said;
    said.code = texts.value(QStringLiteral("Code")).toUtf8();
    if (said.code.isEmpty())
        said.code = "HTTP " + QByteArray::number(response.status);
    said.message = texts.value(QStringLiteral("Message"));
    said.httpStatus = response.status;
    said.requestId = texts.value(QStringLiteral("RequestId")).toUtf8();
    Error error(kindOf(said.code, response.status), arn);
    error.operation = "AssumeRole";
    error.retryable = response.status >= 500;
    error.s3 = std::make_shared<const S3Error>(said);
    return error;
}

Result<Credentials> credentialsOf(const HttpResponse &response, const QString &arn)
{
    const QHash<QString, QString> texts = textsOf(response.body);
    const auto bytes
        = [&texts](const char *name) { return texts.value(QLatin1String(name)).toUtf8(); };
    Credentials credentials {
        bytes("AccessKeyId"), bytes("SecretAccessKey"), bytes("SessionToken"), {}};
    const QDateTime end
        = QDateTime::fromString(texts.value(QStringLiteral("Expiration")), Qt::ISODateWithMs);
    if (!credentials.isComplete() || credentials.sessionToken.isEmpty() || !end.isValid())
        return fail(ErrorKind::MalformedResponse, arn);
    credentials.expiresAt = end.toUTC();
    if (Result<> checked = credentials.check(); !checked)
        return fail(checked.error());
    return credentials;
}

QByteArray formOf(const RoleRequest &role)
{
    NameValues form {{"Action", "AssumeRole"}, {"Version", "2011-06-15"},
        {"RoleArn", role.arn.toUtf8()}, {"RoleSessionName", role.sessionName.toUtf8()}};
    if (!role.externalId.isEmpty())
        form.append(NameValue {"ExternalId", role.externalId.toUtf8()});
    if (role.durationSeconds > 0)
        form.append(NameValue {"DurationSeconds", QByteArray::number(role.durationSeconds)});
    return SigV4Signer::canonicalQuery(form);
}

std::shared_ptr<const QSslConfiguration> tlsWith(const QString &caBundle)
{
    if (caBundle.isEmpty())
        return nullptr;
    auto tls = std::make_shared<QSslConfiguration>(QSslConfiguration::defaultConfiguration());
    tls->addCaCertificates(QSslCertificate::fromPath(caBundle, QSsl::Pem));
    return tls;
}

} // namespace

QUrl StsPlace::awsUrl(const QByteArray &region)
{
    const QString suffix = region.startsWith("cn-") ? QStringLiteral(".cn") : QString();
    return QUrl(QStringLiteral("https://sts.%1.amazonaws.com%2/")
                    .arg(QString::fromLatin1(region.isEmpty() ? "us-east-1" : region), suffix));
}

StsClient::TransportFactory StsClient::networkTransports()
{
    return [] { return std::make_unique<NetworkTransport>(); };
}

StsClient::StsClient(StsPlace place, TransportFactory makeTransport, std::shared_ptr<Clock> clock)
    : m_place(std::move(place)), m_makeTransport(std::move(makeTransport)),
      m_clock(std::move(clock))
{
    if (m_place.url.path().isEmpty())
        m_place.url.setPath(QStringLiteral("/"));
}

HttpRequest StsClient::signedRequest(const QByteArray &form, const Credentials &caller,
    const QDateTime &now, const CancelToken &cancel) const
{
    const QByteArray type = "application/x-www-form-urlencoded; charset=utf-8";
    SigningInput input;
    input.method = "POST";
    input.host = m_place.url.host(QUrl::FullyEncoded).toLatin1();
    if (m_place.url.port() > 0)
        input.host += ':' + QByteArray::number(m_place.url.port());
    input.path = m_place.url.path(QUrl::FullyEncoded).toLatin1();
    input.headers = {{"Content-Type", type}};
    input.payloadHash = SigV4Signer::sha256Hex(form);
    input.region = m_place.region;
    input.service = "sts";
    const SignedHeaders fields = SigV4Signer().sign(input, caller, now);

    HttpRequest http;
    http.method = input.method;
    http.url = m_place.url;
    http.headers.set("Host", input.host);
    http.headers.set("Content-Type", type);
    http.headers.set("X-Amz-Date", fields.amzDate);
    if (!fields.securityToken.isEmpty())
        http.headers.set("X-Amz-Security-Token", fields.securityToken);
    http.headers.set("Authorization", fields.authorization);
    http.body = form;
    http.longestBody = longestResponse;
    http.tls = tlsWith(m_place.caBundle);
    http.idleTimeout = longestPatience / maxTries;
    http.crawlTimeout = http.idleTimeout;
    http.cancel = cancel;
    return http;
}

Result<Credentials> StsClient::assumeRole(
    const RoleRequest &role, const Credentials &caller, const CancelToken &cancel) const
{
    const std::unique_ptr<HttpTransport> transport = m_makeTransport();
    const QByteArray form = formOf(role);
    std::chrono::milliseconds skew {0}; // the service's clock is ahead of ours
    for (int tries = 1;; ++tries) {
        const QDateTime now = m_clock->now();
        HttpRequest request = signedRequest(form, caller, now.addMSecs(skew.count()), cancel);
        const RequestTrace trace(request);
        const Result<HttpResponse> response = QCoro::waitFor(transport->send(std::move(request)));
        const RequestTrace::Attempt attempt {tries, maxTries};
        Error error;
        if (response && response->status == 200) {
            trace.end(&*response, nullptr, attempt);
            return credentialsOf(*response, role.arn);
        }
        if (!response) {
            error = response.error();
            trace.end(nullptr, &error, attempt);
        } else {
            error = errorOf(*response, role.arn);
            trace.end(&*response, &error, attempt);
            const QDateTime theirs = parseHttpDate(response->headers.value("Date"));
            const auto ahead = clockOffset(now, theirs);
            if (ahead && std::chrono::abs(*ahead - skew) > maxSkew) {
                skew = *ahead;
                error.retryable = true;
            }
        }
        if (!error.retryable || tries == maxTries || cancel.isCancelled())
            return fail(error);
    }
}

} // namespace windlass
