// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/sigv4signer.h"

#include "core/base/digest.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <QStringBuilder>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace windlass {

namespace {

constexpr char algorithmName[] = "AWS4-HMAC-SHA256";

const unsigned char *unsignedBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

using MacContext = std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)>;

MacContext makeHmacSha256()
{
    static EVP_MAC *const algorithm = EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr);
    char digestName[] = "SHA256";
    const OSSL_PARAM parameters[] {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digestName, 0),
        OSSL_PARAM_construct_end(),
    };
    MacContext context(EVP_MAC_CTX_new(algorithm), EVP_MAC_CTX_free);
    EVP_MAC_CTX_set_params(context.get(), parameters);
    return context;
}

/// HMAC-SHA256. A thread has one context: both algorithms are looked up by name for each new one.
QByteArray hmac(const QByteArray &key, const QByteArray &data)
{
    static thread_local const MacContext context = makeHmacSha256();
    QByteArray mac(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    size_t length = 0;
    EVP_MAC_init(context.get(), unsignedBytes(key), size_t(key.size()), nullptr);
    EVP_MAC_update(context.get(), unsignedBytes(data), size_t(data.size()));
    EVP_MAC_final(
        context.get(), reinterpret_cast<unsigned char *>(mac.data()), &length, size_t(mac.size()));
    mac.truncate(qsizetype(length));
    return mac;
}

/// "20261122T153854Z"; QDateTime's own formatting takes about four times as long.
QByteArray timestamp(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    const QDate day = utc.date();
    const QTime clock = utc.time();
    char text[sizeof("20261122T153854Z")];
    std::snprintf(text, sizeof(text), "%08dT%06dZ",
        day.year() * 10000 + day.month() * 100 + day.day(),
        clock.hour() * 10000 + clock.minute() * 100 + clock.second());
    return text;
}

QByteArray scopeOf(const SigningInput &input, const QByteArray &amzDate)
{
    return amzDate.left(8) % '/' % input.region % '/' % input.service % "/aws4_request";
}

/// Host, X-Amz-* and the other signed fields: lower-case names, sorted.
NameValues canonicalHeaders(const SigningInput &input, NameValues amzHeaders)
{
    NameValues all = std::move(amzHeaders);
    all.append(NameValue {"host", input.host});
    for (const auto &[name, value] : input.headers)
        all.append(NameValue {name.toLower(), value.simplified()});
    std::sort(all.begin(), all.end());
    return all;
}

QByteArray namesOf(const NameValues &headers)
{
    QByteArrayList names;
    for (const NameValue &header : headers)
        names.append(header.first);
    return names.join(';');
}

NameValues encodedPairs(const NameValues &raw)
{
    NameValues encoded;
    encoded.reserve(raw.size());
    for (const auto &[name, value] : raw)
        encoded.append(NameValue {SigV4Signer::uriEncode(name), SigV4Signer::uriEncode(value)});
    return encoded;
}

QByteArray joinedQuery(const NameValues &encoded)
{
    QByteArray query;
    for (const auto &[name, value] : encoded) {
        if (!query.isEmpty())
            query += '&';
        query += name + '=' + value;
    }
    return query;
}

} // namespace

QByteArray SigV4Signer::sha256Hex(const QByteArray &data)
{
    return Digest::of(Digest::Algorithm::Sha256, data).toHex();
}

QByteArray SigV4Signer::uriEncode(const QByteArray &raw, bool keepSlash)
{
    // QByteArray leaves exactly RFC 3986's unreserved characters as they are; SigV4 has the same
    // set.
    return raw.toPercentEncoding(keepSlash ? QByteArrayLiteral("/") : QByteArray());
}

QByteArray SigV4Signer::canonicalQuery(const NameValues &rawQuery)
{
    NameValues encoded = encodedPairs(rawQuery);
    std::sort(encoded.begin(), encoded.end());
    return joinedQuery(encoded);
}

QByteArray SigV4Signer::canonicalRequest(const SigningInput &input,
    const QByteArray &canonicalQuery, const NameValues &sortedHeaders,
    const QByteArray &signedNames)
{
    QByteArray text = input.method % '\n' % input.path % '\n' % canonicalQuery % '\n';
    for (const auto &[name, value] : sortedHeaders)
        text += name % ':' % value % '\n';
    return text % '\n' % signedNames % '\n' % input.payloadHash;
}

