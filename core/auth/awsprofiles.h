// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awsfiles.h"
#include "core/auth/credentials.h"

#include <QStringList>

namespace windlass {

/// The contents of a profile of the AWS files that matter for a connection.
struct AwsProfile {
    QString name;
    Credentials credentials; ///< the profile's own keys, if it has any
    QString region;
    QString endpointUrl;     ///< endpoint_url, from its s3 block, its services section, or the
                             ///< profile itself
    QString addressingStyle; ///< auto, path or virtual; empty if not set
    QString caBundle;
    bool hasRole = false;    ///< role_arn: its keys come from a role
    bool hasProcess = false; ///< credential_process: a program prints its keys

    bool givesCredentials() const { return hasRole || hasProcess || credentials.isComplete(); }
};

/// The profiles of both AWS files. A snapshot, a plain value.
class AwsProfiles
{
public:
    /// A missing file is read as empty; so is an unreadable one, for which fault() is set.
    static AwsProfiles load();
    static AwsProfiles parse(const QByteArray &credentialsFile, const QByteArray &configFile);

    /// In the order of the files, the credentials file first.
    QStringList names() const;
    bool contains(const QString &name) const { return m_files.hasProfile(name); }
    AwsProfile profile(const QString &name) const;
    std::optional<Error> fault() const { return m_files.fault(); }

    /// AWS_PROFILE, AWS_DEFAULT_PROFILE, or "default".
    static QString defaultName();

private:
    AwsFiles m_files;
};

} // namespace windlass
