// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/profilecredentials.h"

#include "core/auth/credentialprocess.h"
#include "core/auth/refreshingcredentials.h"
#include "core/auth/settingtext.h"
#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace windlass {

namespace {

struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(windlass::ProfileCredentials)
};

using Provider = Result<std::shared_ptr<CredentialsProvider>>;

QString profileText(const QString &name)
{
    return ProfileText::tr("the profile “%1”").arg(displayText(name.toUtf8()));
}

/// Follows source_profile from profile to profile.
class ProfileResolver
{
public:
    ProfileResolver(const AwsFiles &files, const FetchContext &context)
        : m_files(files), m_context(context)
    {
    }

    Provider resolve(const QString &name)
    {
        m_visited.append(name);
        const AwsSettings settings = settingsOf(name);
        if (settings.lacksProfile())
            return fail(
                m_files.fault().value_or(Error(ErrorKind::MissingCredentials, profileText(name),
                    ProfileText::tr("It is neither in %1 nor in %2.")
                        .arg(m_files.credentials.path(), m_files.config.path()))));
        const KeySettings keys = settings.keys();
        switch (keys.method) {
        case KeySettings::Method::Role:
            return assumed(settings);
        case KeySettings::Method::Process:
            return printed(name, keys.how.value);
        case KeySettings::Method::Keys:
        case KeySettings::Method::None:
            break;
        }
        return said(name, settings, keys);
    }

private:
    AwsSettings settingsOf(const QString &name) const
    {
        return AwsSettings(m_files, {profileText(name), name}, {}, AwsSettings::Scope::ProfileOnly);
    }

    Provider said(const QString &name, const AwsSettings &settings, const KeySettings &keys) const
    {
        Result<Credentials> credentials = keys.credentials();
        if (credentials)
            return std::make_shared<StaticCredentials>(*credentials);
        if (m_files.fault())
            return fail(*m_files.fault());
        for (const char *key : {"sso_session", "sso_start_url", "web_identity_token_file"}) {
            const Setting later = settings.profileValue(key);
            if (later.isSet() && keys.method == KeySettings::Method::None)
                return fail(
                    badSetting(later, ProfileText::tr("this way to sign in is not supported yet")));
        }
        Error error = credentials.error();
        if (error.kind == ErrorKind::MissingCredentials)
            error.subject = profileText(name);
        return fail(error);
    }

    Provider printed(const QString &name, const QByteArray &command) const
    {
        const auto run = [name, command](const CancelToken &cancel) -> Result<Credentials> {
            Result<Credentials> credentials = runCredentialProcess(command, cancel);
            if (!credentials && credentials.error().kind == ErrorKind::MissingCredentials)
                credentials.error().subject = profileText(name);
            return credentials;
        };
        return std::make_shared<RefreshingCredentials>(run, m_context.clock, m_context.impatient);
    }

    Provider assumed(const AwsSettings &settings)
    {
        Result<RoleRequest> role = roleOf(settings);
        if (!role)
            return fail(role.error());
        Provider source = sourceOf(settings);
        if (!source)
            return source;
        const StsClient client(m_context.sts, m_context.makeTransport, m_context.clock);
        const auto assume = [client, role = *role, source = *source](
                                const CancelToken &cancel) -> Result<Credentials> {
            const Result<Credentials> caller = source->credentials();
            return caller ? client.assumeRole(role, *caller, cancel) : caller;
        };
        return std::make_shared<RefreshingCredentials>(
            assume, m_context.clock, m_context.impatient);
    }

    Result<RoleRequest> roleOf(const AwsSettings &settings) const
    {
        const Setting device = settings.profileValue("mfa_serial");
        if (device.isSet())
            return fail(badSetting(device,
                ProfileText::tr("roles that ask for a code of an MFA device are not supported "
                                "yet")));
        RoleRequest role;
        role.arn = settings.profileValue("role_arn").text();
        role.externalId = settings.profileValue("external_id").text();
        role.sessionName = settings.profileValue("role_session_name").text();
        if (role.sessionName.isEmpty())
            role.sessionName
                = QStringLiteral("windlass-%1").arg(m_context.clock->now().toSecsSinceEpoch());
        const Setting duration = settings.profileValue("duration_seconds");
        bool isNumber = true;
        if (duration.isSet())
            role.durationSeconds = duration.text().toInt(&isNumber);
        if (!isNumber || role.durationSeconds < 0)
            return fail(badSetting(duration, ProfileText::tr("a number of seconds is needed")));
        return role;
    }

