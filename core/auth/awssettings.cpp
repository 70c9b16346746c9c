// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/awssettings.h"

#include "core/auth/settingtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace windlass {

namespace {

struct AwsSettingsText {
    Q_DECLARE_TR_FUNCTIONS(windlass::AwsSettings)
};

/// Where a setting can be set.
struct Rule {
    SettingKey key;
    const char *name;       // the name that people know
    const char *variables;  // of the environment, separated by spaces
    const char *block;      // the service whose block and section may have it
    const char *blockKey;   // … under this key
    const char *profileKey; // the key in the profile itself
    const char *fallback;
};

constexpr Rule rules[] = {
    {SettingKey::Region, "region", "AWS_REGION AWS_DEFAULT_REGION", "s3", "region", "region",
        "us-east-1"},
    {SettingKey::Endpoint, "endpoint_url", "S3_ENDPOINT AWS_ENDPOINT_URL_S3 AWS_ENDPOINT_URL", "s3",
        "endpoint_url", "endpoint_url", ""},
    {SettingKey::Addressing, "addressing_style", "", "s3", "addressing_style", "", "auto"},
    {SettingKey::CaBundle, "ca_bundle", "AWS_CA_BUNDLE", "s3", "ca_bundle", "ca_bundle", ""},
    {SettingKey::StsEndpoint, "sts_endpoint_url", "AWS_ENDPOINT_URL_STS AWS_ENDPOINT_URL", "sts",
        "endpoint_url", "endpoint_url", ""},
    {SettingKey::MaxRequests, "max_concurrent_requests", "", "s3", "max_concurrent_requests", "",
        ""},
    {SettingKey::MultipartThreshold, "multipart_threshold", "", "s3", "multipart_threshold", "",
        ""},
    {SettingKey::PartSize, "multipart_chunksize", "", "s3", "multipart_chunksize", "", ""},
    {SettingKey::MaxBandwidth, "max_bandwidth", "", "s3", "max_bandwidth", "", ""},
    {SettingKey::MaxAttempts, "max_attempts", "AWS_MAX_ATTEMPTS", "s3", "max_attempts",
        "max_attempts", ""},
};

const Rule &ruleOf(SettingKey key)
{
    return *std::find_if(
        std::begin(rules), std::end(rules), [key](const Rule &rule) { return rule.key == key; });
}

bool isEndpoint(SettingKey key)
{
    return key == SettingKey::Endpoint || key == SettingKey::StsEndpoint;
}

bool isTrue(const Setting &setting)
{
    return setting.value.compare("true", Qt::CaseInsensitive) == 0;
}

Setting named(const char *name, bool isSecret = false)
{
    Setting setting;
    setting.name = QLatin1String(name);
    setting.isSecret = isSecret;
    return setting;
}

SettingOrigin defaultOrigin()
{
    return {SettingOrigin::Kind::Default, {}, {}, {}, 0};
}

/// Access keys are not secret, but aws masks them, too.
KeySettings emptyKeys()
{
    KeySettings keys;
    keys.accessKeyId = named("access_key", true);
    keys.secretAccessKey = named("secret_key", true);
    keys.sessionToken = named("session_token", true);
    return keys;
}

QString placesText(const QList<SettingOrigin> &places)
{
    QStringList texts;
    for (const SettingOrigin &place : places)
        texts.append(originText(place));
    return texts.join(QLatin1String("; "));
}

Result<> checkSecret(const Setting &setting)
{
    const bool hasControl = std::any_of(setting.value.begin(), setting.value.end(),
        [](char c) { return uchar(c) < ' ' || c == 0x7f; });
    if (!hasControl)
        return {};
    return fail(badSetting(setting,
        AwsSettingsText::tr("it contains a control character, such as a line break, which a "
                            "request cannot carry")));
}

} // namespace

Result<Credentials> KeySettings::credentials() const
{
    const auto missing = [](const Setting &there, const Setting &gone) {
        return fail(ErrorKind::MissingCredentials, AwsSettingsText::tr("this connection"),
            AwsSettingsText::tr("%1 is set by %2, but there is no %3: %4")
                .arg(there.name, originText(there.origin), gone.name, whereText(gone)));
    };
    if (!accessKeyId.isSet() && !secretAccessKey.isSet())
        return fail(ErrorKind::MissingCredentials, {},
            AwsSettingsText::tr("Looked for in: %1.").arg(placesText(accessKeyId.lookedAt)));
    if (!secretAccessKey.isSet())
        return missing(accessKeyId, secretAccessKey);
    if (!accessKeyId.isSet())
        return missing(secretAccessKey, accessKeyId);
    for (const Setting *setting : {&accessKeyId, &secretAccessKey, &sessionToken}) {
        if (Result<> checked = checkSecret(*setting); !checked)
            return fail(checked.error());
    }
    const Credentials result {accessKeyId.value, secretAccessKey.value, sessionToken.value, {}};
    if (Result<> checked = result.check(); !checked)
        return fail(badSetting(sessionToken.isSet()
                    && Credentials {result.accessKeyId, result.secretAccessKey, {}, {}}.check()
                ? sessionToken
                : accessKeyId,
            checked.error().detail));
    return result;
}

