// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/job.h"
#include "core/transfer/scheduler/partsinflight.h"
#include "core/transfer/scheduler/transferqueue.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace windlass {

/// Transfers the parts of one large object: the coroutine that owns the object takes parts itself,
/// and free slots help it. So a single slot suffices, every free one is used, and none is reserved.
/// How many work at a time follows the line, if it can be measured (PartsInFlight).
/// The first failure decides the result and stops the others. Thread-safe. \internal
class PartWorkers : public std::enable_shared_from_this<PartWorkers>
{
public:
    /// Transfers a part. If it is stopped by the token alone, it is called for this part again,
    /// later.
    using Work = std::function<QCoro::Task<Result<>>(LaneContext, int part, CancelToken)>;

    /// \a stop is cancelled at the first failure, and every token of \a work with it. The object is
    /// an item of \a batch.
    PartWorkers(
        int parts, CancelSource stop, Work work, std::shared_ptr<const TransferBatch> batch);

    /// How the line is measured.
    struct Line {
        qint64 partSize;
        std::function<qint64()> moved; ///< bytes of the object that were sent or received so far
        std::function<LimitShare()> limit;
    };
    /// To be called before run().
    void follow(Line line) { m_line = std::move(line); }

    /// At the moment.
    int wantedHelpers();

    /// Works until all parts are done, or one has failed and the others have stopped. Runs on \a
    /// lane, with at most \a helpers others.
    QCoro::Task<Result<>> run(LaneContext lane, TransferQueue &queue, int helpers);

private:
    struct Taken {
        int part;
        CancelSource stop;
        bool isOwners;
        bool isWithdrawn = false;
    };

    /// Transfers parts until none is left to take.
    static QCoro::Task<> work(std::shared_ptr<PartWorkers> crew, LaneContext lane);
    /// The same on a helper's slot, which it gives back after a part if others need it.
    static QCoro::Task<> help(
        std::shared_ptr<PartWorkers> crew, TransferQueue *queue, LaneContext lane);

    /// Lets the helpers be as many as the line needs, for as long as the timer runs.
    void lookAtLine(TransferQueue &queue, int most, QTimer &timer);
    void setWanted(TransferQueue &queue, int wanted);
    void addHelpers(TransferQueue &queue, int count);
    /// Whether one worker fewer suffices; it leaves then.
    bool leave();

    /// Stops the helpers' latest parts until \a wanted are left in all; they are to be taken again.
    void withdraw(int wanted);

    std::optional<Taken> takePart(bool isOwners);
    void endPart(int part, const Result<> &result);
    /// Parts that nobody has taken, or that were withdrawn. With m_mutex.
    int waitingParts() const { return m_parts - m_next + int(m_withdrawn.size()); }
    bool hasWaitingParts();
    /// Finishes when no part is in progress; to be called after the last part was taken.
    QFuture<void> lastPart();

    const int m_parts;
    CancelSource m_stop;
    const Work m_work;
    const std::shared_ptr<const TransferBatch> m_batch;
    std::optional<Line> m_line;
    std::function<void()> m_firstEnded; // called when the owner's first part is done
    QMutex m_mutex;
    int m_next = 0;    // guarded by m_mutex, as all below
    int m_helpers = 0; // working, or waiting for a slot
    int m_wantedHelpers = 0;
    std::vector<Taken> m_inWork; // in the order in which they were taken
    std::vector<int> m_withdrawn;
    std::optional<Error> m_error;
    std::unique_ptr<QPromise<void>> m_waiter;
};

} // namespace windlass
