// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/transfer/scheduler/transferqueue.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace windlass {

/// Works off the parts of one large object: the coroutine that owns the object takes parts itself,
/// and slots that have nothing better to do help it. So it gets on with a single slot, uses every
/// free one, and needs no slot reserved. The first failure decides and stops the others.
/// Thread-safe. \internal
class PartCrew : public std::enable_shared_from_this<PartCrew>
{
public:
    using Work = std::function<QCoro::Task<Result<>>(LaneContext, int part)>;

    /// \a stop is cancelled at the first failure; the work heeds its token. The object is an item
    /// of \a batch.
    PartCrew(int parts, CancelSource stop, Work work, std::shared_ptr<const TransferBatch> batch);

    /// Works until all parts are done, or one failed and the others have stopped. On \a lane, with
    /// at most \a helpers others.
    QCoro::Task<Result<>> run(LaneContext lane, TransferQueue &queue, int helpers);

private:
    /// Works off parts until there is none left to take.
    static QCoro::Task<> work(std::shared_ptr<PartCrew> crew, LaneContext lane);
    /// The same on a slot that may be wanted back: then it makes way after a part.
    static QCoro::Task<> help(
        std::shared_ptr<PartCrew> crew, TransferQueue *queue, LaneContext lane);

    std::optional<int> takePart();
    void endPart(const Result<> &result);
    /// Finished when no part is in work any more; to be asked for after the last was taken.
    QFuture<void> lastPart();

    const int m_parts;
    CancelSource m_stop;
    const Work m_work;
    const std::shared_ptr<const TransferBatch> m_batch;
    QMutex m_mutex;
    int m_next = 0; // guarded by m_mutex, as all below
    int m_inWork = 0;
    std::optional<Error> m_error;
    std::unique_ptr<QPromise<void>> m_waiter;
};

} // namespace windlass