AwsSettings AwsSettings::load(const GivenSetting &profile, Given given, Scope scope)
{
    return AwsSettings(AwsFiles::load(), profile, std::move(given), scope);
}

AwsSettings::AwsSettings(AwsFiles files, const GivenSetting &profile, Given given, Scope scope)
    : m_files(std::move(files)), m_given(std::move(given)), m_scope(scope)
{
    chooseProfile(profile);
}

void AwsSettings::chooseProfile(const GivenSetting &given)
{
    m_profile = named("profile");
    m_profile.value = given.value.trimmed().toUtf8();
    m_isProfileGiven = m_profile.isSet();
    if (m_isProfileGiven) {
        m_profile.origin = {SettingOrigin::Kind::Given, given.name, {}, {}, 0};
        return;
    }
    if (lookInVariable(m_profile, "AWS_PROFILE")
        || lookInVariable(m_profile, "AWS_DEFAULT_PROFILE"))
        return;
    m_profile.value = "default";
    m_profile.origin = defaultOrigin();
}

bool AwsSettings::lacksProfile() const
{
    return m_profile.origin.kind != SettingOrigin::Kind::Default
        && !m_files.hasProfile(m_profile.text());
}

bool AwsSettings::lookInVariable(Setting &setting, const QByteArray &variable) const
{
    const SettingOrigin place {
        SettingOrigin::Kind::Variable, QString::fromLatin1(variable), {}, {}, 0};
    setting.value = qgetenv(variable.constData()).trimmed();
    if (setting.isSet())
        setting.origin = place;
    else
        setting.lookedAt.append(place);
    return setting.isSet();
}

/// Sets \a setting to \a value, if there is one, or adds \a place to where it was looked for.
/// Returns whether there was a value.
static bool take(Setting &setting, const std::optional<AwsValue> &value, SettingOrigin place)
{
    if (!value) {
        setting.lookedAt.append(place);
        return false;
    }
    place.line = value->line;
    setting.value = value->text;
    setting.origin = place;
    return true;
}

bool AwsSettings::lookInFile(Setting &setting, const AwsFile &file, const QByteArray &key) const
{
    return take(setting, file.value(m_profile.text(), key),
        {SettingOrigin::Kind::File, QString::fromUtf8(key), file.path(),
            AwsFile::sectionTitle(m_profile.text(), file.kind()), 0});
}

/// The credentials file has precedence, as for keys (botocore's Session.full_config).
bool AwsSettings::lookInProfile(Setting &setting, const QByteArray &key) const
{
    return lookInFile(setting, m_files.credentials, key)
        || lookInFile(setting, m_files.config, key);
}

bool AwsSettings::lookInServices(Setting &setting, const QByteArray &key) const
{
    Setting services;
    if (!lookInProfile(services, "services"))
        return false;
    return take(setting, m_files.config.serviceValue(services.text(), key),
        {SettingOrigin::Kind::File, QString::fromUtf8(key), m_files.config.path(),
            QStringLiteral("[services %1]").arg(services.text()), 0});
}

bool AwsSettings::looksInEnvironment() const
{
    return m_scope == Scope::All || m_scope == Scope::EnvironmentOnly;
}

bool AwsSettings::looksInProfile() const
{
    return m_scope == Scope::All || m_scope == Scope::ProfileOnly;
}

bool AwsSettings::ignoresConfiguredEndpoints() const
{
    Setting ignore;
    if (looksInEnvironment() && lookInVariable(ignore, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))
        return isTrue(ignore);
    return looksInProfile() && lookInProfile(ignore, "ignore_configured_endpoint_urls")
        && isTrue(ignore);
}

