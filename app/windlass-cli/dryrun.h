// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "core/transfer/plan/plandecisions.h"
#include "core/transfer/request/transferrequest.h"

namespace windlass {

/// Says what a transfer would do, a line an item on stdout, and what it comes to; does none of it.
class DryRun
{
public:
    DryRun(const CliArguments &arguments, TransferRequest request);

    /// Blocks in an event loop until the plan is whole.
    ExitCode run();

private:
    void print(const PlanRow &row) const;
    void printSummary(const PlanTotals &totals) const;

    const CliArguments &m_arguments;
    const TransferRequest m_request;
    const PlanDecisions m_decisions;
};

} // namespace windlass
