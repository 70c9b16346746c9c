// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "core/settings/transferoverrides.h"

#include <QString>

namespace windlass {

/// What a person says about a connection. A plain record.
struct ConnectionConfig {
    enum class Source {
        Keys,        ///< the keys below
        Profile,     ///< a profile of the AWS files
        Environment, ///< AWS_ACCESS_KEY_ID and its like
    };

    QString id; ///< unique and stable; empty for one that was never saved
    QString name;
    QString endpointUrl; ///< empty: AWS
    QString region;      ///< empty: us-east-1
    AddressingStyle addressing = AddressingStyle::Auto;
    QString caBundle;
    Source source = Source::Keys;
    QString profile;
    Credentials keys;
    TransferOverrides limits; ///< what its transfers have otherwise than the settings say
};

/// The connection that a profile of the AWS files describes.
ConnectionConfig connectionFromProfile(const QString &profile);

/// The connection that AWS_ACCESS_KEY_ID, AWS_REGION, AWS_ENDPOINT_URL and their like describe.
ConnectionConfig connectionFromEnvironment();

/// What was found on this computer that a person might want to connect with: the environment's
/// keys, then the profiles that have keys.
QList<ConnectionConfig> discoveredConnections();

/// The service that the window and the command line work with. Fails on an endpoint that is none.
Result<std::shared_ptr<S3Service>> makeService(const ConnectionConfig &config);

} // namespace windlass