Setting AwsSettings::of(SettingKey key) const
{
    const Rule &rule = ruleOf(key);
    Setting setting = named(rule.name);
    const GivenSetting given = m_given.value(key);
    setting.value = given.value.trimmed().toUtf8();
    if (setting.isSet()) {
        setting.origin = {SettingOrigin::Kind::Given, given.name, {}, {}, 0};
        return setting;
    }
    if (!given.name.isEmpty())
        setting.lookedAt.append({SettingOrigin::Kind::Given, given.name, {}, {}, 0});
    const bool ignoresAws = isEndpoint(key) && ignoresConfiguredEndpoints();
    if (looksInEnvironment()) {
        for (const QByteArray &variable : QByteArray(rule.variables).split(' ')) {
            const bool counts = !ignoresAws || !variable.startsWith("AWS_");
            if (!variable.isEmpty() && counts && lookInVariable(setting, variable))
                return setting;
        }
    }
    if (looksInProfile() && !ignoresAws) {
        const QByteArray inBlock = QByteArray(rule.block) + '.' + rule.blockKey;
        const bool isSaid = lookInProfile(setting, inBlock) || lookInServices(setting, inBlock)
            || (*rule.profileKey && lookInProfile(setting, rule.profileKey));
        if (isSaid)
            return setting;
    }
    setting.value = rule.fallback;
    if (setting.isSet())
        setting.origin = defaultOrigin();
    return setting;
}

Setting AwsSettings::profileValue(const QByteArray &key) const
{
    Setting setting = named(key.constData());
    lookInProfile(setting, key);
    return setting;
}

// --- keys ---

KeySettings AwsSettings::keysFromEnvironment() const
{
    KeySettings keys = emptyKeys();
    lookInVariable(keys.accessKeyId, "AWS_ACCESS_KEY_ID");
    lookInVariable(keys.secretAccessKey, "AWS_SECRET_ACCESS_KEY");
    if (!lookInVariable(keys.sessionToken, "AWS_SESSION_TOKEN"))
        lookInVariable(keys.sessionToken, "AWS_SECURITY_TOKEN"); // its old name
    if (keys.accessKeyId.isSet())
        keys.method = KeySettings::Method::Keys;
    return keys;
}

KeySettings AwsSettings::keysFromFile(const AwsFile &file) const
{
    KeySettings keys = emptyKeys();
    lookInFile(keys.accessKeyId, file, "aws_access_key_id");
    lookInFile(keys.secretAccessKey, file, "aws_secret_access_key");
    lookInFile(keys.sessionToken, file, "aws_session_token");
    if (keys.accessKeyId.isSet())
        keys.method = KeySettings::Method::Keys;
    return keys;
}

/// botocore's order of providers: environment (unless a profile is given), assumed role, keys in
/// the credentials file, process, keys in the config file.
KeySettings AwsSettings::keys() const
{
    KeySettings keys = emptyKeys();
    if (m_scope == Scope::EnvironmentOnly || (m_scope == Scope::All && !m_isProfileGiven)) {
        keys = keysFromEnvironment();
        if (keys.method != KeySettings::Method::None || m_scope == Scope::EnvironmentOnly)
            return keys;
    }
    if (!looksInProfile())
        return keys;
    const auto orElse = [&keys](const KeySettings &next) {
        const KeySettings before = std::exchange(keys, next);
        const std::initializer_list<Setting KeySettings::*> members {
            &KeySettings::accessKeyId, &KeySettings::secretAccessKey, &KeySettings::sessionToken};
        for (const auto member : members)
            (keys.*member).lookedAt = (before.*member).lookedAt + (next.*member).lookedAt;
        return keys.method != KeySettings::Method::None;
    };
    const auto by = [this](KeySettings::Method method, const QByteArray &key) {
        KeySettings result = emptyKeys();
        result.how = profileValue(key);
        if (result.how.isSet())
            result.method = method;
        return result;
    };
    if (!orElse(by(KeySettings::Method::Role, "role_arn"))
        && !orElse(keysFromFile(m_files.credentials))
        && !orElse(by(KeySettings::Method::Process, "credential_process")))
        orElse(keysFromFile(m_files.config));
    return keys;
}

KeySettings AwsSettings::saidKeys() const
{
    const KeySettings keys = keysFromFile(m_files.credentials);
    return keys.accessKeyId.isSet() || keys.secretAccessKey.isSet() ? keys
                                                                    : keysFromFile(m_files.config);
}

void AwsSettings::appendIfSet(QList<Setting> &settings, const QByteArrayList &keys) const
{
    for (const QByteArray &key : keys) {
        if (const Setting setting = profileValue(key); setting.isSet())
            settings.append(setting);
    }
}

QList<Setting> AwsSettings::all() const
{
    const KeySettings keys = this->keys();
    QList<Setting> all {m_profile};
    if (keys.how.isSet())
        all.append(keys.how); // its keys are fetched on demand
    else
        all.append({keys.accessKeyId, keys.secretAccessKey, keys.sessionToken});
    if (keys.method == KeySettings::Method::Role)
        appendIfSet(all,
            {"source_profile", "credential_source", "external_id", "role_session_name",
                "duration_seconds"});
    for (const Rule &rule : rules) {
        // Only roles use the token service.
        if (rule.key != SettingKey::StsEndpoint || keys.method == KeySettings::Method::Role)
            all.append(of(rule.key));
    }
    return all;
}

} // namespace windlass
