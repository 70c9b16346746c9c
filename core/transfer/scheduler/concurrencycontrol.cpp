// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/concurrencycontrol.h"

#include "core/base/logcategories.h"
#include "core/base/processlimits.h"
#include "core/net/sendqueues.h"
#include "core/s3/s3service.h"
#include "core/transfer/request/partplan.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace windlass {

void ConcurrencyControl::setMax(int most)
{
    m_max = most;
    for (auto &[endpoint, watched] : m_endpoints) {
        watched.governor.setMax(most);
        watched.line.reset(); // its maximum is another one
        watched.followGovernor("the settings have changed");
    }
}

void ConcurrencyControl::begin()
{
    m_sinceSample.start();
    m_processorTimeSeen = processorTime();
    constexpr int asLongAsTwoSeconds = 80; // a start that is slow otherwise needs no hurry
    m_soonSamples = asLongAsTwoSeconds;
}

std::shared_ptr<SlotPool> ConcurrencyControl::watch(BatchId batch,
    const std::shared_ptr<S3Service> &service,
    const std::shared_ptr<const ConnectionLimits> &limits)
{
    const QString endpoint = service->endpoint().display();
    Watched &watched = m_endpoints.try_emplace(endpoint, endpoint, m_max).first->second;
    watched.batches.insert(batch, limits);
    return watched.pool;
}

/// By this program, not by the server.
static bool isSent(TransferKind kind)
{
    return kind == TransferKind::Upload;
}

bool ConcurrencyControl::sample(const QList<BatchSnapshot> &batches)
{
    const std::chrono::milliseconds time(m_sinceSample.isValid() ? m_sinceSample.restart() : 0);
    const std::chrono::milliseconds all = processorTime();
    const std::chrono::milliseconds used = all - std::exchange(m_processorTimeSeen, all);
    m_soonSamples = qMax(0, m_soonSamples - 1);
    const double possible = double(time.count()) * QThread::idealThreadCount();
    const bool areSent = std::any_of(batches.begin(), batches.end(),
        [](const BatchSnapshot &batch) { return isSent(batch.kind); });
    if (areSent)
        keepSendQueuesShort();
    return sample(batches, time, possible > 0 ? double(used.count()) / possible : 0,
        areSent ? sendQueues().bytes : 0);
}

std::vector<std::shared_ptr<SlotPool>> ConcurrencyControl::takeTriedInVain()
{
    std::vector<std::shared_ptr<SlotPool>> pools;
    for (auto &[endpoint, watched] : m_endpoints) {
        if (watched.line && watched.line->takeFailedTrial())
            pools.push_back(watched.pool);
    }
    return pools;
}

std::chrono::milliseconds ConcurrencyControl::interval() const
{
    constexpr std::chrono::milliseconds usual {100};
    constexpr std::chrono::milliseconds soon {25};
    const bool isStarting
        = std::any_of(m_endpoints.begin(), m_endpoints.end(), [](const auto &entry) {
              const Watched &watched = entry.second;
              return !watched.batches.isEmpty() && watched.governor.isStarting();
          });
    return isStarting && m_soonSamples > 0 ? soon : usual;
}

bool ConcurrencyControl::sample(
    const QList<BatchSnapshot> &batches, std::chrono::milliseconds time, double busy, qint64 queued)
{
    bool hasGrown = false;
    for (auto &[endpoint, watched] : m_endpoints) {
        if (watched.sample(batches, time, busy, queued, m_max))
            hasGrown = true;
    }
    return hasGrown;
}

namespace {

/// The server copies an object in one step, however long it takes.
bool flows(TransferKind kind)
{
    return kind != TransferKind::Copy && kind != TransferKind::Move;
}

/// The progress of batches, added up.
struct Achieved {
    double work = 0;
    double steps = 0;
    qint64 moved = 0;

    static Achieved of(const BatchSnapshot &batch)
    {
        constexpr double perObject = 64 * 1024; // bytes; accounts for an object's own round trip
        constexpr double perStep = 1024 * 1024; // bytes that arrive continuously
        const double bytes = double(batch.movedBytes); // what was resumed took no time
        const double done = double(batch.done);
        return {bytes + done * perObject, done + (flows(batch.kind) ? bytes / perStep : 0),
            batch.movedBytes};
    }
    void add(const Achieved &other)
    {
        work += other.work;
        steps += other.steps;
        moved += other.moved;
    }
};

} // namespace

