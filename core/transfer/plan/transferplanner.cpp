// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/transferplanner.h"

#include "core/net/fifojobqueue.h"
#include "core/net/networktransport.h"
#include "core/transfer/plan/planscan.h"

namespace windlass {

TransferPlanner::TransferPlanner(
    TransferRequest request, const TransferConfig &config, QObject *parent, qsizetype rows)
    : QObject(parent), m_jobs(std::make_shared<FifoJobQueue>()),
      m_scan(std::make_unique<PlanScan>(std::move(request), config, rows,
          [this](const PlanUpdate &update) {
              QMetaObject::invokeMethod(
                  this, [this, update] { emit grown(update); }, Qt::QueuedConnection);
          })),
      m_lane(NetworkTransport::connectionsPerHost, m_jobs,
          [] { return std::make_unique<NetworkTransport>(); })
{
}

TransferPlanner::~TransferPlanner()
{
    m_cancel.cancel();
}

void TransferPlanner::start()
{
    m_jobs->push([this](LaneContext lane) {
        m_cancel.follow(lane.shutdown);
        return m_scan->run(lane, m_cancel.token());
    });
    m_lane.wake();
}

} // namespace windlass
