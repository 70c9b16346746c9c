// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/plan/transferplan.h"

namespace windlass {

/// What a person has decided about a plan, and what follows from it: which questions are open, how
/// much would be transferred, and the request that does it. Pure.
class PlanDecisions
{
public:
    /// What to do with a selected folder that exists already.
    enum class FolderRule { Ask, Merge, KeepBoth, Skip };

    PlanDecisions(const TransferRequest &request, const TransferConfig &config);

    /// For everything that has no decision of its own. With any rule but Ask, folders are merged.
    void setRule(ExistingRule rule) { m_rule = rule; }
    ExistingRule rule() const { return m_rule; }

    /// For one Conflict; Ask takes a decision back.
    void decide(const PlanRow &row, ExistingRule rule);
    /// For one FolderConflict.
    void decideFolder(const QByteArray &folder, FolderRule rule);

    /// What will be done with a Conflict or whatever else. A row in a folder that is skipped, or
    /// kept beside the old one, has no conflict any more.
    ExistingRule ruleFor(const PlanRow &row) const;
    FolderRule folderRule(const QByteArray &folder) const;
    /// Whether nothing in \a folder has a conflict any more, by what was decided about the whole.
    bool isMoot(const QByteArray &folder) const;

    /// Conflicts, and folders, that nobody has decided about.
    qint64 openQuestions(const PlanTotals &totals) const;
    PlanAmount amount(const PlanTotals &totals) const;

    /// The request that does what was decided, once no question is open. What comes to the target
    /// between plan and transfer is left alone, unless something is moved onto it. What comes to
    /// the source meanwhile is neither deleted nor moved, if the plan was complete.
    TransferRequest decided(const PlanTotals &totals) const;

private:
    const TransferRequest m_request;
    const RequestEstimate m_estimate;
    ExistingRule m_rule;
    QHash<QByteArray, FolderRule> m_folders;
    struct Decision {
        ExistingRule rule;
        PlanRow row;
    };
    QHash<QByteArray, Decision> m_items;
};

} // namespace windlass
