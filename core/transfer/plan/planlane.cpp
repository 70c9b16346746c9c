// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/planlane.h"

#include "core/net/fifojobqueue.h"
#include "core/net/networktransport.h"

namespace windlass {

PlanLane::PlanLane()
    : m_scans(std::make_shared<FifoJobQueue>()),
      m_lane(NetworkTransport::connectionsPerHost, m_scans,
          [] { return std::make_unique<NetworkTransport>(); })
{
}

PlanLane::~PlanLane() = default;

void PlanLane::run(Job scan)
{
    m_scans->push(std::move(scan));
    m_lane.wake();
}

} // namespace windlass
