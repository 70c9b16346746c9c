// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace windlass {

/// An access key pair, with a session token if it is temporary.
struct Credentials {
    QByteArray accessKeyId;
    QByteArray secretAccessKey;
    QByteArray sessionToken;
    /// When the keys expire, in UTC, by their issuer's clock; nothing: never, or not known.
    std::optional<QDateTime> expiresAt = {};

    bool isComplete() const { return !accessKeyId.isEmpty() && !secretAccessKey.isEmpty(); }
    /// Fails with InvalidInput, which names the part, if one has bytes that a request cannot carry:
    /// control characters, or, in the id, characters that would end it in an Authorization field.
    Result<> check() const;
};

/// Where a connection's credentials come from. Shared by all its requests; thread-safe.
class CredentialsProvider
{
public:
    virtual ~CredentialsProvider();

    /// The credentials for the next request. Called for every attempt.
    virtual Result<Credentials> credentials() = 0;
};

/// Credentials that never change.
class StaticCredentials : public CredentialsProvider
{
public:
    explicit StaticCredentials(Credentials credentials);
    Result<Credentials> credentials() override;

private:
    const Credentials m_credentials;
};

/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN of this process; incomplete if
/// the first two are not both set.
Credentials credentialsFromEnvironment();

} // namespace windlass
