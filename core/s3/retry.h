// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QMutex>

#include <chrono>
#include <optional>

namespace windlass {

/// The "standard" retry mode of the AWS SDKs (AWS SDKs and Tools Reference Guide, "Retry
/// behavior"), as pure decisions.
struct RetryPolicy {
    int maxAttempts = 3; ///< the first one included
    std::chrono::milliseconds baseDelay {1000};
    std::chrono::milliseconds longestDelay {20'000};

    /// How long to wait before the attempt after attempt number \a failed (from 1): full-jitter
    /// exponential back-off, \a jitter in [0, 1), or what the server asked for if that is longer.
    std::chrono::milliseconds delay(int failed, double jitter, const Error &error) const;
};

/// The budget of retries of one endpoint, so that a server that is sick is not hammered: every
/// retry costs tokens, success gives some back. Thread-safe.
class RetryQuota
{
public:
    static constexpr int capacity = 500;
    static constexpr int retryCost = 5;
    static constexpr int timeoutCost = 10;

    /// Takes the tokens for a retry after \a error; their number, or nothing if there are too few.
    std::optional<int> acquire(const Error &error);

    /// An attempt succeeded, the last retry before which had taken \a taken tokens (0: none).
    void release(int taken);

    int available() const;

private:
    mutable QMutex m_mutex;
    int m_tokens = capacity; // guarded by m_mutex
};

} // namespace windlass
