// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awsfile.h"

namespace windlass {

/// Where the person's files are: $HOME, or if that is not set what the password database says.
QString homeFolder();

/// \a path with a leading "~" or "~user" replaced.
QString expandedPath(const QString &path);

/// Both AWS files, which every profile is made of. A plain value.
struct AwsFiles {
    AwsFile credentials;
    AwsFile config;

    /// ~/.aws/credentials and ~/.aws/config, or what AWS_SHARED_CREDENTIALS_FILE and
    /// AWS_CONFIG_FILE name.
    static AwsFiles load();
    static QString credentialsPath();
    static QString configPath();

    bool hasProfile(const QString &name) const
    {
        return credentials.profiles().contains(name) || config.profiles().contains(name);
    }
    /// Of a file that is there and cannot be read, the first one.
    std::optional<Error> fault() const
    {
        return credentials.fault() ? credentials.fault() : config.fault();
    }
};

} // namespace windlass
