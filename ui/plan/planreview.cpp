// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/plan/planreview.h"

#include "ui/plan/plandialog.h"

namespace windlass {

PlanReview::PlanReview(const TransferRequest &request, const TransferConfig &config,
    QWidget &window, const std::shared_ptr<PlanLane> &lane)
    : QObject(&window), m_window(window), m_model(request, config),
      m_planner(request, config, nullptr, lane)
{
    connect(&m_planner, &TransferPlanner::grown, this, &PlanReview::handleGrown);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlanReview::handleTimeout);
}

void PlanReview::start()
{
    if (m_model.isDeletion())
        openDialog();
    else
        m_timer.start(patience);
    m_planner.start();
    m_silence.start(m_planner.waits());
}

void PlanReview::handleGrown(const PlanUpdate &update)
{
    if (m_isEnded)
        return;
    m_model.add(update);
    if (update.totals.isFinished)
        m_silence.stop();
    if (m_dialog || !update.totals.isFinished)
        return;
    if (update.totals.isUnambiguous(m_model.decisions().rule()))
        finish();
    else
        openDialog();
}

void PlanReview::handleTimeout()
{
    // Whether the plan so far would need a review if it were complete.
    PlanTotals soFar = m_model.totals();
    soFar.isFinished = true;
    const bool isWorthALook = !soFar.isUnambiguous(m_model.decisions().rule());
    if (isWorthALook || m_timer.intervalAsDuration() != patience)
        openDialog();
    else
        m_timer.start(longestPatience - patience);
}

void PlanReview::openDialog()
{
    m_timer.stop();
    if (m_dialog || m_isEnded)
        return;
    m_dialog = new PlanDialog(m_model, &m_window);
    m_dialog->showSilence(m_silence.told());
    connect(&m_silence, &SilenceTeller::changed, m_dialog, &PlanDialog::showSilence);
    connect(m_dialog, &QDialog::accepted, this, &PlanReview::finish);
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_isEnded = true;
        m_dialog->deleteLater();
        deleteLater();
    });
    m_dialog->open();
}

void PlanReview::finish()
{
    m_timer.stop();
    m_isEnded = true;
    const TransferRequest request = m_model.decisions().decided(m_model.totals());
    if (!request.localSources.isEmpty() || !request.remoteSources.isEmpty())
        emit decided(request);
    if (!m_dialog)
        deleteLater();
}

} // namespace windlass
