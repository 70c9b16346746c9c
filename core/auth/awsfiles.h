// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awsfile.h"

namespace windlass {

/// The user's home folder: $HOME, or if that is not set, the password database's entry.
QString homeFolder();

/// \a path with a leading "~" or "~user" replaced.
QString expandedPath(const QString &path);

/// Both AWS files, which together define the profiles. A plain value.
struct AwsFiles {
    AwsFile credentials;
    AwsFile config;

    /// ~/.aws/credentials and ~/.aws/config, or the files named by AWS_SHARED_CREDENTIALS_FILE and
    /// AWS_CONFIG_FILE.
    static AwsFiles load();
    static QString credentialsPath();
    static QString configPath();

    bool hasProfile(const QString &name) const
    {
        return credentials.profiles().contains(name) || config.profiles().contains(name);
    }
    /// The error of the first file that exists and cannot be read.
    std::optional<Error> fault() const
    {
        return credentials.fault() ? credentials.fault() : config.fault();
    }
};

} // namespace windlass