void ConcurrencyControl::OnLine::add(TransferKind kind, const CurrentLimits &limits)
{
    flows = flows && windlass::flows(kind);
    sends = sends || isSent(kind);
    const Bandwidth &bandwidth = *limits.bandwidth;
    const qint64 allowed
        = (kind == TransferKind::Upload ? bandwidth.up : bandwidth.down)->bytesPerSecond();
    isLimited = isLimited && allowed > 0;
    limit = isLimited ? std::max(limit, allowed) : 0;
    partSize = std::max(partSize, PartPlan::sizeOnLine(limits.config.partSize, allowed));
}

bool ConcurrencyControl::Watched::sample(const QList<BatchSnapshot> &all,
    std::chrono::milliseconds time, double busy, qint64 queued, int most)
{
    Achieved sum;
    Achieved ofFinished;
    OnLine onLine;
    for (const BatchSnapshot &batch : all) {
        const auto watched = batches.constFind(batch.id);
        if (watched == batches.cend())
            continue;
        const Achieved achieved = Achieved::of(batch);
        sum.add(achieved);
        onLine.add(batch.kind, *watched ? (*watched)->now() : CurrentLimits());
        if (batch.isFinished) {
            ofFinished.add(achieved);
            batches.erase(watched);
        }
    }
    ConcurrencyGovernor::Sample sample;
    sample.time = time;
    sample.busy = busy;
    sample.work = qMax(0.0, sum.work - workSeen);
    sample.steps = qMax(sample.work > 0 ? 1.0 : 0.0, sum.steps - stepsSeen);
    // Lanes ask for a slot when a job ends: until the next one does, a batch that was refused one
    // still waits. At the overall maximum, lanes have no free slots and do not ask.
    const bool wasAsked = pool->takeTurnedAway();
    isAsked = wasAsked || (isAsked && pool->isFull());
    sample.isLimiting = isAsked || (pool->most() == most && pool->isFull());
    governor.add(sample);
    workSeen = sum.work - ofFinished.work;
    stepsSeen = sum.steps - ofFinished.steps;
    const qint64 moved = qMax(movedSeen, sum.moved - (onLine.sends ? queued : 0));
    onLine.moved = moved - movedSeen;
    movedSeen = moved - ofFinished.moved;
    const bool hasRoomOnLine = followLine(onLine, time, most);
    const int before = pool->most();
    followGovernor(governor.limit() > before ? "perhaps more brings more through"
                                             : "more brought no more through");
    return hasRoomOnLine || pool->most() > before;
}

bool ConcurrencyControl::Watched::followLine(
    const OnLine &now, std::chrono::milliseconds time, int most)
{
    if (!now.flows) {
        const bool wasFull = pool->line.isFull();
        line.reset();
        pool->line.setMost(0, linePartSize);
        return wasFull;
    }
    const bool isUsed = pool->line.isUsed();
    if (!line || batches.isEmpty() || now.partSize > linePartSize) {
        if (now.partSize > 0)
            linePartSize = now.partSize;
        line.emplace(linePartSize, most);
    }
    const int before = line->wanted();
    if (isUsed) { // what others have done, and when, says nothing
        lineTime += time;
        movedOnLine += line->isSettling(lineTime) ? 0 : now.moved;
        lineRate.add(movedOnLine, lineTime);
        pool->line.setBytesPerSecond(qint64(lineRate.rate()));
        // All that run are measured: how much of the limit they use tells whether it is reached.
        // An item in parts that was begun is not soon at its end: where parts take no longer than
        // they may, more items are not tried.
        const bool isShared = pool->line.itemsInParts() > 0;
        const int running = std::max(1, pool->line.parts());
        line->look(lineTime, movedOnLine, running, {now.limit, false}, isShared);
    }
    pool->line.setMost(line->wanted(), linePartSize);
    return line->wanted() > before;
}

void ConcurrencyControl::Watched::followGovernor(const char *why)
{
    if (governor.limit() == pool->most())
        return;
    qCInfo(logScheduler, "%s: %d requests at a time, after %d: %s", qUtf8Printable(endpoint),
        governor.limit(), pool->most(), why);
    pool->setMax(governor.limit());
}

} // namespace windlass
