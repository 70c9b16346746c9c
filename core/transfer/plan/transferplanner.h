// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/silenceteller.h"
#include "core/transfer/plan/transferplan.h"

#include <QObject>

#include <memory>

namespace windlass {

class PlanLane;

/// Finds out what a transfer would do, without doing it: the plan grows while the scan goes on.
/// Works on the lane of all plans, so neither browsing nor transfers wait for it. Memory is bounded
/// by who keeps the rows. Lives on one thread with an event loop; destroying it ends the scan.
class TransferPlanner : public QObject
{
    Q_OBJECT
public:
    /// Of rows that need attention, and of others, at most this many each are reported.
    static constexpr qsizetype maxRows = 100'000;

    /// \a config: by what parts are counted. \a lane: null for one of its own.
    TransferPlanner(TransferRequest request, const TransferConfig &config,
        QObject *parent = nullptr, std::shared_ptr<PlanLane> lane = {}, qsizetype rows = maxRows);
    ~TransferPlanner() override;

    /// The first signal comes in a later turn of the event loop.
    void start();
    /// What the scan waits for, for people who wait with it.
    QList<SilenceTeller::Waits> waits() const;

signals:
    /// The last one has PlanTotals::isFinished set.
    void grown(const windlass::PlanUpdate &update);

private:
    class Scan;

    const std::shared_ptr<PlanLane> m_lane;
    const std::shared_ptr<Scan> m_scan; // lives on the lane as long as it takes
};

} // namespace windlass

Q_DECLARE_METATYPE(windlass::PlanUpdate)
