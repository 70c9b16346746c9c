// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/awsservice.h"

#include "core/auth/profilecredentials.h"
#include "core/auth/settingtext.h"
#include "core/base/humantext.h"
#include "core/base/logcategories.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace windlass {

namespace {

struct AwsServiceText {
    Q_DECLARE_TR_FUNCTIONS(windlass::AwsService)
};

/// Stands for credentials that are not available; returns the reason.
class NoCredentials : public CredentialsProvider
{
public:
    explicit NoCredentials(Error why) : m_why(std::move(why)) { }
    Result<Credentials> credentials() override { return fail(m_why); }

private:
    const Error m_why;
};

Result<Endpoint> endpointBy(const AwsSettings &settings)
{
    const Setting region = settings.of(SettingKey::Region);
    if (!isPossibleRegion(region.value))
        return fail(badSetting(region,
            AwsServiceText::tr("a region has only letters, digits, hyphens and underscores, as "
                               "eu-west-1")));
    const Setting addressing = settings.of(SettingKey::Addressing);
    const std::optional<AddressingStyle> style = addressingNamed(addressing.value);
    if (!style)
        return fail(badSetting(addressing, AwsServiceText::tr("auto, path or virtual is needed")));
    const Setting url = settings.of(SettingKey::Endpoint);
    if (!url.isSet()) {
        Endpoint endpoint = Endpoint::aws(region.value);
        endpoint.setAddressingStyle(*style);
        return endpoint;
    }
    Result<Endpoint> endpoint = Endpoint::custom(url.text(), region.value, *style);
    if (!endpoint)
        return fail(badSetting(url, endpoint.error().detail));
    return endpoint;
}

/// AWS has a token service of its own; other servers have it at their S3 address.
StsPlace stsBy(const AwsSettings &settings, const QString &caBundle)
{
    const QByteArray region = settings.of(SettingKey::Region).value;
    const Setting own = settings.of(SettingKey::StsEndpoint);
    const Setting s3 = settings.of(SettingKey::Endpoint);
    const QUrl url = own.isSet() ? QUrl(own.text())
        : s3.isSet()             ? QUrl(s3.text())
                                 : StsPlace::awsUrl(region);
    return {url, region, caBundle};
}

std::shared_ptr<CredentialsProvider> credentialsBy(
    const AwsSettings &settings, const QString &caBundle, const QThread *impatient)
{
    const KeySettings keys = settings.keys();
    if (keys.accessKeyId.origin.kind == SettingOrigin::Kind::Variable) {
        const Result<Credentials> said = keys.credentials();
        if (!said)
            return std::make_shared<NoCredentials>(said.error());
        return std::make_shared<StaticCredentials>(*said);
    }
    FetchContext context;
    context.sts = stsBy(settings, caBundle);
    context.impatient = impatient;
    return std::make_shared<ProfileCredentials>(settings.profile().text(), context);
}

// --- numbers of the s3 block ---

/// A number of bytes, parsed like awscli's human_readable_to_int(): "8MB" and "8MiB" are the same.
std::optional<qint64> bytesOf(const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{1,18})\\s*(?:([kmgt])i?b)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    qint64 bytes = match.captured(1).toLongLong();
    const QString unit = match.captured(2).toLower();
    const qsizetype powers = unit.isEmpty() ? 0 : QStringLiteral("kmgt").indexOf(unit) + 1;
    for (qsizetype i = 0; i < powers; ++i) {
        if (bytes > std::numeric_limits<qint64>::max() / 1024)
            return std::nullopt;
        bytes *= 1024;
    }
    return bytes;
}

/// Bytes per second: "10MB/s", or just a number; "10Mb/s" are bits.
std::optional<qint64> rateOf(const QByteArray &text)
{
    if (!text.endsWith("/s"))
        return bytesOf(text);
    const std::optional<qint64> number = bytesOf(text.chopped(2));
    return number && text.endsWith("b/s") ? std::optional(*number / 8) : number;
}

