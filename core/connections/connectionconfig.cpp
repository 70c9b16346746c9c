// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionconfig.h"

#include "core/auth/awsprofiles.h"

#include <QCoreApplication>

namespace windlass {

static QString regionFromEnvironment()
{
    const QString region = qEnvironmentVariable("AWS_REGION");
    return region.isEmpty() ? qEnvironmentVariable("AWS_DEFAULT_REGION") : region;
}

static QString endpointFromEnvironment()
{
    const QString endpoint = qEnvironmentVariable("AWS_ENDPOINT_URL_S3");
    return endpoint.isEmpty() ? qEnvironmentVariable("AWS_ENDPOINT_URL") : endpoint;
}

static AddressingStyle addressingFrom(const QString &word)
{
    if (word == QLatin1String("path"))
        return AddressingStyle::Path;
    return word == QLatin1String("virtual") ? AddressingStyle::VirtualHosted
                                            : AddressingStyle::Auto;
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
    config.endpointUrl = endpointFromEnvironment();
    config.region = regionFromEnvironment();
    config.caBundle = qEnvironmentVariable("AWS_CA_BUNDLE");
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
        if (profile.credentials.isComplete())
            found.append(fromProfile(profile));
    }
    return found;
}

static std::shared_ptr<CredentialsProvider> providerFor(const ConnectionConfig &config)
{
    switch (config.source) {
    case ConnectionConfig::Source::Keys:
        return std::make_shared<StaticCredentials>(config.keys);
    case ConnectionConfig::Source::Profile:
        return std::make_shared<ProfileCredentials>(config.profile);
    case ConnectionConfig::Source::Environment:
        return std::make_shared<StaticCredentials>(credentialsFromEnvironment());
    }
    return nullptr;
}

Result<std::shared_ptr<S3Service>> makeService(const ConnectionConfig &config)
{
    if (!config.region.isEmpty() && !isPossibleRegion(config.region.toUtf8()))
        return fail(ErrorKind::InvalidInput, displayText(config.region.toUtf8()),
            QCoreApplication::translate("windlass::ConnectionConfig",
                "a region has only letters, digits, hyphens and underscores, as eu-west-1"));
    Endpoint endpoint = Endpoint::aws(config.region.toLatin1());
    endpoint.setAddressingStyle(config.addressing);
    if (!config.endpointUrl.isEmpty()) {
        Result<Endpoint> custom
            = Endpoint::custom(config.endpointUrl, config.region.toLatin1(), config.addressing);
        if (!custom)
            return fail(custom.error());
        endpoint = *custom;
    }
    S3Service::Options options;
    options.caBundle = config.caBundle;
    return std::make_shared<S3Service>(endpoint, providerFor(config), options);
}

} // namespace windlass
