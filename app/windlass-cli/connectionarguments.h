// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awssettings.h"
#include "core/s3/s3service.h"
#include "core/settings/transferoverrides.h"

#include <QString>

#include <memory>

namespace windlass {

class CommandOptions;

/// Where the command line says that the server is, and who asks it. What it does not say is looked
/// up as AwsSettings has it.
struct ConnectionArguments {
    QString endpointUrl;
    QString region;
    QString profile;
    QString caBundle;
    QString addressingStyle;
    QString sourceEndpointUrl; ///< these three: of the source of a copy
    QString sourceRegion;
    QString sourceProfile;
    QString maxRequests; ///< these five: of transfers, as the profile's s3 block has them
    QString multipartThreshold;
    QString partSize;
    QString maxBandwidth;
    QString maxAttempts;

    /// The settings of the connection, as of now.
    AwsSettings settings() const;

    Result<std::shared_ptr<S3Service>> service() const;
    /// Whether a copy has its source elsewhere, and where.
    bool hasOtherSource() const;
    Result<std::shared_ptr<S3Service>> sourceService() const;

    /// What the profile says of transfers.
    Result<TransferOverrides> transferOverrides() const;
};

/// The names of the options are those of `aws`, or as these would be.
void addConnectionOptions(CommandOptions &options, ConnectionArguments &arguments);
/// Of commands that move or delete objects.
void addLimitOptions(CommandOptions &options, ConnectionArguments &arguments);
void addConcurrencyOption(CommandOptions &options, ConnectionArguments &arguments);
/// Of copies from elsewhere.
void addSourceOptions(CommandOptions &options, ConnectionArguments &arguments);

} // namespace windlass
