// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace windlass {

/// Where the secrets of a person are kept, by names: the desktop's keychain. Its answers may take
/// as long as the person takes to unlock it. Lives on one thread with an event loop, and calls back
/// on it, never before the call that asked has returned.
///
/// Fails with NoSuchKey for a name that it does not have, and with LocalFileFailed, which has the
/// keychain's words, where none answers or the person did not unlock it.
class SecretStore
{
public:
    using Found = std::function<void(const Result<QByteArray> &)>;
    using Done = std::function<void(const Result<> &)>;

    virtual ~SecretStore();

    /// Whether one answers.
    virtual void probe(Done done) = 0;
    virtual void read(const QString &name, Found found) = 0;
    virtual void write(const QString &name, const QByteArray &secret, Done done) = 0;
    /// That there is none of this name is no failure.
    virtual void remove(const QString &name, Done done) = 0;
};

} // namespace windlass
