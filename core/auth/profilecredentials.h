// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awssettings.h"
#include "core/auth/credentials.h"
#include "core/auth/stsclient.h"

#include <QDateTime>
#include <QMutex>

#include <memory>

namespace windlass {

/// What is needed to fetch credentials for a profile that only names a role.
struct FetchContext {
    StsPlace sts;
    StsClient::TransportFactory makeTransport = StsClient::networkTransports();
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
    const QThread *impatient = nullptr; ///< callers on this thread are not kept waiting
};

/// The source of credentials for the profile \a name of \a files: its own keys, a role that is
/// assumed with those of its source_profile (a chain, if that has a role as well), or a program.
/// Fetched credentials are kept, and renewed before they expire. Fails with InvalidInput for a
/// profile that makes no sense (a cycle, no source, an MFA device), MissingCredentials for one
/// without keys.
Result<std::shared_ptr<CredentialsProvider>> providerOfProfile(
    const AwsFiles &files, const QString &name, const FetchContext &context);

/// Credentials of a profile of the AWS files, which are read again whenever they have changed, so
/// that keys renewed by another program are picked up. May wait for a fetch. Thread-safe.
class ProfileCredentials : public CredentialsProvider
{
public:
    explicit ProfileCredentials(QString profile, FetchContext context = {});
    Result<Credentials> credentials() override;

private:
    Result<std::shared_ptr<CredentialsProvider>> provider();

    const QString m_profile;
    const FetchContext m_context;
    QMutex m_mutex;
    // The files' modification times when they were last read; guarded by m_mutex, as m_provider is.
    QPair<QDateTime, QDateTime> m_changedAt;
    std::shared_ptr<CredentialsProvider> m_provider;
};

} // namespace windlass
