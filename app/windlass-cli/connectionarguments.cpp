// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "connectionarguments.h"

#include "clitext.h"
#include "commandoptions.h"
#include "console.h"
#include "core/base/errortext.h"
#include "core/connections/awsservice.h"

namespace windlass {

namespace {

GivenSetting option(const char *name, const QString &value)
{
    return {QLatin1String("--") + QLatin1String(name), value};
}

/// Nothing but a note: what the file would have said may not be needed.
Result<std::shared_ptr<S3Service>> serviceWithNotes(const AwsSettings &settings)
{
    for (const AwsFile *file : {&settings.files().credentials, &settings.files().config}) {
        if (file->fault())
            printNote(describe(*file->fault()));
    }
    return serviceBy(settings);
}

} // namespace

void addConnectionOptions(CommandOptions &options, ConnectionArguments &arguments)
{
    options.addText("endpoint-url", ValueKind::text(QStringLiteral("URL")), arguments.endpointUrl,
        Cli::tr("The S3 endpoint; AWS if not given."));
    options.addText("region", ValueKind::text(QStringLiteral("REGION")), arguments.region,
        Cli::tr("The region to sign for."));
    options.addText("profile", ValueKind::text(QStringLiteral("NAME")), arguments.profile,
        Cli::tr("A profile of ~/.aws/credentials or ~/.aws/config."));
    options.addText("ca-bundle", ValueKind::file(QStringLiteral("FILE")), arguments.caBundle,
        Cli::tr("A PEM file with certificate authorities to trust."));
    options.addText("addressing-style",
        ValueKind::choice(
            {QStringLiteral("auto"), QStringLiteral("path"), QStringLiteral("virtual")},
            QStringLiteral("STYLE")),
        arguments.addressingStyle,
        Cli::tr("Where the bucket's name goes: path, virtual (into the host's name) or auto: "
                "virtual for AWS where the name allows it, path elsewhere."));
    options.addText("max-attempts", ValueKind::text(QStringLiteral("NUMBER")),
        arguments.maxAttempts, Cli::tr("How often a request is tried, the first time included."));
}

void addConcurrencyOption(CommandOptions &options, ConnectionArguments &arguments)
{
    options.addText("max-concurrent-requests", ValueKind::text(QStringLiteral("NUMBER")),
        arguments.maxRequests,
        Cli::tr("Maximum number of requests at a time; 1: one after the other."));
}

void addLimitOptions(CommandOptions &options, ConnectionArguments &arguments)
{
    const ValueKind size = ValueKind::text(QStringLiteral("SIZE"));
    addConcurrencyOption(options, arguments);
    options.addText("multipart-threshold", size, arguments.multipartThreshold,
        Cli::tr("Size from which files are sent in parts, such as 16MB."));
    options.addText(
        "multipart-chunksize", size, arguments.partSize, Cli::tr("Part size, such as 16MB."));
    options.addText("max-bandwidth", ValueKind::text(QStringLiteral("RATE")),
        arguments.maxBandwidth, Cli::tr("Bandwidth limit in each direction, such as 5MB/s."));
}

void addSourceOptions(CommandOptions &options, ConnectionArguments &arguments)
{
    options.addText("source-endpoint-url", ValueKind::text(QStringLiteral("URL")),
        arguments.sourceEndpointUrl, Cli::tr("Endpoint of the source, if different."));
    options.addText("source-region", ValueKind::text(QStringLiteral("REGION")),
        arguments.sourceRegion, Cli::tr("Region of the source."));
    options.addText("source-profile", ValueKind::text(QStringLiteral("NAME")),
        arguments.sourceProfile, Cli::tr("Profile for reading the source."));
}

AwsSettings ConnectionArguments::settings() const
{
    return AwsSettings::load(option("profile", profile),
        {
            {SettingKey::Endpoint, option("endpoint-url", endpointUrl)},
            {SettingKey::Region, option("region", region)},
            {SettingKey::CaBundle, option("ca-bundle", caBundle)},
            {SettingKey::Addressing, option("addressing-style", addressingStyle)},
            {SettingKey::MaxRequests, option("max-concurrent-requests", maxRequests)},
            {SettingKey::MultipartThreshold, option("multipart-threshold", multipartThreshold)},
            {SettingKey::PartSize, option("multipart-chunksize", partSize)},
            {SettingKey::MaxBandwidth, option("max-bandwidth", maxBandwidth)},
            {SettingKey::MaxAttempts, option("max-attempts", maxAttempts)},
        });
}

Result<std::shared_ptr<S3Service>> ConnectionArguments::service() const
{
    return serviceWithNotes(settings());
}

bool ConnectionArguments::hasOtherSource() const
{
    return !sourceEndpointUrl.isEmpty() || !sourceRegion.isEmpty() || !sourceProfile.isEmpty();
}

Result<std::shared_ptr<S3Service>> ConnectionArguments::sourceService() const
{
    // What is not said of the source is as it is of the target; but another profile has an
    // endpoint and a region of its own.
    const bool isOtherProfile = !sourceProfile.isEmpty();
    const auto either = [isOtherProfile](const char *name, const QString &ofSource,
                            const char *targetName, const QString &ofTarget) {
        return ofSource.isEmpty() && !isOtherProfile ? option(targetName, ofTarget)
                                                     : option(name, ofSource);
    };
    return serviceWithNotes(
        AwsSettings::load(either("source-profile", sourceProfile, "profile", profile),
            {
                {SettingKey::Endpoint,
                    either("source-endpoint-url", sourceEndpointUrl, "endpoint-url", endpointUrl)},
                {SettingKey::Region, either("source-region", sourceRegion, "region", region)},
                {SettingKey::CaBundle, option("ca-bundle", caBundle)},
                {SettingKey::Addressing, option("addressing-style", addressingStyle)},
            }));
}

Result<TransferOverrides> ConnectionArguments::transferOverrides() const
{
    return transferOverridesBy(settings());
}

} // namespace windlass
