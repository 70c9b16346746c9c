// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/net/lanepool.h"

#include <memory>

namespace windlass {

class FifoJobQueue;

/// The lane that plans are made on, so that one plan finds the connections that another one has
/// opened. A few scans run at a time. Destroying it ends them, and waits for that.
class PlanLane
{
public:
    PlanLane();
    ~PlanLane();

    /// Starts \a scan as soon as there is room. Thread-safe.
    void run(Job scan);

private:
    const std::shared_ptr<FifoJobQueue> m_scans;
    LanePool m_lane; // goes first, and waits for the scans
};

} // namespace windlass
