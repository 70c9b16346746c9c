// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"

#include <QString>

namespace windlass {

// The keys of a connection as one secret in a SecretStore. \internal

/// The secret's name for the connection \a id.
QString secretName(const QString &id);

/// All parts except the access key's id, which is not secret.
QByteArray secretOf(const Credentials &keys);

/// Restores the keys; MissingCredentials if \a secret is not one of ours.
Result<Credentials> keysFromSecret(const QByteArray &accessKeyId, const QByteArray &secret);

/// The error for missing keys, if the keychain failed with \a error.
Error missingSecret(const Error &error);

} // namespace windlass