SignedHeaders SigV4Signer::sign(
    const SigningInput &input, const Credentials &credentials, const QDateTime &utc) const
{
    SignedHeaders result;
    result.amzDate = timestamp(utc);
    result.securityToken = credentials.sessionToken;

    NameValues amz {{"x-amz-date", result.amzDate}};
    if (input.service == "s3") // other services do not have the hash as a field
        amz.append(NameValue {"x-amz-content-sha256", input.payloadHash});
    if (!credentials.sessionToken.isEmpty())
        amz.append(NameValue {"x-amz-security-token", credentials.sessionToken});
    const NameValues headers = canonicalHeaders(input, std::move(amz));
    const QByteArray names = namesOf(headers);
    const QByteArray request = canonicalRequest(input, canonicalQuery(input.query), headers, names);
    result.authorization = "AWS4-HMAC-SHA256 Credential=" % credentials.accessKeyId % '/'
        % scopeOf(input, result.amzDate) % ",SignedHeaders=" % names % ",Signature="
        % signature(input, credentials, result.amzDate, request);
    return result;
}

QByteArray SigV4Signer::presign(const SigningInput &input, const Credentials &credentials,
    const QDateTime &utc, std::chrono::seconds expires) const
{
    const QByteArray amzDate = timestamp(utc);
    const NameValues headers = canonicalHeaders(input, {});
    const QByteArray names = namesOf(headers);

    NameValues query = input.query;
    query.append(NameValue {"X-Amz-Algorithm", algorithmName});
    query.append(
        NameValue {"X-Amz-Credential", credentials.accessKeyId + '/' + scopeOf(input, amzDate)});
    query.append(NameValue {"X-Amz-Date", amzDate});
    query.append(NameValue {"X-Amz-SignedHeaders", names});
    query.append(NameValue {"X-Amz-Expires", QByteArray::number(qint64(expires.count()))});
    if (!credentials.sessionToken.isEmpty())
        query.append(NameValue {"X-Amz-Security-Token", credentials.sessionToken});
    const QByteArray request = canonicalRequest(input, canonicalQuery(query), headers, names);
    return joinedQuery(encodedPairs(query))
        + "&X-Amz-Signature=" + signature(input, credentials, amzDate, request);
}

NameValues SigV4Signer::policyFields(
    const Credentials &credentials, const QDateTime &utc, const QByteArray &region)
{
    const QByteArray amzDate = timestamp(utc);
    SigningInput input;
    input.region = region;
    NameValues fields {{"x-amz-algorithm", algorithmName},
        {"x-amz-credential", credentials.accessKeyId + '/' + scopeOf(input, amzDate)},
        {"x-amz-date", amzDate}};
    if (!credentials.sessionToken.isEmpty())
        fields.append(NameValue {"x-amz-security-token", credentials.sessionToken});
    return fields;
}

QByteArray SigV4Signer::signPolicy(const QByteArray &policy, const Credentials &credentials,
    const QDateTime &utc, const QByteArray &region) const
{
    return hmac(signingKey(credentials, timestamp(utc).left(8), region, "s3"), policy).toHex();
}

QByteArray SigV4Signer::signature(const SigningInput &input, const Credentials &credentials,
    const QByteArray &amzDate, const QByteArray &canonicalRequest) const
{
    const QByteArray toSign = "AWS4-HMAC-SHA256\n" % amzDate % '\n' % scopeOf(input, amzDate) % '\n'
        % sha256Hex(canonicalRequest);
    return hmac(signingKey(credentials, amzDate.left(8), input.region, input.service), toSign)
        .toHex();
}

QByteArray SigV4Signer::signingKey(const Credentials &credentials, const QByteArray &day,
    const QByteArray &region, const QByteArray &service) const
{
    const QByteArray wanted
        = day % '/' % region % '/' % service % '/' % credentials.secretAccessKey;
    QMutexLocker lock(&m_mutex);
    if (m_cachedFor != wanted) {
        QByteArray key = hmac("AWS4" + credentials.secretAccessKey, day);
        key = hmac(key, region);
        key = hmac(key, service);
        m_cachedKey = hmac(key, "aws4_request");
        m_cachedFor = wanted;
    }
    return m_cachedKey;
}

} // namespace windlass
