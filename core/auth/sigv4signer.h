// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"
#include "core/base/namevalue.h"

#include <QDateTime>
#include <QMutex>

#include <chrono>

namespace windlass {

/// The parts of a request that Signature Version 4 signs (AWS General Reference, "Create a signed
/// AWS API request"). Everything is as sent, except where it says raw.
struct SigningInput {
    QByteArray method;
    QByteArray host; ///< with the port, unless it is the scheme's default port
    QByteArray
        path; ///< URI-encoded once, as sent: S3 wants it neither normalised nor encoded twice
    NameValues query;       ///< raw names and values
    NameValues headers;     ///< further fields to sign, in addition to Host and X-Amz-*
    QByteArray payloadHash; ///< lower-case hex SHA-256, or "UNSIGNED-PAYLOAD"
    QByteArray region;
    QByteArray service = "s3";
};

/// The fields that signing adds to a request.
struct SignedHeaders {
    QByteArray amzDate;
    QByteArray authorization;
    QByteArray securityToken; ///< empty for long-lived keys
};

/// AWS Signature Version 4 in its header and its query form. The derived signing key is cached for
/// a day, region, service and secret. Thread-safe; one for each connection.
class SigV4Signer
{
public:
    static constexpr char unsignedPayload[] = "UNSIGNED-PAYLOAD";
    /// The maximum of X-Amz-Expires (Amazon S3 API Reference, "Authenticating Requests: Using Query
    /// Parameters").
    static constexpr std::chrono::seconds longestExpiry {7 * 24 * 3600};

    SignedHeaders sign(
        const SigningInput &input, const Credentials &credentials, const QDateTime &utc) const;

    /// The complete query string of a presigned request, encoded: input.query in its own order,
    /// then the signature's X-Amz-* parameters, in the order of boto3 with its usual library
    /// (awscrt).
    QByteArray presign(const SigningInput &input, const Credentials &credentials,
        const QDateTime &utc, std::chrono::seconds expires) const;

    /// The form fields that describe the signature of a POST policy; the policy must have them
    /// among its conditions (Amazon S3 API Reference, "Creating a POST policy").
    static NameValues policyFields(
        const Credentials &credentials, const QDateTime &utc, const QByteArray &region);
    /// The x-amz-signature of \a policy, which is Base64.
    QByteArray signPolicy(const QByteArray &policy, const Credentials &credentials,
        const QDateTime &utc, const QByteArray &region) const;

    /// Percent-encodes everything but A-Z a-z 0-9 - . _ ~, with upper-case hex digits.
    static QByteArray uriEncode(const QByteArray &raw, bool keepSlash = false);

    /// "a=1&b=": names and values encoded, sorted by name as SigV4 requires.
    static QByteArray canonicalQuery(const NameValues &rawQuery);

    static QByteArray sha256Hex(const QByteArray &data);

    /// The canonical request, for tests and for people who debug a signature.
    static QByteArray canonicalRequest(const SigningInput &input, const QByteArray &canonicalQuery,
        const NameValues &sortedHeaders, const QByteArray &signedNames);

private:
    QByteArray signature(const SigningInput &input, const Credentials &credentials,
        const QByteArray &amzDate, const QByteArray &canonicalRequest) const;
    QByteArray signingKey(const Credentials &credentials, const QByteArray &day,
        const QByteArray &region, const QByteArray &service) const;

    mutable QMutex m_mutex;
    mutable QByteArray m_cachedFor; // guarded by m_mutex
    mutable QByteArray m_cachedKey; // guarded by m_mutex
};

} // namespace windlass
