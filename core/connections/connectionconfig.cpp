// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionconfig.h"

#include "core/auth/awsprofiles.h"
#include "core/connections/awsservice.h"

#include <QCoreApplication>
#include <QThread>

namespace windlass {

static AddressingStyle addressingFrom(const QString &word)
{
    return addressingNamed(word.toUtf8()).value_or(AddressingStyle::Auto);
}

static ConnectionConfig fromProfile(const AwsProfile &profile)
{
    ConnectionConfig config;
    config.name = profile.name;
    config.endpointUrl = profile.endpointUrl;
    config.region = profile.region;
    config.addressing = addressingFrom(profile.addressingStyle);
    config.caBundle = profile.caBundle;
    config.source = ConnectionConfig::Source::Profile;
    config.profile = profile.name;
    return config;
}

ConnectionConfig connectionFromProfile(const QString &profile)
{
    ConnectionConfig config = fromProfile(AwsProfiles::load().profile(profile));
    config.name = config.profile = profile;
    return config;
}

ConnectionConfig connectionFromEnvironment()
{
    ConnectionConfig config;
    config.name = QCoreApplication::translate("windlass::ConnectionConfig", "Environment");
    const AwsSettings settings = AwsSettings::load({}, {}, AwsSettings::Scope::EnvironmentOnly);
    const auto said = [&settings](SettingKey key) {
        const Setting setting = settings.of(key);
        return setting.origin.kind == SettingOrigin::Kind::Variable ? setting.text() : QString();
    };
    config.endpointUrl = said(SettingKey::Endpoint);
    config.region = said(SettingKey::Region);
    config.caBundle = expandedPath(said(SettingKey::CaBundle));
    config.source = ConnectionConfig::Source::Environment;
    return config;
}

QList<ConnectionConfig> discoveredConnections()
{
    QList<ConnectionConfig> found;
    if (credentialsFromEnvironment().isComplete())
        found.append(connectionFromEnvironment());
    const AwsProfiles profiles = AwsProfiles::load();
    for (const QString &name : profiles.names()) {
        const AwsProfile profile = profiles.profile(name);
        if (profile.givesCredentials())
            found.append(fromProfile(profile));
    }
    return found;
}

AwsSettings settingsOf(const ConnectionConfig &config)
{
    const QString here
        = QCoreApplication::translate("windlass::ConnectionConfig", "this connection");
    AwsSettings::Given given {
        {SettingKey::Endpoint, {here, config.endpointUrl}},
        {SettingKey::Region, {here, config.region}},
        {SettingKey::CaBundle, {here, config.caBundle}},
    };
    if (config.addressing != AddressingStyle::Auto)
        given.insert(
            SettingKey::Addressing, {here, QString::fromLatin1(addressingName(config.addressing))});
    switch (config.source) {
    case ConnectionConfig::Source::Keys:
        return AwsSettings({}, {}, given, AwsSettings::Scope::Nothing);
    case ConnectionConfig::Source::Profile:
        return AwsSettings::load({here, config.profile}, given, AwsSettings::Scope::ProfileOnly);
    case ConnectionConfig::Source::Environment:
        return AwsSettings::load({}, given, AwsSettings::Scope::EnvironmentOnly);
    }
    return AwsSettings({}, {}, given, AwsSettings::Scope::Nothing);
}

TransferOverrides limitsOf(const ConnectionConfig &config)
{
    TransferOverrides limits = config.limits;
    if (config.source != ConnectionConfig::Source::Profile)
        return limits;
    // makeService() reports an invalid block.
    const TransferOverrides ofProfile
        = transferOverridesBy(settingsOf(config)).value_or(TransferOverrides());
    const auto orElse = [](auto &own, const auto &other) {
        if (!own)
            own = other;
    };
    orElse(limits.multipartThreshold, ofProfile.multipartThreshold);
    orElse(limits.partSize, ofProfile.partSize);
    orElse(limits.maxRequests, ofProfile.maxRequests);
    orElse(limits.attempts, ofProfile.attempts);
    orElse(limits.bandwidthUp, ofProfile.bandwidthUp);
    orElse(limits.bandwidthDown, ofProfile.bandwidthDown);
    return limits;
}

/// Null: use those of its settings.
static std::shared_ptr<CredentialsProvider> ownCredentials(const ConnectionConfig &config)
{
    if (config.source != ConnectionConfig::Source::Keys)
        return nullptr;
    if (config.keys.isComplete())
        return std::make_shared<StaticCredentials>(config.keys);
    if (config.storedKeys)
        return config.storedKeys;
    auto missing = std::make_shared<StoredKeys>();
    const bool isForgotten = config.keyPlace == ConnectionConfig::KeyPlace::Session;
    missing->set(fail(ErrorKind::MissingCredentials, {},
        isForgotten ? QCoreApplication::translate("windlass::ConnectionConfig",
            "Its secret key was kept for one session only: edit the connection and enter it again.")
                    : QString()));
    return missing;
}

Result<std::shared_ptr<S3Service>> makeService(const ConnectionConfig &config)
{
    const AwsSettings settings = settingsOf(config);
    // Report an invalid s3 block of a profile here, where people see the error.
    if (config.source == ConnectionConfig::Source::Profile) {
        if (const Result<TransferOverrides> limits = transferOverridesBy(settings); !limits)
            return fail(limits.error());
    }
    return serviceBy(settings, ownCredentials(config), QThread::currentThread());
}

} // namespace windlass
