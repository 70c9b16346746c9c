// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"
#include "core/auth/sigv4signer.h"
#include "core/base/clock.h"
#include "core/net/httpmessage.h"
#include "core/s3/endpoint.h"
#include "core/s3/presigning.h"
#include "core/s3/retry.h"
#include "core/s3/s3request.h"
#include "core/s3/serverfacts.h"

#include <QHash>
#include <QMutex>

#include <atomic>
#include <functional>
#include <memory>

namespace windlass {

/// What all requests to one endpoint share: where it is, who asks, and what was learned on the way
/// (the regions of buckets, the offset of the clock, how much retrying is left). Thread-safe.
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
        /// The longest time without a byte either way, before an attempt has failed; a minute.
        std::optional<std::chrono::milliseconds> idleTimeout;
        QString caBundle; ///< a PEM file with authorities to trust besides the system's
    };

    S3Service(Endpoint endpoint, std::shared_ptr<CredentialsProvider> credentials,
        const Options &options = {}, Environment environment = Environment::system());

    const Endpoint &endpoint() const { return m_endpoint; }
    const RetryPolicy &retryPolicy() const { return m_retryPolicy; }
    RetryQuota &retryQuota() { return m_retryQuota; }

    /// The server asked for fewer requests.
    void noteThrottle() { ++m_throttles; }
    /// How often it has, so far.
    quint64 throttleCount() const { return m_throttles; }

    ServerFacts &facts() { return m_facts; }

    const Environment &environment() const { return m_environment; }

    /// The one place that addresses and signs a request: for the right region, with the server's
    /// time, with fresh credentials. The payload's SHA-256 is signed, so that every server refuses
    /// a body that is not what was sent (XAmzContentSHA256Mismatch). On https as well: that
    /// protects the way, but not what happens at both of its ends.
    Result<HttpRequest> signedRequest(const S3Request &request) const;

    /// The credentials of this moment, checked; an error is about this endpoint.
    Result<Credentials> currentCredentials() const;

    /// A URL that lets anyone who has it make the request \a input. Makes none itself. Fails with
    /// InvalidInput if no host can be called so.
    Result<QUrl> presignedUrl(const PresignInput &input, const PresignStamp &stamp) const;
    /// The URL of \a bucket itself, unsigned, at \a endpoint or else at the service's own: where
    /// forms are posted to.
    Result<QUrl> plainUrl(
        const BucketName &bucket, const std::optional<Endpoint> &endpoint = {}) const;
    const SigV4Signer &signer() const { return m_signer; }

    /// For https; null: the system's authorities are trusted.
    const std::shared_ptr<const QSslConfiguration> &tls() const { return m_tls; }

    /// Our time plus the learned offset, in UTC.
    QDateTime serverNow() const;
    /// Learns the offset from the Date header of an answer (RFC 9110, 6.6.1). False if there is
    /// none to learn.
    bool learnClock(const HttpHeaders &headers);

    QByteArray regionOf(const BucketName &bucket) const;
    /// The server said that \a region is the right one, to a request signed for \a signedFor. False
    /// if that is the same, for following it would lead in a circle, or if no region is called so.
    bool learnRegion(
        const BucketName &bucket, const QByteArray &region, const QByteArray &signedFor);

private:
    Result<QByteArray> payloadHash(const S3Request &request) const;

    const Endpoint m_endpoint;
    const std::shared_ptr<CredentialsProvider> m_credentials;
    const RetryPolicy m_retryPolicy;
    const std::chrono::milliseconds m_idleTimeout;
    const Environment m_environment;
    const QString m_caBundle;
    const std::shared_ptr<const QSslConfiguration> m_tls; // null: the system's, or none was found
    const SigV4Signer m_signer;
    RetryQuota m_retryQuota;
    std::atomic<quint64> m_throttles {0};
    ServerFacts m_facts;
    mutable QMutex m_mutex;
    QHash<BucketName, QByteArray> m_regions; // guarded by m_mutex
    qint64 m_clockOffset = 0;                // milliseconds, guarded by m_mutex
};

} // namespace windlass