    Provider sourceOf(const AwsSettings &settings)
    {
        const Setting role = settings.profileValue("role_arn");
        const Setting profile = settings.profileValue("source_profile");
        const Setting other = settings.profileValue("credential_source");
        if (profile.isSet() && other.isSet())
            return fail(
                badSetting(other, ProfileText::tr("it cannot be combined with source_profile")));
        if (other.isSet())
            return sourceNamed(other);
        if (!profile.isSet())
            return fail(badSetting(role,
                ProfileText::tr(
                    "the profile has no source_profile, whose keys would assume the role")));
        const QString source = profile.text();
        if (!m_files.hasProfile(source))
            return fail(badSetting(profile, ProfileText::tr("there is no such profile")));
        // A source's own keys take precedence over its role; so a profile may be its own source.
        const std::optional<KeySettings> keys = keysIn(source);
        if (keys)
            return said(source, settingsOf(source), *keys);
        if (m_visited.contains(source))
            return fail(badSetting(profile,
                ProfileText::tr("the profiles refer to each other in a circle: %1")
                    .arg((m_visited + QStringList(source)).join(QStringLiteral(" → ")))));
        return resolve(source);
    }

    /// The profile's own keys, if it has them in addition to a role.
    std::optional<KeySettings> keysIn(const QString &name) const
    {
        const AwsSettings settings = settingsOf(name);
        const KeySettings keys = settings.saidKeys();
        return keys.accessKeyId.isSet() || keys.secretAccessKey.isSet() ? std::optional(keys)
                                                                        : std::nullopt;
    }

    Provider sourceNamed(const Setting &source) const
    {
        if (source.value != "Environment")
            return fail(badSetting(source,
                ProfileText::tr("only “Environment” is supported yet, not the metadata services "
                                "of instances and containers")));
        const KeySettings keys
            = AwsSettings(m_files, {}, {}, AwsSettings::Scope::EnvironmentOnly).keys();
        const Result<Credentials> credentials = keys.credentials();
        if (!credentials)
            return fail(credentials.error());
        return std::make_shared<StaticCredentials>(*credentials);
    }

    const AwsFiles &m_files;
    const FetchContext &m_context;
    QStringList m_visited;
};

} // namespace

Result<std::shared_ptr<CredentialsProvider>> providerOfProfile(
    const AwsFiles &files, const QString &name, const FetchContext &context)
{
    return ProfileResolver(files, context).resolve(name);
}

ProfileCredentials::ProfileCredentials(QString profile, FetchContext context)
    : m_profile(std::move(profile)), m_context(std::move(context))
{
}

Result<std::shared_ptr<CredentialsProvider>> ProfileCredentials::provider()
{
    QMutexLocker lock(&m_mutex);
    const QPair<QDateTime, QDateTime> changed(QFileInfo(AwsFiles::credentialsPath()).lastModified(),
        QFileInfo(AwsFiles::configPath()).lastModified());
    if (m_provider && changed == m_changedAt)
        return m_provider;
    m_provider.reset();
    Result<std::shared_ptr<CredentialsProvider>> found
        = providerOfProfile(AwsFiles::load(), m_profile, m_context);
    if (found) {
        m_provider = *found;
        m_changedAt = changed;
    }
    return found;
}

Result<Credentials> ProfileCredentials::credentials()
{
    // Without the lock: this may take long, and other callers may already have what they need.
    const Result<std::shared_ptr<CredentialsProvider>> found = provider();
    if (!found)
        return fail(found.error());
    return (*found)->credentials();
}

} // namespace windlass
