// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"

#include <QMutex>
#include <QWaitCondition>

#include <chrono>

class QThread;

namespace windlass {

/// Keys that are being read from a keychain. Requests that need them earlier wait for a while.
/// Thread-safe.
class StoredKeys : public CredentialsProvider
{
public:
    /// set() comes later, on the thread that created this. Other threads wait at most \a patience.
    explicit StoredKeys(std::chrono::milliseconds patience = std::chrono::seconds(30));
    explicit StoredKeys(const Credentials &keys);

    /// The keys have arrived, or the reason why they will not.
    void set(const Result<Credentials> &keys);
    /// The keys so far; incomplete if there are none yet.
    Credentials now() const;

    /// Waits for the keys, except on the thread that sets them.
    Result<Credentials> credentials() override;

private:
    const std::chrono::milliseconds m_patience;
    QThread *const m_settingThread;
    mutable QMutex m_mutex;
    QWaitCondition m_isSet;
    std::optional<Result<Credentials>> m_keys; // guarded by m_mutex
};

} // namespace windlass
