// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"
#include "core/auth/sigv4signer.h"
#include "core/base/clock.h"
#include "core/net/httpmessage.h"
#include "core/s3/endpoint.h"
#include "core/s3/presigning.h"
#include "core/s3/requestpace.h"
#include "core/s3/retry.h"
#include "core/s3/s3request.h"
#include "core/s3/serverfacts.h"

#include <QHash>
#include <QMutex>

#include <functional>
#include <memory>
#include <mutex>

namespace windlass {

/// How the server checks a body.
enum class BodyCheck {
    Signature,       ///< by its SHA-256, which is signed: every server does
    SignatureAndCrc, ///< also by its CRC-64, to find out whether the server confirms that
    Crc,             ///< by its CRC-64, which takes a tenth of the time
};

/// What all requests to one endpoint share: its address, the credentials, and what was learned on
/// the way (the regions of buckets, the offset of the clock, the remaining retry quota).
/// Thread-safe.
class S3Service
{
public:
    struct Environment {
        std::shared_ptr<Clock> clock;
        std::function<double()> random; ///< in [0, 1), thread-safe

        static Environment system();
    };

    struct Options {
        RetryPolicy retryPolicy;
        /// An attempt fails after this long without a byte in either direction; by default a
        /// minute.
        std::optional<std::chrono::milliseconds> idleTimeout;
        QString caBundle; ///< a PEM file with authorities to trust in addition to the system's
        /// What a person waits for is given up after this long, all attempts together, unless
        /// something comes; by default a minute, less what timers are late.
        std::optional<std::chrono::milliseconds> patience;
    };

    S3Service(Endpoint endpoint, std::shared_ptr<CredentialsProvider> credentials,
        const Options &options = {}, Environment environment = Environment::system());

    const Endpoint &endpoint() const { return m_endpoint; }
    const RetryPolicy &retryPolicy() const { return m_retryPolicy; }
    std::chrono::milliseconds patience() const { return m_patience; }
    RetryQuota &retryQuota() { return m_retryQuota; }

    RequestPace &pace() { return m_pace; }

    ServerFacts &facts() { return m_facts; }

    const Environment &environment() const { return m_environment; }

    /// The one place that addresses and signs a request: for the right region, with the server's
    /// time, with fresh credentials. The payload's SHA-256 is signed, so that every server refuses
    /// a body that differs from what was sent (XAmzContentSHA256Mismatch). On https as well,
    /// because TLS protects the connection, but not what happens at its two ends; unless a checksum
    /// does that (S3Request::isBodyUnsigned).
    Result<HttpRequest> signedRequest(const S3Request &request) const;

    /// How the next body for \a bucket is to be checked. Over http, a checksum without a signature
    /// would protect nothing: who changes the body changes it, too.
    BodyCheck bodyCheck(const BucketName &bucket) const;

    /// The current credentials, checked; an error names this endpoint.
    Result<Credentials> currentCredentials() const;

    /// A URL with which anyone can make the request \a input. Sends nothing. Fails with
    /// InvalidInput if the bucket's name does not give a valid host.
    Result<QUrl> presignedUrl(const PresignInput &input, const PresignStamp &stamp) const;
    /// The unsigned URL of \a bucket itself, at \a endpoint or else at the service's own: forms are
    /// posted there.
    Result<QUrl> plainUrl(
        const BucketName &bucket, const std::optional<Endpoint> &endpoint = {}) const;
    const SigV4Signer &signer() const { return m_signer; }

    /// For https; null: trust the system's authorities. Reads the CA bundle when it is first asked:
    /// a large one takes longer than a command over http.
    const std::shared_ptr<const QSslConfiguration> &tls() const;

    /// Local time plus the learned offset, in UTC.
    QDateTime serverNow() const;
    /// Learns the offset from the Date header of a response (RFC 9110, 6.6.1). False if that tells
    /// nothing: see clockOffset().
    bool learnClock(const HttpHeaders &headers);

    QByteArray regionOf(const BucketName &bucket) const;
    /// The server named \a region as the right one in its response to a request signed for \a
    /// signedFor. False if they are equal (following it would loop), or if it is no valid region.
    bool learnRegion(
        const BucketName &bucket, const QByteArray &region, const QByteArray &signedFor);

private:
    Result<QByteArray> payloadHash(const S3Request &request) const;

    const Endpoint m_endpoint;
    const std::shared_ptr<CredentialsProvider> m_credentials;
    const RetryPolicy m_retryPolicy;
    const std::chrono::milliseconds m_idleTimeout;
    const std::chrono::milliseconds m_patience;
    const Environment m_environment;
    const QString m_caBundle;
    mutable std::once_flag m_tlsIsRead;
    mutable std::shared_ptr<const QSslConfiguration> m_tls; // null: the system's, or none was found
    const SigV4Signer m_signer;
    RetryQuota m_retryQuota;
    RequestPace m_pace;
    ServerFacts m_facts;
    mutable QMutex m_mutex;
    QHash<BucketName, QByteArray> m_regions; // guarded by m_mutex
    qint64 m_clockOffset = 0;                // milliseconds, guarded by m_mutex
};

} // namespace windlass
