// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/sigv4signer.h"
#include "core/base/clock.h"
#include "core/net/httptransport.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace windlass {

/// Where the Security Token Service is.
struct StsPlace {
    QUrl url;
    QByteArray region;
    QString caBundle; ///< a PEM file with authorities to trust in addition to the system's

    /// AWS's service in \a region (AWS General Reference, "AWS STS endpoints").
    static QUrl awsUrl(const QByteArray &region);
};

/// The role to assume, and how (AWS STS API Reference, "AssumeRole").
struct RoleRequest {
    QString arn;
    QString sessionName; ///< the session's name in the server's logs
    QString externalId;
    int durationSeconds = 0; ///< 0: the server's default, an hour
};

/// Asks the Security Token Service for temporary credentials. Its calls block, and run an event
/// loop for the network: use it only on threads that have nothing else to do. Copyable; each thread
/// needs a copy of its own.
class StsClient
{
public:
    /// Called on the calling thread.
    using TransportFactory = std::function<std::unique_ptr<HttpTransport>()>;
    /// Creates transports with real connections.
    static TransportFactory networkTransports();

    explicit StsClient(StsPlace place, TransportFactory makeTransport = networkTransports(),
        std::shared_ptr<Clock> clock = std::make_shared<SystemClock>());

    /// Exchanges \a caller's keys for those of \a role. Fails with network errors, or with the
    /// service's own: AccessDenied, WrongCredentials, CredentialsExpired, Refused.
    Result<Credentials> assumeRole(
        const RoleRequest &role, const Credentials &caller, const CancelToken &cancel) const;

private:
    HttpRequest signedRequest(const QByteArray &form, const Credentials &caller,
        const QDateTime &now, const CancelToken &cancel) const;

    StsPlace m_place;
    TransportFactory m_makeTransport;
    std::shared_ptr<Clock> m_clock;
};

} // namespace windlass
