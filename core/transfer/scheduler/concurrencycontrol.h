// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/requestpools.h"
#include "core/transfer/request/snapshots.h"
#include "core/transfer/scheduler/concurrencygovernor.h"

#include <QElapsedTimer>
#include <QSet>

#include <map>
#include <memory>

namespace windlass {

class S3Service;

/// Makes what the governors judge by of what the engine is told: how fast the batches get on, and
/// whether servers ask for fewer requests. Each endpoint has one of its own: a slow server does not
/// slow down what goes to another. Lives on the engine's thread. \internal
class ConcurrencyControl
{
public:
    /// \a most: of each endpoint.
    explicit ConcurrencyControl(int most) : m_most(most) { }

    void setMost(int most);

    /// Requests of \a batch go to \a service; what they count in.
    std::shared_ptr<SlotPool> watch(BatchId batch, const std::shared_ptr<S3Service> &service);
    /// Work begins, after a pause that says nothing.
    void begin() { m_sinceSample.start(); }
    /// \a batches: all that go on, and those that have just ended. Whether there is more room now.
    bool sample(const QList<BatchSnapshot> &batches);
    /// The same, \a time after the last one.
    bool sample(const QList<BatchSnapshot> &batches, std::chrono::milliseconds time);

private:
    struct Watched {
        explicit Watched(int most) : governor(most) { pool->setMost(governor.limit()); }

        ConcurrencyGovernor governor;
        const std::shared_ptr<SlotPool> pool = std::make_shared<SlotPool>();
        QSet<std::shared_ptr<S3Service>> services; // all that were ever used
        QSet<BatchId> batches;
        double workSeen = 0;
        double stepsSeen = 0;
        quint64 throttlesSeen = 0;
        bool isAsked = false; // somebody waits for a slot

        /// Whether there is more room now.
        bool sample(const QList<BatchSnapshot> &all, std::chrono::milliseconds time, int most);
    };

    int m_most;
    QElapsedTimer m_sinceSample;
    std::map<QString, Watched> m_endpoints;
};

} // namespace windlass
