// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/awsprofiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace windlass {

static QString pathFrom(const char *variable, const QString &fallback)
{
    const QString path = qEnvironmentVariable(variable);
    if (path.isEmpty())
        return QDir::homePath() + fallback;
    return path.startsWith(QLatin1String("~/")) ? QDir::homePath() + path.mid(1) : path;
}

static QString credentialsPath()
{
    return pathFrom("AWS_SHARED_CREDENTIALS_FILE", QStringLiteral("/.aws/credentials"));
}

static QString configPath()
{
    return pathFrom("AWS_CONFIG_FILE", QStringLiteral("/.aws/config"));
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

AwsProfiles AwsProfiles::load()
{
    return parse(contents(credentialsPath()), contents(configPath()));
}

AwsProfiles AwsProfiles::parse(const QByteArray &credentialsFile, const QByteArray &configFile)
{
    AwsProfiles profiles;
    // The credentials file last, because the later value wins; its names first, because people
    // know it best.
    profiles.read(configFile, true);
    const QStringList configNames = profiles.m_names;
    profiles.m_names.clear();
    profiles.read(credentialsFile, false);
    for (const QString &name : configNames) {
        if (!profiles.m_names.contains(name))
            profiles.m_names.append(name);
    }
    return profiles;
}

QString AwsProfiles::defaultName()
{
    return qEnvironmentVariable("AWS_PROFILE", QStringLiteral("default"));
}

AwsProfile &AwsProfiles::entry(const QString &name)
{
    if (!m_names.contains(name))
        m_names.append(name);
    AwsProfile &profile = m_profiles[name];
    profile.name = name;
    return profile;
}

static void assign(AwsProfile &profile, const QByteArray &key, const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    if (key == "aws_access_key_id")
        profile.credentials.accessKeyId = value;
    else if (key == "aws_secret_access_key")
        profile.credentials.secretAccessKey = value;
    else if (key == "aws_session_token")
        profile.credentials.sessionToken = value;
    else if (key == "region")
        profile.region = text;
    else if (key == "endpoint_url" || key == "s3.endpoint_url")
        profile.endpointUrl = text;
    else if (key == "s3.addressing_style")
        profile.addressingStyle = text;
    else if (key == "ca_bundle")
        profile.caBundle = text;
}

/// "[profile x]" in the config file, "[x]" in the credentials file, "[default]" in both; other
/// sections (sso-session, services) are no profiles.
static QString profileName(const QByteArray &section, bool isConfigFile)
{
    const QByteArray name = section.simplified();
    if (!isConfigFile || name == "default")
        return QString::fromUtf8(name);
    if (!name.startsWith("profile "))
        return {};
    // Names with spaces are written with quotation marks.
    QByteArray bare = name.mid(8).trimmed();
    const bool isQuoted
        = bare.size() > 1 && (bare[0] == '"' || bare[0] == '\'') && bare.endsWith(bare[0]);
    return QString::fromUtf8(isQuoted ? bare.mid(1, bare.size() - 2) : bare);
}

void AwsProfiles::read(const QByteArray &text, bool isConfigFile)
{
    QString current;
    QByteArray nesting; // the key whose value is a block of indented lines, e.g. "s3"
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith('#') || trimmed.startsWith(';'))
            continue;
        if (trimmed.startsWith('[')) {
            const qsizetype end = trimmed.indexOf(']');
            current = end > 0 ? profileName(trimmed.mid(1, end - 1), isConfigFile) : QString();
            nesting.clear();
            if (!current.isEmpty())
                entry(current);
            continue;
        }
        const qsizetype equals = trimmed.indexOf('=');
        if (current.isEmpty() || equals <= 0)
            continue;
        QByteArray key = trimmed.left(equals).trimmed().toLower();
        const QByteArray value = trimmed.mid(equals + 1).trimmed();
        const bool indented = line.startsWith(' ') || line.startsWith('\t');
        if (indented && !nesting.isEmpty())
            key = nesting + '.' + key;
        else
            nesting = value.isEmpty() ? key : QByteArray();
        assign(entry(current), key, value);
    }
}

ProfileCredentials::ProfileCredentials(QString profile) : m_profile(std::move(profile)) { }

Result<Credentials> ProfileCredentials::credentials()
{
    QMutexLocker lock(&m_mutex);
    const QPair<QDateTime, QDateTime> changed(
        QFileInfo(credentialsPath()).lastModified(), QFileInfo(configPath()).lastModified());
    if (changed != m_changedAt || !m_credentials.isComplete()) {
        m_credentials = AwsProfiles::load().profile(m_profile).credentials;
        m_changedAt = changed;
    }
    if (!m_credentials.isComplete())
        return fail(ErrorKind::MissingCredentials, m_profile);
    return m_credentials;
}

} // namespace windlass
