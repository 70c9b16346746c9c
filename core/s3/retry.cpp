// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/retry.h"

#include <algorithm>

namespace windlass {

std::chrono::milliseconds RetryPolicy::delay(int failed, double jitter, const Error &error) const
{
    const auto ceiling = std::min<std::chrono::milliseconds>(
        longestDelay, baseDelay * (1 << std::clamp(failed - 1, 0, 20)));
    const std::chrono::milliseconds backOff(qint64(double(ceiling.count()) * jitter));
    return std::max(backOff, error.retryAfter);
}

RetryPolicy RetryPolicy::forTransfers(ErrorKind failure, int attempts) const
{
    constexpr std::chrono::milliseconds soon {100};
    constexpr int whenRefused = 12; // 40 seconds in total: a server that refuses is well
    constexpr int whenLost = 6;
    const bool isRefused = failure == ErrorKind::Throttled;
    const bool isLost = failure == ErrorKind::ConnectionLost && attempts > 1;
    RetryPolicy patient = *this;
    patient.maxAttempts = attempts;
    if (!isRefused && !isLost)
        return patient;
    patient.maxAttempts = std::max(attempts, isRefused ? whenRefused : whenLost);
    patient.baseDelay = std::min(baseDelay, soon);
    return patient;
}

std::optional<int> RetryQuota::acquire(const Error &error)
{
    const int cost = error.kind == ErrorKind::Timeout ? timeoutCost : retryCost;
    QMutexLocker lock(&m_mutex);
    if (m_tokens < cost)
        return {};
    m_tokens -= cost;
    return cost;
}

void RetryQuota::release(int taken)
{
    QMutexLocker lock(&m_mutex);
    m_tokens = std::min(capacity, m_tokens + std::max(1, taken));
}

int RetryQuota::available() const
{
    QMutexLocker lock(&m_mutex);
    return m_tokens;
}

} // namespace windlass
