// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/plan/transferplanner.h"
#include "transfertest.h"

namespace windlass {

/// Plans for a folder "trip": on disk it goes to "to/" in the bucket, in the bucket it goes to
/// "down" on disk or, as a copy, to "to/".
class PlanTest : public TransferTest
{
    Q_OBJECT

protected slots:
    void init();

protected:
    /// All that a planner told.
    struct Plan {
        QList<PlanRow> rows;
        PlanTotals totals;

        /// Null if there is none of that name.
        const PlanRow *find(const QByteArray &name) const;
    };
    /// Waits until the plan is finished.
    static Plan planOf(const TransferRequest &request, const TransferConfig &config = {},
        qsizetype rows = TransferPlanner::maxRows);

    TransferRequest upload() const;
    TransferRequest download() const;
    /// \a kind: Copy or Move
    TransferRequest copy(TransferKind kind) const;
    TransferRequest requestOf(TransferKind kind) const;
    static RemoteSelection folder(const QByteArray &key);
    /// One that is known by its name only, as on the command line.
    static RemoteSelection object(const QByteArray &key, const QByteArray &name = {});
    /// Rows for all kinds but deletions.
    static void addKinds();
};

} // namespace windlass