/// Reads one setting into \a target, clamped to the limits. Does nothing if it is not set.
template <typename T>
Result<> readInto(std::optional<T> &target, const Setting &setting,
    std::optional<qint64> (*read)(const QByteArray &), qint64 least, qint64 most)
{
    if (!setting.isSet())
        return {};
    const std::optional<qint64> number = read(setting.value);
    if (!number)
        return fail(badSetting(setting, AwsServiceText::tr("it is not a valid number")));
    if (*number < 1)
        return fail(badSetting(setting, AwsServiceText::tr("it must be more than 0")));
    target = T(std::clamp(*number, least, most));
    return {};
}

Result<std::optional<int>> attemptsBy(const AwsSettings &settings)
{
    std::optional<int> attempts;
    Result<> read = readInto(
        attempts, settings.of(SettingKey::MaxAttempts), bytesOf, 1, TransferSettings::mostAttempts);
    if (!read)
        return fail(read.error());
    return attempts;
}

} // namespace

std::optional<AddressingStyle> addressingNamed(const QByteArray &word)
{
    const QByteArray lower = word.toLower();
    if (lower == "auto")
        return AddressingStyle::Auto;
    if (lower == "path")
        return AddressingStyle::Path;
    return lower == "virtual" ? std::optional(AddressingStyle::VirtualHosted) : std::nullopt;
}

QByteArray addressingName(AddressingStyle style)
{
    switch (style) {
    case AddressingStyle::Auto:
        return "auto";
    case AddressingStyle::Path:
        return "path";
    case AddressingStyle::VirtualHosted:
        return "virtual";
    }
    return {};
}

/// Where each of them was said. No values: of some nobody knows whether they are secret.
static void logOrigins(const AwsSettings &settings)
{
    if (!logAuth().isInfoEnabled())
        return;
    const QList<Setting> all = settings.all();
    for (const Setting &setting : all) {
        if (setting.isSet())
            qCInfo(logAuth, "%s: %s", qUtf8Printable(setting.name),
                qUtf8Printable(originText(setting.origin)));
    }
}

Result<std::shared_ptr<S3Service>> serviceBy(const AwsSettings &settings,
    std::shared_ptr<CredentialsProvider> credentials, const QThread *impatient)
{
    logOrigins(settings);
    const Result<Endpoint> endpoint = endpointBy(settings);
    if (!endpoint)
        return fail(endpoint.error());
    const Result<std::optional<int>> attempts = attemptsBy(settings);
    if (!attempts)
        return fail(attempts.error());
    S3Service::Options options;
    options.caBundle = expandedPath(settings.of(SettingKey::CaBundle).text());
    options.retryPolicy.maxAttempts = attempts->value_or(options.retryPolicy.maxAttempts);
    if (!credentials)
        credentials = credentialsBy(settings, options.caBundle, impatient);
    return std::make_shared<S3Service>(*endpoint, std::move(credentials), options);
}

Result<TransferOverrides> transferOverridesBy(const AwsSettings &settings)
{
    using Limits = TransferSettings;
    TransferOverrides overrides;
    std::optional<qint64> bandwidth;
    const Result<std::optional<int>> attempts = attemptsBy(settings);
    if (!attempts)
        return fail(attempts.error());
    overrides.attempts = *attempts;
    const Result<> all[] = {
        readInto(overrides.maxRequests, settings.of(SettingKey::MaxRequests), bytesOf, 1,
            Limits::mostRequests),
        readInto(overrides.multipartThreshold, settings.of(SettingKey::MultipartThreshold), bytesOf,
            1, Limits::largestPart),
        readInto(overrides.partSize, settings.of(SettingKey::PartSize), bytesOf,
            Limits::smallestPart, Limits::largestPart),
        readInto(bandwidth, settings.of(SettingKey::MaxBandwidth), rateOf,
            Limits::smallestBandwidth, Limits::largestBandwidth),
    };
    for (const Result<> &read : all) {
        if (!read)
            return fail(read.error());
    }
    overrides.bandwidthUp = bandwidth;
    overrides.bandwidthDown = bandwidth;
    return overrides;
}

} // namespace windlass
