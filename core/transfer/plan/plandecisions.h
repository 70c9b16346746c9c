// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/plan/transferplan.h"

namespace windlass {

/// A person's decisions about a plan, and their results: which questions are open, how much would
/// be transferred, and the final request. Pure.
class PlanDecisions
{
public:
    /// What to do with a selected folder that exists at the target.
    enum class FolderRule { Ask, Merge, KeepBoth, Skip };

    PlanDecisions(const TransferRequest &request, const TransferConfig &config);

    /// The rule for everything without a decision of its own. Any rule but Ask merges folders.
    void setRule(ConflictPolicy rule) { m_rule = rule; }
    ConflictPolicy rule() const { return m_rule; }

    /// Decides one Conflict; Ask withdraws a decision.
    void decide(const PlanRow &row, ConflictPolicy rule);
    /// Decides one FolderConflict.
    void decideFolder(const QByteArray &folder, FolderRule rule);

    /// What will be done with a row. A row in a folder that is skipped, or kept beside the existing
    /// one, has no conflict any more.
    ConflictPolicy ruleFor(const PlanRow &row) const;
    FolderRule folderRule(const QByteArray &folder) const;
    /// Whether \a folder's rows have no conflicts any more because of the decision about the
    /// folder.
    bool isMoot(const QByteArray &folder) const;

    /// The number of undecided conflicts and folders.
    qint64 openQuestions(const PlanTotals &totals) const;
    PlanAmount amount(const PlanTotals &totals) const;

    /// The final request, once no question is open. What arrives at the target between plan and
    /// transfer is not overwritten, except by a move. What arrives at the source meanwhile is
    /// neither deleted nor moved, if the plan was complete.
    TransferRequest decided(const PlanTotals &totals) const;

private:
    const TransferRequest m_request;
    const RequestEstimate m_estimate;
    ConflictPolicy m_rule;
    QHash<QByteArray, FolderRule> m_folders;
    struct Decision {
        ConflictPolicy rule;
        PlanRow row;
    };
    QHash<QByteArray, Decision> m_items;
};

} // namespace windlass
