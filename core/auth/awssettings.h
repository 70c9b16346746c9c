// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awsfiles.h"
#include "core/auth/credentials.h"
#include "core/auth/setting.h"

#include <QHash>

#include <optional>

namespace windlass {

/// The settings that are looked up, each independently.
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

/// A setting from the caller, with the caller's name for it.
struct GivenSetting {
    QString name; ///< "--region"
    QString value;
};

/// The access keys, all from the same place.
struct KeySettings {
    enum class Method {
        None,
        Keys,    ///< keys are set directly
        Role,    ///< role_arn: assumed with the keys of another profile
        Process, ///< credential_process: a program prints the keys
    };
    Method method = Method::None;
    Setting accessKeyId;
    Setting secretAccessKey;
    Setting sessionToken;
    Setting how; ///< role_arn or credential_process, if one of them is used

    /// Fails with MissingCredentials if the keys or one of the pair are missing, and with
    /// InvalidInput, which names the variable or the line, for bytes that a request cannot carry.
    Result<Credentials> credentials() const;
};

/// AWS's variables and files, read as the AWS SDKs do (AWS SDKs and Tools Reference Guide,
/// "Settings reference"). Each setting is looked up independently: what the caller gives, the
/// environment, the profile's s3 block, its services section, the profile, a default. A profile
/// inherits nothing from the profile "default". S3_ENDPOINT takes precedence over AWS's own
/// variables, and AWS_PROFILE over AWS_DEFAULT_PROFILE. An empty variable counts as not set.
///
/// A snapshot: reads files and environment when it is created. Cheap enough to copy.
class AwsSettings
{
public:
    /// Where to look, besides the given settings.
    enum class Scope { All, EnvironmentOnly, ProfileOnly, Nothing };
    using Given = QHash<SettingKey, GivenSetting>;

    /// \a profile: its name if the caller gives one; otherwise AWS_PROFILE etc. decide.
    static AwsSettings load(
        const GivenSetting &profile = {}, Given given = {}, Scope scope = Scope::All);
    AwsSettings(AwsFiles files, const GivenSetting &profile, Given given, Scope scope = Scope::All);

    const Setting &profile() const { return m_profile; }
    Setting of(SettingKey key) const;
    KeySettings keys() const;
    /// The profile's own keys, even if it has a role or a process, too.
    KeySettings saidKeys() const;
    /// A value of the profile itself, e.g. role_arn; the credentials file has precedence.
    Setting profileValue(const QByteArray &key) const;

    /// All settings, in the order of `configure list`.
    QList<Setting> all() const;

    const AwsFiles &files() const { return m_files; }
    /// The error of a file that exists and cannot be read.
    std::optional<Error> fault() const { return m_files.fault(); }
    /// Whether a profile was named that neither file has.
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
