// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "connectionarguments.h"

#include "console.h"
#include "core/base/errortext.h"
#include "core/connections/awsservice.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace windlass {

namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(windlass::Cli)
};

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

void addConnectionArguments(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("endpoint-url"), Cli::tr("The S3 endpoint; AWS if not given."),
            QStringLiteral("URL")},
        {QStringLiteral("region"), Cli::tr("The region to sign for."), QStringLiteral("REGION")},
        {QStringLiteral("profile"), Cli::tr("A profile of ~/.aws/credentials or ~/.aws/config."),
            QStringLiteral("NAME")},
        {QStringLiteral("ca-bundle"), Cli::tr("A PEM file with certificate authorities to trust."),
            QStringLiteral("FILE")},
        {QStringLiteral("addressing-style"),
            Cli::tr("Where the bucket's name goes: path, virtual (into the host's name) or auto: "
                    "virtual for AWS where the name allows it, path elsewhere."),
            QStringLiteral("STYLE")},
        {QStringLiteral("source-endpoint-url"),
            Cli::tr("The endpoint of the source, if it is another one (cp)."),
            QStringLiteral("URL")},
        {QStringLiteral("source-region"), Cli::tr("The region of the source (cp)."),
            QStringLiteral("REGION")},
        {QStringLiteral("source-profile"), Cli::tr("The profile that may read the source (cp)."),
            QStringLiteral("NAME")},
        {QStringLiteral("max-concurrent-requests"),
            Cli::tr("Requests in flight; 1: strictly one after the other (cp, rm)."),
            QStringLiteral("NUMBER")},
        {QStringLiteral("multipart-threshold"),
            Cli::tr("From which size on files go in parts, as 16MB (cp)."), QStringLiteral("SIZE")},
        {QStringLiteral("multipart-chunksize"), Cli::tr("The size of the parts, as 16MB (cp)."),
            QStringLiteral("SIZE")},
        {QStringLiteral("max-bandwidth"),
            Cli::tr("Bytes in a second in each direction, as 5MB/s (cp)."), QStringLiteral("RATE")},
        {QStringLiteral("max-attempts"),
            Cli::tr("How often a request is tried, the first time included."),
            QStringLiteral("NUMBER")},
    });
}

ConnectionArguments connectionArgumentsOf(const QCommandLineParser &parser)
{
    ConnectionArguments arguments;
    arguments.endpointUrl = parser.value(QStringLiteral("endpoint-url"));
    arguments.region = parser.value(QStringLiteral("region"));
    arguments.profile = parser.value(QStringLiteral("profile"));
    arguments.caBundle = parser.value(QStringLiteral("ca-bundle"));
    arguments.addressingStyle = parser.value(QStringLiteral("addressing-style"));
    arguments.sourceEndpointUrl = parser.value(QStringLiteral("source-endpoint-url"));
    arguments.sourceRegion = parser.value(QStringLiteral("source-region"));
    arguments.sourceProfile = parser.value(QStringLiteral("source-profile"));
    arguments.maxRequests = parser.value(QStringLiteral("max-concurrent-requests"));
    arguments.multipartThreshold = parser.value(QStringLiteral("multipart-threshold"));
    arguments.partSize = parser.value(QStringLiteral("multipart-chunksize"));
    arguments.maxBandwidth = parser.value(QStringLiteral("max-bandwidth"));
    arguments.maxAttempts = parser.value(QStringLiteral("max-attempts"));
    return arguments;
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
