// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/transferplanner.h"

#include "core/transfer/plan/planlane.h"
#include "core/transfer/plan/planscan.h"

#include <QMutex>

namespace windlass {

/// A scan on its lane, and the planner that hears of it as long as there is one.
class TransferPlanner::Scan
{
public:
    Scan(TransferPlanner &planner, TransferRequest request, const TransferConfig &config,
        qsizetype rows)
        : m_planner(&planner), m_scan(std::move(request), config, rows,
                                   [this](const PlanUpdate &update) { report(update); })
    {
    }

    static QCoro::Task<> run(std::shared_ptr<Scan> scan, LaneContext lane)
    {
        scan->m_cancel.follow(lane.shutdown);
        co_await scan->m_scan.run(lane, scan->m_cancel.token());
    }

    void stop()
    {
        QMutexLocker lock(&m_mutex);
        m_planner = nullptr;
        lock.unlock();
        m_cancel.cancel();
    }

    QList<SilenceTeller::Waits> waits() const { return m_scan.waits(); }

private:
    void report(const PlanUpdate &update)
    {
        QMutexLocker lock(&m_mutex);
        if (!m_planner)
            return;
        QMetaObject::invokeMethod(
            m_planner, [planner = m_planner, update] { emit planner->grown(update); },
            Qt::QueuedConnection);
    }

    QMutex m_mutex;
    TransferPlanner *m_planner; // guarded by m_mutex
    CancelSource m_cancel;
    PlanScan m_scan;
};

TransferPlanner::TransferPlanner(TransferRequest request, const TransferConfig &config,
    QObject *parent, std::shared_ptr<PlanLane> lane, qsizetype rows)
    : QObject(parent), m_lane(lane ? std::move(lane) : std::make_shared<PlanLane>()),
      m_scan(std::make_shared<Scan>(*this, std::move(request), config, rows))
{
}

TransferPlanner::~TransferPlanner()
{
    m_scan->stop();
}

void TransferPlanner::start()
{
    m_lane->run([scan = m_scan](LaneContext lane) { return Scan::run(scan, lane); });
}

QList<SilenceTeller::Waits> TransferPlanner::waits() const
{
    return m_scan->waits();
}

} // namespace windlass
