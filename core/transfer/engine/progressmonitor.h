// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/batch/transferbatch.h"
#include "core/transfer/request/snapshots.h"

#include <QElapsedTimer>
#include <QHash>

#include <memory>
#include <vector>

namespace windlass {

/// Turns what the lanes count into what people see: takes the changed items, adds the batches with
/// their smoothed speed. Called by the engine ten times a second; lives on the engine's thread.
/// \internal
class ProgressMonitor
{
public:
    explicit ProgressMonitor(std::shared_ptr<ChangeLog> changes);

    void add(const std::shared_ptr<TransferBatch> &batch);

    /// What changed since the last call. Batches that have finished are in it for the last time,
    /// and in \a finished.
    TransferUpdate sample(QList<BatchSnapshot> &finished);

    bool isIdle() const { return m_batches.empty(); }

private:
    struct Watched {
        std::shared_ptr<TransferBatch> batch;
        qint64 lastBytes = 0;
        double smoothed = 0; // bytes a second, of an average that began at zero
        double age = 0;      // seconds
        double rate = 0;     // bytes a second
    };

    void updateRate(Watched &watched, qint64 doneBytes, double seconds) const;

    const std::shared_ptr<ChangeLog> m_changes;
    std::vector<Watched> m_batches;
    QElapsedTimer m_sinceLast;
};

} // namespace windlass
