// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/concurrencycontrol.h"

#include "core/s3/s3service.h"

#include <utility>

namespace windlass {

void ConcurrencyControl::setMost(int most)
{
    m_most = most;
    for (auto &[endpoint, watched] : m_endpoints) {
        watched.governor.setMost(most);
        watched.pool->setMost(watched.governor.limit());
    }
}

std::shared_ptr<SlotPool> ConcurrencyControl::watch(
    BatchId batch, const std::shared_ptr<S3Service> &service)
{
    Watched &watched = m_endpoints.try_emplace(service->endpoint().display(), m_most).first->second;
    watched.services.insert(service);
    watched.batches.insert(batch);
    return watched.pool;
}

bool ConcurrencyControl::sample(const QList<BatchSnapshot> &batches)
{
    const std::chrono::milliseconds time(m_sinceSample.isValid() ? m_sinceSample.restart() : 0);
    bool hasGrown = false;
    for (auto &[endpoint, watched] : m_endpoints) {
        if (watched.sample(batches, time, m_most))
            hasGrown = true;
    }
    return hasGrown;
}

bool ConcurrencyControl::Watched::sample(
    const QList<BatchSnapshot> &all, std::chrono::milliseconds time, int most)
{
    constexpr qint64 perObject = 64 * 1024; // what a small object's round trip counts as, in bytes
    qint64 work = 0;
    qint64 workOfFinished = 0;
    for (const BatchSnapshot &batch : all) {
        if (!batches.contains(batch.id))
            continue;
        const qint64 sum = batch.doneBytes + batch.done * perObject;
        work += sum;
        if (batch.isFinished) {
            workOfFinished += sum;
            batches.remove(batch.id);
        }
    }
    quint64 throttles = 0;
    for (const auto &service : std::as_const(services))
        throttles += service->throttleCount();
    ConcurrencyGovernor::Sample sample;
    sample.time = time;
    sample.work = double(qMax<qint64>(0, work - workSeen));
    // At the most there is, lanes have no free slots to ask for more with.
    const bool wasAsked = pool->takeTurnedAway();
    sample.isLimiting = wasAsked || (pool->most() == most && pool->isFull());
    sample.isThrottled = throttles > throttlesSeen;
    governor.add(sample);
    workSeen = work - workOfFinished;
    throttlesSeen = throttles;
    const int before = pool->most();
    pool->setMost(governor.limit());
    return pool->most() > before;
}

} // namespace windlass
