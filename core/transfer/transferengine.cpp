// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/transferengine.h"

#include "core/base/whendone.h"
#include "core/net/lanepool.h"
#include "core/net/networktransport.h"
#include "core/transfer/batchjournal.h"
#include "core/transfer/changelog.h"
#include "core/transfer/concurrencygovernor.h"
#include "core/transfer/existingproducer.h"
#include "core/transfer/localwalker.h"
#include "core/transfer/progressmonitor.h"
#include "core/transfer/remotewalker.h"
#include "core/transfer/requestcodec.h"
#include "core/transfer/resumedproducer.h"
#include "core/transfer/resumejournal.h"
#include "core/transfer/retryproducer.h"
#include "core/transfer/transferlimits.h"
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
    Private(
        TransferEngine &engine, const TransferConfig &wanted, std::shared_ptr<Journal> journal_);
    ~Private();

    void sample();
    void followSchedule();
    void govern(const TransferUpdate &update);
    std::unique_ptr<ItemProducer> producerOf(
        const std::shared_ptr<TransferBatch> &batch, bool isResumed);
    void start(const std::shared_ptr<TransferBatch> &batch, std::unique_ptr<ItemProducer> producer);
    std::shared_ptr<TransferBatch> restored(
        BatchId id, const TransferRequest &request, const QHash<ItemOutcome, ItemTotals> &totals);
    void restore(
        const BatchJournal::Unfinished &unfinished, TransferRequest request, bool isPaused = false);
    template <typename Change> void reorder(Change change);
    Result<TransferRequest> requestOf(const std::optional<BatchRecord> &record) const;
    void retry(BatchId id, const TransferRequest &request, const BatchJournal::Retried &retried);
    static QCoro::Task<> runItem(Private *d, LaneContext lane, std::shared_ptr<TransferItem> item);

    TransferEngine &q;
    const TransferConfig config;
    const std::shared_ptr<Journal> journal; // may be null, and then so are the next two
    const std::unique_ptr<ResumeJournal> resumption;
    const std::unique_ptr<BatchJournal> records;
    BatchId lastBatch = 0;
    QList<BatchId> activeBatches;
    ServiceFinder findService; // may be empty
    const std::shared_ptr<ChangeLog> changes = std::make_shared<ChangeLog>();
    ProgressMonitor monitor {changes};
    TransferLimits limits {config};
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
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

TransferEngine::Private::Private(
    TransferEngine &engine, const TransferConfig &wanted, std::shared_ptr<Journal> journal_)
    : q(engine), config(wanted), journal(std::move(journal_)),
      resumption(journal ? std::make_unique<ResumeJournal>(journal) : nullptr),
      records(journal ? std::make_unique<BatchJournal>(journal) : nullptr)
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
        },
        [this](const TransferItem &item) {
            if (records)
                records->end(item);
        });
    queue->setLimit(governor.limit());
    lanes = std::make_unique<LanePool>(
        config.maxRequests, queue, [] { return std::make_unique<NetworkTransport>(); });
}

TransferEngine::Private::~Private()
{
    if (journal) {
        queue->suspend();
    } else {
        for (const BatchId batch : std::as_const(activeBatches))
            queue->cancelBatch(batch);
    }
    lanes->stop();
    walkers.waitForDone();
    changes->take(); // the items in it own the log through their batches
}

