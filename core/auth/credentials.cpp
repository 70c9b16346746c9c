// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/credentials.h"

#include "core/base/humantext.h"

#include <QCoreApplication>

#include <algorithm>

namespace windlass {

namespace {

struct CredentialsText {
    Q_DECLARE_TR_FUNCTIONS(windlass::Credentials)
};

bool isVisible(char c)
{
    return c > ' ' && c < 0x7f;
}

} // namespace

Result<> Credentials::check() const
{
    // In a signed request, the id is between "Credential=" and "/DATE" (Signature Version 4).
    const auto isOfId = [](char c) { return isVisible(c) && c != '/' && c != ',' && c != '='; };
    if (!std::all_of(accessKeyId.begin(), accessKeyId.end(), isOfId))
        return fail(ErrorKind::InvalidInput, displayText(accessKeyId),
            CredentialsText::tr("an access key ID has only letters, digits and a few signs, no "
                                "spaces or slashes"));
    const auto isControl = [](char c) { return uchar(c) < ' ' || c == 0x7f; };
    if (std::any_of(secretAccessKey.begin(), secretAccessKey.end(), isControl))
        return fail(ErrorKind::InvalidInput, CredentialsText::tr("secret access key"),
            CredentialsText::tr("it contains a control character, such as a line break"));
    if (!std::all_of(sessionToken.begin(), sessionToken.end(), isVisible))
        return fail(ErrorKind::InvalidInput, CredentialsText::tr("session token"),
            CredentialsText::tr("it contains a character that a request cannot carry"));
    return {};
}

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
    return {qgetenv("AWS_ACCESS_KEY_ID").trimmed(), qgetenv("AWS_SECRET_ACCESS_KEY").trimmed(),
        qgetenv("AWS_SESSION_TOKEN").trimmed()};
}

} // namespace windlass
