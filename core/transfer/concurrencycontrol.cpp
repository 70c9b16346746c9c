// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/concurrencycontrol.h"

#include "core/s3/s3service.h"

#include <utility>

namespace windlass {

void ConcurrencyControl::sample(const QList<BatchSnapshot> &batches, bool isLimiting)
{
    constexpr qint64 perObject = 64 * 1024; // what a small object's round trip counts as, in bytes
    qint64 work = 0;
    qint64 workOfFinished = 0;
    for (const BatchSnapshot &batch : batches) {
        const qint64 sum = batch.doneBytes + batch.done * perObject;
        work += sum;
        workOfFinished += batch.isFinished ? sum : 0;
    }
    quint64 throttles = 0;
    for (const auto &service : std::as_const(m_services))
        throttles += service->throttleCount();
    ConcurrencyGovernor::Sample sample;
    sample.time = std::chrono::milliseconds(m_sinceSample.isValid() ? m_sinceSample.restart() : 0);
    sample.work = double(qMax<qint64>(0, work - m_workSeen));
    sample.isLimiting = isLimiting;
    sample.isThrottled = throttles > m_throttlesSeen;
    m_governor.add(sample);
    m_workSeen = work - workOfFinished;
    m_throttlesSeen = throttles;
}

} // namespace windlass
