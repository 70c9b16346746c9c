// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/awsprofiles.h"

#include "core/auth/awssettings.h"

namespace windlass {

AwsProfiles AwsProfiles::load()
{
    AwsProfiles profiles;
    profiles.m_files = AwsFiles::load();
    return profiles;
}

AwsProfiles AwsProfiles::parse(const QByteArray &credentialsFile, const QByteArray &configFile)
{
    AwsProfiles profiles;
    profiles.m_files = {AwsFile::parse(credentialsFile, AwsFile::Kind::Credentials),
        AwsFile::parse(configFile, AwsFile::Kind::Config)};
    return profiles;
}

QStringList AwsProfiles::names() const
{
    // The credentials file first, because people know it best.
    QStringList names = m_files.credentials.profiles() + m_files.config.profiles();
    names.removeDuplicates();
    return names;
}

AwsProfile AwsProfiles::profile(const QString &name) const
{
    AwsProfile profile;
    profile.name = name;
    if (!contains(name))
        return profile;
    const AwsSettings settings(m_files, {{}, name}, {}, AwsSettings::Scope::ProfileOnly);
    const auto said = [&settings](SettingKey key) {
        const Setting setting = settings.of(key);
        return setting.origin.kind == SettingOrigin::Kind::File ? setting.text() : QString();
    };
    const KeySettings keys = settings.saidKeys();
    profile.credentials
        = {keys.accessKeyId.value, keys.secretAccessKey.value, keys.sessionToken.value, {}};
    const KeySettings::Method method = settings.keys().method;
    profile.hasRole = method == KeySettings::Method::Role;
    profile.hasProcess = method == KeySettings::Method::Process;
    profile.region = said(SettingKey::Region);
    profile.endpointUrl = said(SettingKey::Endpoint);
    profile.addressingStyle = said(SettingKey::Addressing);
    profile.caBundle = expandedPath(said(SettingKey::CaBundle));
    return profile;
}

QString AwsProfiles::defaultName()
{
    const AwsSettings settings({}, {}, {});
    return settings.profile().text();
}

} // namespace windlass
