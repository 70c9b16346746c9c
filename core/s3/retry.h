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

    /// How long to wait after attempt number \a failed (from 1): exponential back-off with full
    /// jitter, \a jitter in [0, 1), or what the server asked for if that is longer.
    std::chrono::milliseconds delay(int failed, double jitter, const Error &error) const;

    /// The policy for transfers, after \a failure: objects are many and a failed one is a nuisance,
    /// so what passes by itself is tried soon and often. \a attempts: what the person wants; 1 is
    /// one.
    RetryPolicy forTransfers(ErrorKind failure, int attempts) const;
};

/// What asks to wait longer is an error that says so: nobody waits so long without a word.
inline constexpr std::chrono::minutes longestRetryAfter {5};

/// The retry budget of one endpoint, so that a struggling server is not flooded: every retry costs
/// tokens, success returns some. Thread-safe.
class RetryQuota
{
public:
    static constexpr int capacity = 500;
    static constexpr int retryCost = 5;
    static constexpr int timeoutCost = 10;

    /// Takes the tokens for a retry after \a error; returns their number, or nothing if too few are
    /// left.
    std::optional<int> acquire(const Error &error);

    /// An attempt succeeded. \a taken: the tokens for the retry before it (0: there was none).
    void release(int taken);

    int available() const;

private:
    mutable QMutex m_mutex;
    int m_tokens = capacity; // guarded by m_mutex
};

} // namespace windlass
