// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace windlass {

/// Stores a person's secrets by name: the desktop's keychain. An answer can take as long as the
/// person needs to unlock it. Lives on one thread with an event loop, and calls back on it, never
/// before the calling function has returned.
///
/// Fails with NoSuchKey for an unknown name, and with LocalFileFailed, which has the keychain's
/// message, if no keychain answers or the person did not unlock it.
class SecretStore
{
public:
    using Found = std::function<void(const Result<QByteArray> &)>;
    using Done = std::function<void(const Result<> &)>;

    virtual ~SecretStore();

    /// Finds out whether a keychain answers.
    virtual void probe(Done done) = 0;
    virtual void read(const QString &name, Found found) = 0;
    virtual void write(const QString &name, const QByteArray &secret, Done done) = 0;
    /// A name that does not exist is no error.
    virtual void remove(const QString &name, Done done) = 0;
};

} // namespace windlass
