// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/concurrencygovernor.h"
#include "core/transfer/snapshots.h"

#include <QElapsedTimer>
#include <QSet>

#include <memory>

namespace windlass {

class S3Service;

/// Makes what the governor judges by of what the engine is told: how fast the batches get on, and
/// whether servers ask for fewer requests. Lives on the engine's thread. \internal
class ConcurrencyControl
{
public:
    explicit ConcurrencyControl(int most) : m_governor(most) { }

    /// How many requests there may be now.
    int limit() const { return m_governor.limit(); }
    void setMost(int most) { m_governor.setMost(most); }

    /// Its requests are among those that are counted.
    void watch(const std::shared_ptr<S3Service> &service) { m_services.insert(service); }
    /// Work begins, after a pause that says nothing.
    void begin() { m_sinceSample.start(); }
    /// \a batches: all that go on, and those that have just ended. \a isLimiting: more would have
    /// been started, had the limit let them.
    void sample(const QList<BatchSnapshot> &batches, bool isLimiting);

private:
    ConcurrencyGovernor m_governor;
    QElapsedTimer m_sinceSample;
    qint64 m_workSeen = 0;
    QSet<std::shared_ptr<S3Service>> m_services; // all that were ever used
    quint64 m_throttlesSeen = 0;
};

} // namespace windlass
