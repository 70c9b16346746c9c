// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awssettings.h"
#include "core/connections/storedkeys.h"
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

    /// Where the secret of the keys below is kept.
    enum class KeyPlace {
        Undecided, ///< in the file of the connections, until there is a keychain to move it to
        Keychain,  ///< of the desktop
        File,      ///< in the file of the connections, as somebody has chosen
        Session,   ///< nowhere: it is gone when the program ends
    };

    QString id; ///< unique and stable; empty for one that was never saved
    QString name;
    QString endpointUrl; ///< empty: AWS
    QString region;      ///< empty: us-east-1; both: unless the profile or environment say it
    AddressingStyle addressing = AddressingStyle::Auto;
    QString caBundle;
    Source source = Source::Keys;
    QString profile;
    Credentials keys; ///< of those in a keychain the id alone
    KeyPlace keyPlace = KeyPlace::Undecided;
    std::shared_ptr<StoredKeys> storedKeys; ///< those in the keychain, as soon as they have come
    TransferOverrides limits; ///< what its transfers have otherwise than the settings say
};

/// The connection that a profile of the AWS files describes.
ConnectionConfig connectionFromProfile(const QString &profile);

/// The connection that AWS_ACCESS_KEY_ID, AWS_REGION, AWS_ENDPOINT_URL and their like describe.
ConnectionConfig connectionFromEnvironment();

/// What was found on this computer that a person might want to connect with: the environment's
/// keys, then the profiles that have keys.
QList<ConnectionConfig> discoveredConnections();

/// The settings that \a config stands for: what it does not say itself is as its profile or the
/// environment say it, looked up now.
AwsSettings settingsOf(const ConnectionConfig &config);

/// What the transfers of \a config have otherwise than the settings say: what it says itself, then
/// what the s3 block of its profile says. Of a block that makes no sense nothing is taken.
TransferOverrides limitsOf(const ConnectionConfig &config);

/// The service that the window works with; the thread that makes it never waits for credentials.
/// Fails on an endpoint that is none.
Result<std::shared_ptr<S3Service>> makeService(const ConnectionConfig &config);

} // namespace windlass
