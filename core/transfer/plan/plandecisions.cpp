// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/plan/plandecisions.h"

namespace windlass {

PlanDecisions::PlanDecisions(const TransferRequest &request, const TransferConfig &config)
    : m_request(request), m_estimate(request, config), m_rule(request.existing)
{
}

void PlanDecisions::decide(const PlanRow &row, ConflictPolicy rule)
{
    if (rule == ConflictPolicy::Ask)
        m_items.remove(row.name);
    else
        m_items.insert(row.name, {rule, row});
}

void PlanDecisions::decideFolder(const QByteArray &folder, FolderRule rule)
{
    m_folders.insert(folder, rule);
}

PlanDecisions::FolderRule PlanDecisions::folderRule(const QByteArray &folder) const
{
    const FolderRule decided = m_folders.value(folder, FolderRule::Ask);
    if (decided == FolderRule::Ask && m_rule != ConflictPolicy::Ask)
        return FolderRule::Merge;
    return decided;
}

bool PlanDecisions::isMoot(const QByteArray &folder) const
{
    if (m_folders.isEmpty() || folder.isEmpty())
        return false;
    const FolderRule rule = folderRule(folder);
    return rule == FolderRule::KeepBoth || rule == FolderRule::Skip;
}

ConflictPolicy PlanDecisions::ruleFor(const PlanRow &row) const
{
    const auto decided = m_items.constFind(row.name);
    return decided == m_items.cend() ? m_rule : decided->rule;
}

qint64 PlanDecisions::openQuestions(const PlanTotals &totals) const
{
    if (m_rule != ConflictPolicy::Ask)
        return 0;
    qint64 open = totals.conflicts + qint64(totals.areTargetsUnknown);
    for (auto it = totals.folders.cbegin(); it != totals.folders.cend(); ++it) {
        open += qint64(folderRule(it.key()) == FolderRule::Ask);
        if (isMoot(it.key()))
            open -= it->conflicts;
    }
    for (const Decision &decision : m_items)
        open -= qint64(!isMoot(decision.row.folder()));
    return open;
}

PlanAmount PlanDecisions::amount(const PlanTotals &totals) const
{
    const RequestEstimate estimate = m_estimate.streamed(totals.isStreamed);
    PlanAmount amount = totals.ready;
    amount += totals.conflicting[m_rule];
    if (m_rule != ConflictPolicy::Overwrite)
        amount.requests += totals.lookups;
    for (auto it = totals.folders.cbegin(); it != totals.folders.cend(); ++it) {
        const FolderRule rule = folderRule(it.key());
        if (rule == FolderRule::Merge || rule == FolderRule::Ask)
            continue;
        amount -= it->conflicting[m_rule];
        if (rule == FolderRule::KeepBoth)
            amount += it->conflicting[ConflictPolicy::Overwrite];
        else
            amount -= it->ready;
    }
    for (const Decision &decision : m_items) {
        const QByteArray folder = decision.row.folder();
        if (totals.folders.contains(folder) && isMoot(folder))
            continue;
        const AmountByRule amounts = decision.row.amounts(estimate);
        amount -= amounts[m_rule];
        amount += amounts[decision.rule];
    }
    return amount;
}

TransferRequest PlanDecisions::decided(const PlanTotals &totals) const
{
    TransferRequest request = m_request;
    // What arrives at the target after the review is kept.
    request.existing = m_rule == ConflictPolicy::Ask ? ConflictPolicy::Skip : m_rule;
    request.decisions.clear();
    for (const Decision &decision : m_items) {
        if (!isMoot(decision.row.folder()) && decision.rule != request.existing)
            request.decisions.insert(decision.row.name, decision.rule);
    }
    const auto applyTo = [&](auto &selections) {
        selections.removeIf([&](const auto &selection) {
            return totals.folders.contains(selection.targetName)
                && folderRule(selection.targetName) == FolderRule::Skip;
        });
        for (auto &selection : selections) {
            const auto folder = totals.folders.constFind(selection.targetName);
            if (folder != totals.folders.cend()
                && folderRule(selection.targetName) == FolderRule::KeepBoth)
                selection.targetName = folder->freeName;
        }
    };
    applyTo(request.localSources);
    applyTo(request.remoteSources);
    const bool takesSources
        = request.kind == TransferKind::Delete || request.kind == TransferKind::Move;
    if (takesSources && totals.isFinished && !totals.error)
        request.reviewedUntil = totals.newest;
    if (totals.isFinished && !totals.error) {
        request.reviewedObjects = totals.items;
        request.reviewedBytes = amount(totals).bytes;
    }
    return request;
}

} // namespace windlass
