// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/transferengine.h"

#include "core/net/lanepool.h"
#include "core/net/networktransport.h"
#include "core/transfer/changelog.h"
#include "core/transfer/concurrencygovernor.h"
#include "core/transfer/localwalker.h"
#include "core/transfer/progressmonitor.h"
#include "core/transfer/remotewalker.h"
#include "core/transfer/transferqueue.h"
#include "core/transfer/transfertasks.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace windlass {

class TransferEngine::Private
{
public:
    Private(TransferEngine &engine, const TransferConfig &wanted);
    ~Private();

    void sample();
    void govern(const TransferUpdate &update);
    static QCoro::Task<> runItem(Private *d, LaneContext lane, std::shared_ptr<TransferItem> item);

    TransferEngine &q;
    const TransferConfig config;
    BatchId lastBatch = 0;
    QList<BatchId> activeBatches;
    const std::shared_ptr<ChangeLog> changes = std::make_shared<ChangeLog>();
    ProgressMonitor monitor {changes};
    ConcurrencyGovernor governor {config.maxRequests};
    QElapsedTimer sinceSample;
    qint64 workSeen = 0;
    QSet<std::shared_ptr<S3Service>> services; // all that were ever used
    quint64 throttlesSeen = 0;
    QTimer timer;
    QThreadPool walkers; // reads folders
    // Everything that jobs use stands above; the pool goes first and waits for them.
    std::shared_ptr<TransferQueue> queue;
    std::unique_ptr<LanePool> lanes;
};

static TransferTask taskFor(const TransferContext &context)
{
    switch (context.request().kind) {
    case TransferKind::Upload:
        return uploadItem(context);
    case TransferKind::Download:
        return downloadItem(context);
    case TransferKind::Copy:
    case TransferKind::Move:
        return copyItem(context);
    case TransferKind::Delete:
        break;
    }
    return deleteItem(context);
}

TransferEngine::Private::Private(TransferEngine &engine, const TransferConfig &wanted)
    : q(engine), config(wanted)
{
    constexpr std::chrono::milliseconds samplingInterval {100};
    timer.setInterval(samplingInterval);
    QObject::connect(&timer, &QTimer::timeout, &q, [this] { sample(); });
    queue = std::make_shared<TransferQueue>(
        [this](LaneContext lane, std::shared_ptr<TransferItem> item) {
            return runItem(this, lane, std::move(item));
        },
        [this] { lanes->wake(); },
        // The end of a batch is told at once; a short transfer need not wait for the timer.
        [this] {
            QMetaObject::invokeMethod(
                &q, [this] { sample(); }, Qt::QueuedConnection);
        });
    queue->setLimit(governor.limit());
    lanes = std::make_unique<LanePool>(
        config.maxRequests, queue, [] { return std::make_unique<NetworkTransport>(); });
}

TransferEngine::Private::~Private()
{
    for (const BatchId batch : std::as_const(activeBatches))
        queue->cancelBatch(batch);
    lanes->stop();
    walkers.waitForDone();
    changes->take(); // the items in it own the log through their batches
}

QCoro::Task<> TransferEngine::Private::runItem(
    Private *d, LaneContext lane, std::shared_ptr<TransferItem> item)
{
    const TransferContext context {lane, item, d->config, d->queue.get()};
    const Result<TransferOutcome> result = co_await taskFor(context);
    if (result) {
        const bool skipped = *result == TransferOutcome::Skipped;
        d->queue->finishItem(item, skipped ? TransferState::Skipped : TransferState::Done, {});
    } else if (result.error().isCancelled() || item->cancel.isCancelled()) {
        d->queue->finishItem(item, TransferState::Cancelled, {});
    } else {
        d->queue->finishItem(item, TransferState::Failed, result.error());
    }
}

void TransferEngine::Private::govern(const TransferUpdate &update)
{
    constexpr qint64 perObject = 64 * 1024; // what a small object's round trip counts as, in bytes
    qint64 work = 0;
    qint64 workOfFinished = 0;
    for (const BatchSnapshot &batch : update.batches) {
        const qint64 sum = batch.doneBytes + batch.done * perObject;
        work += sum;
        workOfFinished += batch.isFinished ? sum : 0;
    }
    quint64 throttles = 0;
    for (const auto &service : std::as_const(services))
        throttles += service->throttleCount();
    ConcurrencyGovernor::Sample sample;
    sample.time = std::chrono::milliseconds(sinceSample.isValid() ? sinceSample.restart() : 0);
    sample.work = double(qMax<qint64>(0, work - workSeen));
    sample.isLimiting = queue->takeWasLimiting();
    sample.isThrottled = throttles > throttlesSeen;
    governor.add(sample);
    queue->setLimit(governor.limit());
    workSeen = work - workOfFinished;
    throttlesSeen = throttles;
}

void TransferEngine::Private::sample()
{
    QList<BatchSnapshot> finished;
    const TransferUpdate update = monitor.sample(finished);
    govern(update);
    if (!update.batches.isEmpty() || !update.items.isEmpty())
        emit q.updated(update);
    for (const BatchSnapshot &batch : std::as_const(finished)) {
        activeBatches.removeOne(batch.id);
        emit q.batchFinished(batch);
    }
    if (monitor.isIdle() && timer.isActive()) {
        timer.stop();
        emit q.idle();
    }
}

TransferEngine::TransferEngine(const TransferConfig &config, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, config))
{
}

TransferEngine::~TransferEngine() = default;

BatchId TransferEngine::submit(const TransferRequest &request)
{
    const auto batch = std::make_shared<TransferBatch>(++d->lastBatch, request, d->changes);
    std::unique_ptr<ItemProducer> producer;
    if (request.kind == TransferKind::Upload)
        producer = std::make_unique<LocalWalker>(batch, d->walkers);
    else
        producer = std::make_unique<RemoteWalker>(batch);
    d->activeBatches.append(batch->id);
    d->services.insert(request.service);
    if (!d->timer.isActive())
        d->sinceSample.start();
    d->monitor.add(batch);
    d->queue->addBatch(batch, std::move(producer));
    d->timer.start();
    return batch->id;
}

void TransferEngine::cancel(BatchId batch)
{
    d->queue->cancelBatch(batch);
}

void TransferEngine::cancelItem(BatchId batch, ItemId item)
{
    d->queue->cancelItem(batch, item);
}

void TransferEngine::cancelAll()
{
    for (const BatchId batch : std::as_const(d->activeBatches))
        d->queue->cancelBatch(batch);
}

bool TransferEngine::isIdle() const
{
    return d->monitor.isIdle();
}

const TransferConfig &TransferEngine::config() const
{
    return d->config;
}

} // namespace windlass