QCoro::Task<> TransferEngine::Private::runItem(
    Private *d, LaneContext lane, std::shared_ptr<TransferItem> item)
{
    const TransferContext context {
        lane, item, item->batch->limits->now().config, d->queue.get(), d->resumption.get()};
    const Result<TransferOutcome> result = co_await transferItem(context);
    if (result) {
        const bool skipped = *result == TransferOutcome::Skipped;
        d->queue->finishItem(item, skipped ? TransferState::Skipped : TransferState::Done, {});
    } else if (item->isSuspended && !item->batch->cancel.isCancelled()) {
        d->queue->returnItem(item);
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

void TransferEngine::Private::followSchedule()
{
    limits.setTime(clock->now().toLocalTime().time());
}

void TransferEngine::Private::sample()
{
    followSchedule();
    QList<BatchSnapshot> finished;
    const TransferUpdate update = monitor.sample(finished);
    govern(update);
    if (!update.batches.isEmpty() || !update.items.isEmpty())
        emit q.updated(update);
    for (const BatchSnapshot &batch : std::as_const(finished)) {
        activeBatches.removeOne(batch.id);
        if (records)
            records->finish(batch);
        emit q.batchFinished(batch);
    }
    if (monitor.isIdle() && timer.isActive()) {
        timer.stop();
        emit q.idle();
    }
}

TransferEngine::TransferEngine(
    const TransferConfig &config, std::shared_ptr<Journal> journal, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, config, std::move(journal)))
{
}

TransferEngine::~TransferEngine() = default;

void TransferEngine::setSettings(
    const TransferSettings &settings, const QHash<QString, TransferOverrides> &byConnection)
{
    d->followSchedule();
    d->limits.set(settings, byConnection);
    d->governor.setMost(d->limits.mostRequests());
    d->lanes->grow(d->limits.mostRequests());
    d->queue->setLimit(d->governor.limit());
    d->queue->applyLimits();
}

BandwidthSetting TransferEngine::bandwidth() const
{
    return d->limits.bandwidth();
}

void TransferEngine::setClock(std::shared_ptr<Clock> clock)
{
    d->clock = std::move(clock);
    d->followSchedule();
}

BatchId TransferEngine::submit(const TransferRequest &request)
{
    // Unique over the runs of the program, without asking the journal.
    d->lastBatch = qMax(d->lastBatch + 1, BatchId(QDateTime::currentMSecsSinceEpoch()));
    const auto batch = std::make_shared<TransferBatch>(d->lastBatch, request, d->changes);
    if (d->records)
        d->records->begin(*batch);
    d->start(batch, d->producerOf(batch, false));
    return batch->id;
}

std::unique_ptr<ItemProducer> TransferEngine::Private::producerOf(
    const std::shared_ptr<TransferBatch> &batch, bool isResumed)
{
    const TransferKind kind = batch->request.kind;
    std::unique_ptr<ItemProducer> producer;
    if (kind == TransferKind::Upload)
        producer = std::make_unique<LocalWalker>(batch, walkers);
    else
        producer = std::make_unique<RemoteWalker>(batch);
    // What a deletion has deleted is not found again.
    if (isResumed && kind != TransferKind::Delete)
        producer = std::make_unique<ResumedProducer>(batch->id, std::move(producer), journal);
    if (ExistingProducer::isNeeded(batch->request))
        producer = std::make_unique<ExistingProducer>(batch, std::move(producer));
    return producer;
}

void TransferEngine::Private::start(
    const std::shared_ptr<TransferBatch> &batch, std::unique_ptr<ItemProducer> producer)
{
    followSchedule();
    batch->limits = limits.of(batch->request.connection);
    activeBatches.append(batch->id);
    services.insert(batch->request.service);
    services.insert(batch->request.target());
    if (!timer.isActive())
        sinceSample.start();
    monitor.add(batch);
    queue->addBatch(batch, std::move(producer));
    timer.start();
}

/// A batch that has a past.
std::shared_ptr<TransferBatch> TransferEngine::Private::restored(
    BatchId id, const TransferRequest &request, const QHash<ItemOutcome, ItemTotals> &totals)
{
    const auto batch = std::make_shared<TransferBatch>(id, request, changes);
    const auto restoreState = [&](ItemOutcome outcome, TransferState state) {
        const ItemTotals found = totals.value(outcome);
        batch->restore(state, found.objects, found.bytes);
    };
    restoreState(ItemOutcome::Done, TransferState::Done);
    restoreState(ItemOutcome::Skipped, TransferState::Skipped);
    restoreState(ItemOutcome::Failed, TransferState::Failed);
    restoreState(ItemOutcome::Cancelled, TransferState::Cancelled);
    return batch;
}

void TransferEngine::Private::restore(
    const BatchJournal::Unfinished &unfinished, TransferRequest request, bool isPaused)
{
    const BatchRecord &record = unfinished.record;
    request.connection = record.connection;
    const std::shared_ptr<TransferBatch> batch = restored(record.id, request, unfinished.totals);
    batch->restore(unfinished.verifications);
    batch->isPaused = isPaused || record.status == BatchStatus::Paused;
    batch->position = record.position;
    batch->priority = TransferPriority(qBound(-1, record.priority, 1));
    batch->startsAfter = record.startsAfter;
    lastBatch = qMax(lastBatch, record.id);
    start(batch, producerOf(batch, true));
}

/// What a batch that is in the journal only has to do.
Result<TransferRequest> TransferEngine::Private::requestOf(
    const std::optional<BatchRecord> &record) const
{
    if (!record || !findService)
        return fail(ErrorKind::InvalidInput);
    const auto service = findService(record->connection);
    if (!service)
        return fail(service.error());
    Result<TransferRequest> request = decodeRequest(record->request, *service);
    if (!request)
        return request;
    request->connection = record->connection;
    if (!request->targetConnection.isEmpty()) {
        const auto target = findService(request->targetConnection);
        if (!target)
            return fail(target.error());
        request->targetService = *target;
    }
    return request;
}

void TransferEngine::Private::retry(
    BatchId id, const TransferRequest &request, const BatchJournal::Retried &retried)
{
    const auto make
        = [&](const std::shared_ptr<TransferBatch> &batch) -> std::unique_ptr<ItemProducer> {
        if (!retried.isScanAgain)
            return std::make_unique<RetryProducer>(batch, journal);
        return producerOf(batch, true);
    };
    if (queue->addProducer(id, make, retried.waiting))
        return;
    sample(); // it may have ended just now, and is to be told as that first
    records->reopen(id);
    const auto batch = restored(id, request, retried.totals);
    batch->restore(retried.verifications);
    start(batch, make(batch));
}

void TransferEngine::submitOrResume(const TransferRequest &request)
{
    if (!d->records) {
        submit(request);
        return;
    }
    whenDone(this, d->records->unfinished(),
        [this, request](const Result<QList<BatchJournal::Unfinished>> &found) {
            const QByteArray fingerprint = fingerprintOf(request);
            const auto resume = [this](BatchJournal::Unfinished one, const TransferRequest &again) {
                whenDone(this, d->records->retry(one.record.id, {}),
                    [this, one, again](const Result<BatchJournal::Retried> &retried) mutable {
                        if (retried) {
                            one.totals = retried->totals;
                            one.verifications = retried->verifications;
                        }
                        d->restore(one, again);
                    });
            };
            for (const BatchJournal::Unfinished &one :
                found.value_or(QList<BatchJournal::Unfinished>())) {
                if (one.record.fingerprint == fingerprint) {
                    resume(one, request);
                    return;
                }
            }
            submit(request);
        });
}

void TransferEngine::setServiceFinder(ServiceFinder findService)
{
    d->findService = std::move(findService);
}

void TransferEngine::restore(ServiceFinder findService, bool arePaused)
{
    setServiceFinder(std::move(findService));
    if (!d->records)
        return;
    whenDone(this, d->records->unfinished(),
        [this, arePaused](const Result<QList<BatchJournal::Unfinished>> &found) {
            for (const BatchJournal::Unfinished &one :
                found.value_or(QList<BatchJournal::Unfinished>())) {
                const Result<TransferRequest> request = d->requestOf(one.record);
                if (request) // else the connection may come back
                    d->restore(one, *request, arePaused);
            }
        });
}

void TransferEngine::pause(BatchId batch)
{
    d->queue->pauseBatch(batch);
    // What has finished meanwhile stays finished.
    if (d->records && d->activeBatches.contains(batch))
        d->records->setPaused(batch, true);
}

void TransferEngine::resume(BatchId batch)
{
    d->queue->resumeBatch(batch);
    if (d->records && d->activeBatches.contains(batch))
        d->records->setPaused(batch, false);
}

void TransferEngine::retry(BatchId batch, const QList<QByteArray> &names)
{
    if (!d->records)
        return;
    whenDone(this, d->records->find(batch),
        [this, batch, names](const Result<std::optional<BatchRecord>> &record) {
            const Result<TransferRequest> request = d->requestOf(record.value_or(std::nullopt));
            if (!request) {
                emit retryFailed(batch, request.error());
                return;
            }
            whenDone(this, d->records->retry(batch, names),
                [this, batch, again = *request](const Result<BatchJournal::Retried> &retried) {
                    if (retried && retried->isAnything())
                        d->retry(batch, again, *retried);
                });
        });
}

/// By \a change of the QueueOrder.
template <typename Change> void TransferEngine::Private::reorder(Change change)
{
    const auto changed = queue->reorder(change);
    for (const std::shared_ptr<TransferBatch> &batch : changed) {
        if (records)
            records->setOrder(*batch);
    }
}

void TransferEngine::setPriority(const QList<BatchId> &batches, TransferPriority priority)
{
    d->reorder([&](QueueOrder &order) { return order.setPriority(batches, priority); });
}

void TransferEngine::move(const QList<BatchId> &batches, QueueMove where)
{
    d->reorder([&](QueueOrder &order) { return order.move(batches, where); });
}

void TransferEngine::startAfter(BatchId batch, BatchId other)
{
    d->reorder([=](QueueOrder &order) { return order.startAfter(batch, other); });
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

TransferConfig TransferEngine::configFor(const QString &connection) const
{
    return d->limits.of(connection)->now().config;
}

} // namespace windlass
