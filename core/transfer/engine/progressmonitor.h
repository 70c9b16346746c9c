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

/// Turns the lanes' counters into what people see: takes the changed items, and adds the batches
/// with their smoothed rates. Called by the engine ten times a second; lives on the engine's
/// thread. \internal
class ProgressMonitor
{
public:
    explicit ProgressMonitor(std::shared_ptr<ChangeLog> changes);

    void add(const std::shared_ptr<TransferBatch> &batch);

    /// The changes since the last call. Finished batches are included for the last time, and also
    /// in \a finished.
    TransferUpdate sample(QList<BatchSnapshot> &finished);

    bool isIdle() const { return m_batches.empty(); }

private:
    struct Watched {
        std::shared_ptr<TransferBatch> batch;
        qint64 lastBytes = 0;
        double smoothed = 0; // bytes per second; an average that starts at zero
        double age = 0;      // seconds
        double rate = 0;     // bytes per second
    };

    void updateRate(Watched &watched, qint64 doneBytes, double seconds) const;

    const std::shared_ptr<ChangeLog> m_changes;
    std::vector<Watched> m_batches;
    QElapsedTimer m_sinceLast;
};

} // namespace windlass
