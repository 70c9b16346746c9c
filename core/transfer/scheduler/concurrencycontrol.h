// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/ratemeter.h"
#include "core/transfer/batch/requestpools.h"
#include "core/transfer/batch/transferlimits.h"
#include "core/transfer/request/snapshots.h"
#include "core/transfer/scheduler/concurrencygovernor.h"
#include "core/transfer/scheduler/partsinflight.h"

#include <QElapsedTimer>
#include <QHash>

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace windlass {

class S3Service;

/// Computes the governors' input from the engine's data: how fast the batches progress. Each
/// endpoint has its own governor, so that a slow server does not slow down transfers with others.
/// Also finds out how many items fill the line, by the rules for the parts of one.
/// Lives on the engine's thread. \internal
class ConcurrencyControl
{
public:
    /// \a most: the maximum for each endpoint.
    explicit ConcurrencyControl(int most) : m_max(most) { }

    void setMax(int most);

    /// Requests of \a batch go to \a service; returns the pool in which they count. \a limits:
    /// those of its connection; null: none.
    std::shared_ptr<SlotPool> watch(BatchId batch, const std::shared_ptr<S3Service> &service,
        const std::shared_ptr<const ConnectionLimits> &limits = {});
    /// Work starts after a pause, which must not count as slow progress.
    void begin();
    /// \a batches: all active ones, and those that have just ended. Returns whether there is more
    /// room now.
    bool sample(const QList<BatchSnapshot> &batches);
    /// The same, \a time after the last one; \a busy: the share of the processors' time that this
    /// program took; \a queued: bytes that count as sent, but have not left (sendQueues()).
    bool sample(const QList<BatchSnapshot> &batches, std::chrono::milliseconds time,
        double busy = 0, qint64 queued = 0);
    /// Those for which the last sample has shown that more items in one request were tried in vain:
    /// the latest had better be stopped.
    std::vector<std::shared_ptr<SlotPool>> takeTriedInVain();
    /// When the next sample should come: soon, as long as a number of requests still grows.
    std::chrono::milliseconds interval() const;

private:
    /// What the batches of an endpoint do with the line to it.
    struct OnLine {
        bool flows = true;     ///< bytes move as they come, as opposed to in large steps
        qint64 moved = 0;      ///< bytes since the last sample
        qint64 limit = 0;      ///< bytes per second that a person allows; 0: all
        qint64 partSize = 0;   ///< bytes; the largest
        bool isLimited = true; ///< so far
        bool sends = false;    ///< this program sends what moves

        void add(TransferKind kind, const CurrentLimits &limits);
    };
    struct Watched {
        Watched(QString endpoint_, int most) : endpoint(std::move(endpoint_)), governor(most)
        {
            pool->setMax(governor.limit());
            pool->line.setMost(1, linePartSize);
        }

        const QString endpoint; // its display()
        ConcurrencyGovernor governor;
        const std::shared_ptr<SlotPool> pool = std::make_shared<SlotPool>();
        QHash<BatchId, std::shared_ptr<const ConnectionLimits>> batches;
        double workSeen = 0;
        double stepsSeen = 0;
        bool isAsked = false;                            // a job waits for a slot
        std::optional<PartsInFlight> line;               // while there is something on it
        qint64 linePartSize = TransferConfig().partSize; // bytes, as the line knows it
        PartsInFlight::Time lineTime {0};
        qint64 movedOnLine = 0; // bytes, as lineTime since the first sample
        qint64 movedSeen = 0;
        RateMeter lineRate {0, PartsInFlight::Time(0)};

        /// Returns whether there is more room now.
        bool sample(const QList<BatchSnapshot> &all, std::chrono::milliseconds time, double busy,
            qint64 queued, int most);
        /// Returns whether there is more room now.
        bool followLine(const OnLine &now, std::chrono::milliseconds time, int most);
        /// Takes the governor's limit over, and says \a why to the log if it is another one.
        void followGovernor(const char *why);
    };

    int m_max;
    QElapsedTimer m_sinceSample;
    std::chrono::milliseconds m_processorTimeSeen {0};
    int m_soonSamples = 0; // that may still come soon
    std::map<QString, Watched> m_endpoints;
};

} // namespace windlass
