// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/sigv4signer.h"

#include "core/base/digest.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>

namespace windlass {

namespace {

QByteArray hmac(const QByteArray &key, const QByteArray &data)
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    HMAC(EVP_sha256(), key.constData(), int(key.size()),
        reinterpret_cast<const unsigned char *>(data.constData()), size_t(data.size()),
        reinterpret_cast<unsigned char *>(digest.data()), &length);
    digest.truncate(length);
    return digest;
}

QByteArray timestamp(const QDateTime &utc)
{
    return utc.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

QByteArray scopeOf(const SigningInput &input, const QByteArray &amzDate)
{
    return amzDate.left(8) + '/' + input.region + '/' + input.service + "/aws4_request";
}

/// Host, X-Amz-* and what else is to be signed: lower-case names, sorted.
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

} // namespace

QByteArray SigV4Signer::sha256Hex(const QByteArray &data)
{
    return Digest::of(Digest::Algorithm::Sha256, data).toHex();
}

QByteArray SigV4Signer::uriEncode(const QByteArray &raw, bool keepSlash)
{
    // QByteArray keeps exactly the unreserved characters of RFC 3986, which are SigV4's, too.
    return raw.toPercentEncoding(keepSlash ? QByteArrayLiteral("/") : QByteArray());
}

QByteArray SigV4Signer::canonicalQuery(const NameValues &rawQuery)
{
    NameValues encoded;
    encoded.reserve(rawQuery.size());
    for (const auto &[name, value] : rawQuery)
        encoded.append(NameValue {uriEncode(name), uriEncode(value)});
    std::sort(encoded.begin(), encoded.end());
    QByteArray query;
    for (const auto &[name, value] : std::as_const(encoded)) {
        if (!query.isEmpty())
            query += '&';
        query += name + '=' + value;
    }
    return query;
}

QByteArray SigV4Signer::canonicalRequest(const SigningInput &input,
    const QByteArray &canonicalQuery, const NameValues &sortedHeaders,
    const QByteArray &signedNames)
{
    QByteArray text = input.method + '\n' + input.path + '\n' + canonicalQuery + '\n';
    for (const auto &[name, value] : sortedHeaders)
        text += name + ':' + value + '\n';
    return text + '\n' + signedNames + '\n' + input.payloadHash;
}

SignedHeaders SigV4Signer::sign(
    const SigningInput &input, const Credentials &credentials, const QDateTime &utc) const
{
    SignedHeaders result;
    result.amzDate = timestamp(utc);
    result.securityToken = credentials.sessionToken;

    NameValues amz {{"x-amz-date", result.amzDate}};
    if (input.service == "s3") // other services do not take the hash as a field
        amz.append(NameValue {"x-amz-content-sha256", input.payloadHash});
    if (!credentials.sessionToken.isEmpty())
        amz.append(NameValue {"x-amz-security-token", credentials.sessionToken});
    const NameValues headers = canonicalHeaders(input, std::move(amz));
    const QByteArray names = namesOf(headers);
    const QByteArray request = canonicalRequest(input, canonicalQuery(input.query), headers, names);
    result.authorization = "AWS4-HMAC-SHA256 Credential=" + credentials.accessKeyId + '/'
        + scopeOf(input, result.amzDate) + ",SignedHeaders=" + names
        + ",Signature=" + signature(input, credentials, result.amzDate, request);
    return result;
}

QByteArray SigV4Signer::presign(const SigningInput &input, const Credentials &credentials,
    const QDateTime &utc, std::chrono::seconds expires) const
{
    const QByteArray amzDate = timestamp(utc);
    const NameValues headers = canonicalHeaders(input, {});
    const QByteArray names = namesOf(headers);

    NameValues query = input.query;
    query.append(NameValue {"X-Amz-Algorithm", "AWS4-HMAC-SHA256"});
    query.append(
        NameValue {"X-Amz-Credential", credentials.accessKeyId + '/' + scopeOf(input, amzDate)});
    query.append(NameValue {"X-Amz-Date", amzDate});
    query.append(NameValue {"X-Amz-Expires", QByteArray::number(qint64(expires.count()))});
    query.append(NameValue {"X-Amz-SignedHeaders", names});
    if (!credentials.sessionToken.isEmpty())
        query.append(NameValue {"X-Amz-Security-Token", credentials.sessionToken});
    const QByteArray canonical = canonicalQuery(query);
    const QByteArray request = canonicalRequest(input, canonical, headers, names);
    return canonical + "&X-Amz-Signature=" + signature(input, credentials, amzDate, request);
}

QByteArray SigV4Signer::signature(const SigningInput &input, const Credentials &credentials,
    const QByteArray &amzDate, const QByteArray &canonicalRequest) const
{
    const QByteArray toSign = "AWS4-HMAC-SHA256\n" + amzDate + '\n' + scopeOf(input, amzDate) + '\n'
        + sha256Hex(canonicalRequest);
    return hmac(signingKey(credentials, amzDate.left(8), input.region, input.service), toSign)
        .toHex();
}

QByteArray SigV4Signer::signingKey(const Credentials &credentials, const QByteArray &day,
    const QByteArray &region, const QByteArray &service) const
{
    const QByteArray wanted
        = day + '/' + region + '/' + service + '/' + credentials.secretAccessKey;
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
