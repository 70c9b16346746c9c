// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awssettings.h"
#include "core/connections/storedkeys.h"
#include "core/s3/s3service.h"
#include "core/settings/transferoverrides.h"

#include <QString>

namespace windlass {

/// The settings of a connection. A plain record.
struct ConnectionConfig {
    enum class Source {
        Keys,        ///< the keys below
        Profile,     ///< a profile of the AWS files
        Environment, ///< AWS_ACCESS_KEY_ID etc.
    };

    /// Where the secret of the keys below is stored.
    enum class KeyPlace {
        Undecided, ///< in the connections' file, until there is a keychain to move it to
        Keychain,  ///< in the desktop's keychain
        File,      ///< in the connections' file, because the person chose that
        Session,   ///< nowhere: it is gone when the program ends
    };

    QString id; ///< unique and permanent; empty if it was never saved
    QString name;
    QString endpointUrl; ///< empty: AWS
    QString region;      ///< empty: us-east-1. For both, the profile or the environment come first
    AddressingStyle addressing = AddressingStyle::Auto;
    QString caBundle;
    Source source = Source::Keys;
    QString profile;
    Credentials keys; ///< for keys in a keychain, only the id
    KeyPlace keyPlace = KeyPlace::Undecided;
    std::shared_ptr<StoredKeys> storedKeys; ///< the keys from the keychain, once they have arrived
    TransferOverrides limits;               ///< transfer settings that differ from the general ones
};

/// The connection that a profile of the AWS files describes.
ConnectionConfig connectionFromProfile(const QString &profile);

/// The connection that AWS_ACCESS_KEY_ID, AWS_REGION, AWS_ENDPOINT_URL etc. describe.
ConnectionConfig connectionFromEnvironment();

/// Connections found on this computer that a person might want to use: the environment's keys, then
/// the profiles that have keys.
QList<ConnectionConfig> discoveredConnections();

/// The complete settings of \a config: what it does not set itself comes from its profile or the
/// environment, read now.
AwsSettings settingsOf(const ConnectionConfig &config);

/// The transfer settings of \a config that differ from the general ones: its own, then those of its
/// profile's s3 block. An invalid block is ignored.
TransferOverrides limitsOf(const ConnectionConfig &config);

/// The service for the window; it never waits for credentials on the thread that creates it. Fails
/// for an invalid endpoint.
Result<std::shared_ptr<S3Service>> makeService(const ConnectionConfig &config);

} // namespace windlass
