// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"

#include <QMutex>
#include <QWaitCondition>

#include <chrono>

class QThread;

namespace windlass {

/// Keys that are on their way from a keychain. Requests that come before them wait for a while.
/// Thread-safe.
class StoredKeys : public CredentialsProvider
{
public:
    /// To be set later, by the thread that makes it. Others wait at most \a patience.
    explicit StoredKeys(std::chrono::milliseconds patience = std::chrono::seconds(30));
    explicit StoredKeys(const Credentials &keys);

    /// They have come, or it is known why they will not.
    void set(const Result<Credentials> &keys);
    /// What has come so far; incomplete if nothing has.
    Credentials now() const;

    /// Waits for them, but not on the thread that is to set them.
    Result<Credentials> credentials() override;

private:
    const std::chrono::milliseconds m_patience;
    QThread *const m_settingThread;
    mutable QMutex m_mutex;
    QWaitCondition m_isSet;
    std::optional<Result<Credentials>> m_keys; // guarded by m_mutex
};

} // namespace windlass
