// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awsfiles.h"
#include "core/auth/credentials.h"
#include "core/auth/setting.h"

#include <QHash>

#include <optional>

namespace windlass {

/// The settings that are looked up, each by itself.
enum class SettingKey {
    Region,
    Endpoint,
    Addressing,
    CaBundle,
    StsEndpoint,
    MaxRequests,
    MultipartThreshold,
    PartSize,
    MaxBandwidth,
    MaxAttempts,
};

/// What the caller says of a setting, and what it is called there.
struct GivenSetting {
    QString name; ///< "--region"
    QString value;
};

/// The access keys, which come from one place together.
struct KeySettings {
    enum class Method {
        None,
        Keys,    ///< they are said
        Role,    ///< role_arn: assumed with the keys of another profile
        Process, ///< credential_process: a program prints them
    };
    Method method = Method::None;
    Setting accessKeyId;
    Setting secretAccessKey;
    Setting sessionToken;
    Setting how; ///< role_arn or credential_process, if it is one of those

    /// Fails with MissingCredentials if one of a pair is missing or none is there, and with
    /// InvalidInput, which names the variable or the line, for bytes that no request can carry.
    Result<Credentials> credentials() const;
};

/// What AWS's variables and files say, as the AWS SDKs read them (AWS SDKs and Tools Reference
/// Guide, "Settings reference"). Each setting is looked for by itself: what the caller gives, the
/// environment, the profile's s3 block, its services section, the profile, a default. A profile
/// takes nothing from the profile "default". S3_ENDPOINT comes before AWS's own variables, and
/// AWS_PROFILE before AWS_DEFAULT_PROFILE. An empty variable is one that is not set.
///
/// A snapshot: reads files and environment when it is made. Copying is cheap enough.
class AwsSettings
{
public:
    /// What is looked at besides what is given.
    enum class Scope { All, EnvironmentOnly, ProfileOnly, Nothing };
    using Given = QHash<SettingKey, GivenSetting>;

    /// \a profile: its name if the caller gives one; else AWS_PROFILE and so on say it.
    static AwsSettings load(
        const GivenSetting &profile = {}, Given given = {}, Scope scope = Scope::All);
    AwsSettings(AwsFiles files, const GivenSetting &profile, Given given, Scope scope = Scope::All);

    const Setting &profile() const { return m_profile; }
    Setting of(SettingKey key) const;
    KeySettings keys() const;
    /// The keys that the profile says itself, whatever else it says.
    KeySettings saidKeys() const;
    /// A value of the profile itself, e.g. role_arn; the credentials file wins.
    Setting profileValue(const QByteArray &key) const;

    /// All of them, as `configure list` shows them.
    QList<Setting> all() const;

    const AwsFiles &files() const { return m_files; }
    /// A file that is there and cannot be read.
    std::optional<Error> fault() const { return m_files.fault(); }
    /// Whether somebody has named a profile that neither file has.
    bool lacksProfile() const;

private:
    void chooseProfile(const GivenSetting &given);
    bool lookInVariable(Setting &setting, const QByteArray &variable) const;
    bool lookInProfile(Setting &setting, const QByteArray &key) const;
    bool lookInFile(Setting &setting, const AwsFile &file, const QByteArray &key) const;
    bool lookInServices(Setting &setting, const QByteArray &key) const;
    void appendIfSet(QList<Setting> &settings, const QByteArrayList &keys) const;
    KeySettings keysFromEnvironment() const;
    KeySettings keysFromFile(const AwsFile &file) const;
    bool ignoresConfiguredEndpoints() const;
    bool looksInEnvironment() const;
    bool looksInProfile() const;

    AwsFiles m_files;
    Given m_given;
    Scope m_scope;
    bool m_isProfileGiven = false;
    Setting m_profile;
};

} // namespace windlass
