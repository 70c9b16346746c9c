// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"

#include <QString>

namespace windlass {

// How the keys of a connection are kept as one secret of a SecretStore. \internal

/// Of the connection \a id.
QString secretName(const QString &id);

/// All but the id of the access key, which is no secret.
QByteArray secretOf(const Credentials &keys);

/// The keys again; MissingCredentials if \a secret is none of ours.
Result<Credentials> keysFromSecret(const QByteArray &accessKeyId, const QByteArray &secret);

/// Why there are no keys, if the keychain says \a error.
Error missingSecret(const Error &error);

} // namespace windlass
