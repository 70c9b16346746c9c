// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>
#include <QStringList>

namespace windlass {

/// What a profile of the AWS files says, as far as it is used here.
struct AwsProfile {
    QString name;
    Credentials credentials;
    QString region;
    QString endpointUrl;     ///< endpoint_url, of the profile or of its s3 section
    QString addressingStyle; ///< s3 = addressing_style: auto, path or virtual; empty if not said
    QString caBundle;
};

/// Reads ~/.aws/credentials and ~/.aws/config, or the files that AWS_SHARED_CREDENTIALS_FILE and
/// AWS_CONFIG_FILE name (AWS SDKs and Tools Reference Guide, "Shared config and credentials
/// files"). A profile's keys in the credentials file win over those in the config file.
class AwsProfiles
{
public:
    /// A file that is missing is an empty one.
    static AwsProfiles load();
    static AwsProfiles parse(const QByteArray &credentialsFile, const QByteArray &configFile);

    /// In the order of the files, the credentials file first.
    QStringList names() const { return m_names; }
    bool contains(const QString &name) const { return m_profiles.contains(name); }
    AwsProfile profile(const QString &name) const { return m_profiles.value(name); }

    /// AWS_PROFILE, or "default".
    static QString defaultName();

private:
    AwsProfile &entry(const QString &name);
    void read(const QByteArray &text, bool isConfigFile);

    QStringList m_names;
    QHash<QString, AwsProfile> m_profiles;
};

/// Credentials of a profile of the AWS files, read anew whenever the files have changed, so that
/// keys renewed by another program are picked up. Thread-safe.
class ProfileCredentials : public CredentialsProvider
{
public:
    explicit ProfileCredentials(QString profile);
    Result<Credentials> credentials() override;

private:
    const QString m_profile;
    QMutex m_mutex;
    // When the files had last changed as they were read; guarded by m_mutex.
    QPair<QDateTime, QDateTime> m_changedAt;
    Credentials m_credentials; // guarded by m_mutex
};

} // namespace windlass
