// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/transferengine.h"

#include "core/net/lanepool.h"
#include "core/net/networktransport.h"
#include "core/transfer/changelog.h"
#include "core/transfer/localwalker.h"
#include "core/transfer/progressmonitor.h"
#include "core/transfer/remotewalker.h"
#include "core/transfer/transferqueue.h"
#include "core/transfer/transfertasks.h"

#include <QThreadPool>
#include <QTimer>

namespace windlass {

class TransferEngine::Private
{
public:
    Private(TransferEngine &engine, const TransferConfig &wanted);
    ~Private();

    void sample();
    static QCoro::Task<> runItem(Private *d, LaneContext lane, std::shared_ptr<TransferItem> item);

    TransferEngine &q;
    const TransferConfig config;
    BatchId lastBatch = 0;
    QList<BatchId> activeBatches;
    const std::shared_ptr<ChangeLog> changes = std::make_shared<ChangeLog>();
    ProgressMonitor monitor {changes};
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

void TransferEngine::Private::sample()
{
    QList<BatchSnapshot> finished;
    const TransferUpdate update = monitor.sample(finished);
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
