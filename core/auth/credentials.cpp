// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/credentials.h"

namespace windlass {

CredentialsProvider::~CredentialsProvider() = default;

StaticCredentials::StaticCredentials(Credentials credentials)
    : m_credentials(std::move(credentials))
{
}

Result<Credentials> StaticCredentials::credentials()
{
    if (!m_credentials.isComplete())
        return fail(ErrorKind::MissingCredentials);
    return m_credentials;
}

Credentials credentialsFromEnvironment()
{
    return {qgetenv("AWS_ACCESS_KEY_ID"), qgetenv("AWS_SECRET_ACCESS_KEY"),
        qgetenv("AWS_SESSION_TOKEN")};
}

} // namespace windlass
