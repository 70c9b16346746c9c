// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/plan/transferplanner.h"
#include "ui/plan/planmodel.h"

#include <QPointer>
#include <QTimer>

namespace windlass {

class PlanDialog;

/// Plans one transfer, and shows the plan if there is anything to review: a small, unambiguous plan
/// that is ready at once is decided without asking; a deletion never is. Deletes itself.
class PlanReview : public QObject
{
    Q_OBJECT
public:
    /// How long to wait for a plan before showing it while it grows: if it is already known to need
    /// a review, and in any case. A distant server needs a second for a few files.
    static constexpr std::chrono::milliseconds patience {300};
    static constexpr std::chrono::milliseconds longestPatience {1500};

    /// \a request with the rule to begin with; \a window: the parent of the dialog; \a lane: null
    /// for one of its own.
    PlanReview(const TransferRequest &request, const TransferConfig &config, QWidget &window,
        const std::shared_ptr<PlanLane> &lane = {});

    void start();

signals:
    /// The final request. Not emitted if the person cancels.
    void decided(const windlass::TransferRequest &request);

private:
    void handleGrown(const PlanUpdate &update);
    void handleTimeout();
    void openDialog();
    void finish();

    QWidget &m_window;
    PlanModel m_model;
    TransferPlanner m_planner;
    SilenceTeller m_silence;
    QPointer<PlanDialog> m_dialog;
    QTimer m_timer;
    bool m_isEnded = false;
};

} // namespace windlass
