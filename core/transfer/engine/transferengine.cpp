// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/engine/transferengine.h"

#include "core/base/logcategories.h"
#include "core/base/whendone.h"
#include "core/net/lanepool.h"
#include "core/net/networktransport.h"
#include "core/transfer/batch/changelog.h"
#include "core/transfer/batch/transferlimits.h"
#include "core/transfer/engine/producerfactory.h"
#include "core/transfer/engine/progressmonitor.h"
#include "core/transfer/plan/planlane.h"
#include "core/transfer/records/batchjournal.h"
#include "core/transfer/records/batchreviver.h"
#include "core/transfer/records/downloadflusher.h"
#include "core/transfer/records/resumejournal.h"
#include "core/transfer/request/requestcodec.h"
#include "core/transfer/scheduler/concurrencycontrol.h"
#include "core/transfer/scheduler/transferqueue.h"
#include "core/transfer/tasks/leftovers.h"
#include "core/transfer/tasks/runitem.h"

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
    void start(const std::shared_ptr<TransferBatch> &batch, std::unique_ptr<ItemProducer> producer);
    void start(std::vector<TransferQueue::NewBatch> batches);
    TransferQueue::NewBatch revived(
        const BatchJournal::Unfinished &unfinished, const TransferRequest &request);
    void restore(const QList<BatchJournal::Unfinished> &found);
    template <typename Change> void reorder(Change change);
    void retry(const BatchRecord &record, const TransferRequest &request,
        const BatchJournal::Retried &retried);
    QCoro::Task<> run(LaneContext lane, std::shared_ptr<TransferItem> item);

    TransferEngine &q;
    const TransferConfig config;
    const std::shared_ptr<Journal> journal; // may be null; the next four are null then, too
    const std::optional<ResumeJournal> resumption;
    const std::unique_ptr<BatchJournal> records;
    const std::unique_ptr<DownloadFlusher> flusher;
    const std::unique_ptr<Leftovers> leftovers;
    BatchId lastBatch = 0;
    QList<BatchId> activeBatches;
    bool isRestoredPaused = false;
    QSet<BatchId> absent;  // batches that are only in the journal, because something that they need
                           // is missing
    QSet<BatchId> keyless; // those of them that lack a customer key
    const std::shared_ptr<ChangeLog> changes = std::make_shared<ChangeLog>();
    BatchReviver reviver {changes};
    ProgressMonitor monitor {changes};
    TransferLimits limits {config};
    const std::shared_ptr<PlanLane> plans = std::make_shared<PlanLane>();
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
    ConcurrencyControl concurrency {config.maxRequests};
    QTimer timer;
    ProducerFactory producers {journal};
    // Jobs use everything above; the pool is destroyed first and waits for them.
    std::shared_ptr<TransferQueue> queue;
    std::unique_ptr<LanePool> lanes;
};

TransferEngine::Private::Private(
    TransferEngine &engine, const TransferConfig &wanted, std::shared_ptr<Journal> journal_)
    : q(engine), config(wanted), journal(std::move(journal_)),
      resumption(journal ? std::optional<ResumeJournal>(journal) : std::nullopt),
      records(journal ? std::make_unique<BatchJournal>(journal) : nullptr),
      flusher(journal ? std::make_unique<DownloadFlusher>(*records) : nullptr),
      leftovers(journal ? std::make_unique<Leftovers>(*resumption) : nullptr)
{
    QObject::connect(&timer, &QTimer::timeout, &q, [this] { sample(); });
    queue = std::make_shared<TransferQueue>(
        [this](LaneContext lane, std::shared_ptr<TransferItem> item) {
            return run(lane, std::move(item));
        },
        [this] { lanes->wake(); },
        // The end of a batch is reported at once; a short transfer need not wait for the timer.
        [this] {
            QMetaObject::invokeMethod(
                &q, [this] { sample(); }, Qt::QueuedConnection);
        },
        [this](const TransferItem &item) {
            if (!records)
                return;
            records->end(item);
            if (item.state == TransferState::Done)
                flusher->add(item.batch->id, item.batch->request);
        });
    queue->setLimit(config.maxRequests);
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
    producers.waitForDone();
}

QCoro::Task<> TransferEngine::Private::run(LaneContext lane, std::shared_ptr<TransferItem> item)
{
    TransferContext context {
        lane, item, item->batch->clients->limits->now().config, queue.get(), std::nullopt};
    if (resumption)
        context.resume = resumption->forItem(*item);
    return runItem(std::move(context));
}

void TransferEngine::Private::followSchedule()
{
    limits.setTime(clock->now().toLocalTime().time());
}

void TransferEngine::Private::sample()
{
    followSchedule();
    const ProgressMonitor::Sample now = monitor.sample();
    if (concurrency.sample(now.batches))
        queue->wake();
    for (const auto &pool : concurrency.takeTriedInVain())
        queue->makeRoomOnLine(*pool);
    if (timer.intervalAsDuration() != concurrency.interval())
        timer.setInterval(concurrency.interval());
    if (flusher)
        flusher->schedule();
    if (!now.update.batches.isEmpty() || !now.update.items.isEmpty())
        emit q.updated(now.update);
    for (const BatchSnapshot &batch : now.finished) {
        activeBatches.removeOne(batch.id);
        if (records)
            records->finish(batch);
        qCInfo(logTransfer,
            "batch %llu has ended: %lld done, %lld skipped, %lld failed, %lld bytes", batch.id,
            batch.done, batch.skipped, batch.failed, batch.doneBytes);
        emit q.batchFinished(batch);
    }
    if (!now.finished.isEmpty())
        q.discardLeftovers();
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
    const int most = d->limits.mostRequests();
    d->concurrency.setMax(most);
    d->lanes->grow(most);
    d->queue->setLimit(most);
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
    // Unique across runs of the program, without asking the journal.
    d->lastBatch = qMax(d->lastBatch + 1, BatchId(QDateTime::currentMSecsSinceEpoch()));
    const BatchSpec spec(d->lastBatch, request);
    if (d->records)
        d->records->begin(spec);
    const auto batch = std::make_shared<TransferBatch>(spec, d->changes);
    d->start(batch, d->producers.make(batch));
    return batch->id;
}

void TransferEngine::Private::start(
    const std::shared_ptr<TransferBatch> &batch, std::unique_ptr<ItemProducer> producer)
{
    std::vector<TransferQueue::NewBatch> one;
    one.push_back({batch, std::move(producer)});
    start(std::move(one));
}

void TransferEngine::Private::start(std::vector<TransferQueue::NewBatch> batches)
{
    followSchedule();
    if (!timer.isActive())
        concurrency.begin();
    for (const TransferQueue::NewBatch &added : batches) {
        const std::shared_ptr<TransferBatch> &batch = added.batch;
        qCInfo(logTransfer, "batch %llu begins", batch->id);
        const TransferRequest &request = batch->request;
        RequestClients &clients = *batch->clients;
        clients.limits = limits.of(request.connection);
        clients.targetLimits
            = request.targetService ? limits.of(request.targetConnection) : clients.limits;
        batch->services.add(concurrency.watch(batch->id, request.service, clients.limits));
        batch->services.add(concurrency.watch(batch->id, request.target(), clients.targetLimits));
        activeBatches.append(batch->id);
        monitor.add(batch);
    }
    queue->addBatches(std::move(batches));
    timer.start(concurrency.interval());
}

TransferQueue::NewBatch TransferEngine::Private::revived(
    const BatchJournal::Unfinished &unfinished, const TransferRequest &request)
{
    const std::shared_ptr<TransferBatch> batch = reviver.batch(unfinished, request);
    lastBatch = qMax(lastBatch, batch->id);
    return {batch, producers.resume(batch, unfinished.record.scope)};
}

void TransferEngine::Private::retry(
    const BatchRecord &record, const TransferRequest &request, const BatchJournal::Retried &retried)
{
    const BatchId id = record.id;
    // An active batch is already scanning for its items in doubt.
    const bool isSoughtFor = retried.scope == BatchScope::Unconfirmed && activeBatches.contains(id);
    const BatchScope scope = isSoughtFor ? BatchScope::Waiting : retried.scope;
    const auto make = [this, scope](const std::shared_ptr<TransferBatch> &batch) {
        return producers.resume(batch, scope);
    };
    if (queue->addProducer(id, make, retried.waiting.objects))
        return;
    if (record.status != BatchStatus::Finished && !activeBatches.contains(id)) {
        // It was left out at the start, because its connection was missing, and resumes now.
        BatchJournal::Unfinished unfinished {record, retried.totals, retried.verifications};
        if (retried.scope == BatchScope::Everything)
            unfinished.record.scope = BatchScope::Everything;
        TransferQueue::NewBatch back = revived(unfinished, request);
        start(back.batch, std::move(back.producer));
        return;
    }
    sample(); // it may have just ended, and this must be reported first
    records->reopen(id, retried.scope);
    const auto batch = reviver.batch(record, request, retried.totals);
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
                            if (retried->scope == BatchScope::Everything)
                                one.record.scope = BatchScope::Everything;
                            one.totals = retried->totals;
                            one.verifications = retried->verifications;
                        }
                        TransferQueue::NewBatch batch = d->revived(one, again);
                        d->start(batch.batch, std::move(batch.producer));
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
    if (d->leftovers)
        d->leftovers->setServiceFinder(findService);
    d->reviver.setServiceFinder(std::move(findService));
}

void TransferEngine::restore(ServiceFinder findService, bool arePaused)
{
    setServiceFinder(std::move(findService));
    if (!d->records)
        return;
    d->records->finishCancelled();
    discardLeftovers();
    whenDone(this, d->records->unflushed(), [this](const Result<QList<BatchRecord>> &found) {
        for (const BatchRecord &batch : found.value_or(QList<BatchRecord>())) {
            if (const Result<TransferRequest> request = decodeRequest(batch.request, nullptr))
                d->flusher->add(batch.id, *request);
        }
        d->flusher->schedule();
    });
    d->isRestoredPaused = arePaused;
    whenDone(this, d->records->unfinished(),
        [this](const Result<QList<BatchJournal::Unfinished>> &found) {
            d->restore(found.value_or(QList<BatchJournal::Unfinished>()));
        });
}

/// Resumes those of \a found that can be.
void TransferEngine::Private::restore(const QList<BatchJournal::Unfinished> &found)
{
    std::vector<TransferQueue::NewBatch> batches;
    QList<Error> leftBehind;
    keyless.clear();
    for (const BatchJournal::Unfinished &one : found) {
        const Result<TransferRequest> request = reviver.request(one.record);
        if (!request) { // the connection may return
            absent.insert(one.record.id);
            const bool hadEnded = one.record.scope == BatchScope::Unconfirmed;
            if (request.error().kind == ErrorKind::EndpointChanged && !hadEnded)
                leftBehind.append(request.error());
            if (request.error().kind == ErrorKind::EncryptionKeyNeeded)
                keyless.insert(one.record.id);
            continue;
        }
        absent.remove(one.record.id);
        batches.push_back(revived(one, *request));
        flusher->add(one.record.id, *request);
        if (isRestoredPaused)
            batches.back().batch->isPaused = true;
    }
    queue->reorder([this](QueueOrder &order) {
        order.setAbsent(absent);
        return 0;
    });
    if (!batches.empty())
        start(std::move(batches));
    if (!leftBehind.isEmpty())
        emit q.batchesLeftBehind(int(leftBehind.size()), leftBehind.first());
    if (!keyless.isEmpty())
        emit q.customerKeysNeeded(int(keyless.size()));
}

void TransferEngine::addCustomerKey(const CustomerKey &key)
{
    d->reviver.addCustomerKey(key);
    if (!d->records || d->keyless.isEmpty())
        return;
    whenDone(this, d->records->unfinished(),
        [this](const Result<QList<BatchJournal::Unfinished>> &found) {
            QList<BatchJournal::Unfinished> waiting;
            for (const BatchJournal::Unfinished &one :
                found.value_or(QList<BatchJournal::Unfinished>())) {
                if (d->keyless.contains(one.record.id))
                    waiting.append(one);
            }
            d->restore(waiting);
        });
}

void TransferEngine::pause(BatchId batch)
{
    d->queue->pauseBatch(batch);
    // A batch that has finished meanwhile stays finished.
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
            const Result<TransferRequest> request = record && *record
                ? d->reviver.request(**record)
                : Result<TransferRequest>(fail(ErrorKind::InvalidInput));
            if (!request) {
                emit retryFailed(batch, request.error());
                return;
            }
            whenDone(this, d->records->retry(batch, names),
                [this, record = **record, again = *request](
                    const Result<BatchJournal::Retried> &retried) {
                    if (retried && retried->isAnything())
                        d->retry(record, again, *retried);
                });
        });
}

/// Changes the queue's order by \a change.
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
    if (d->records && d->activeBatches.contains(batch))
        d->records->cancel(batch);
    d->queue->cancelBatch(batch);
}

void TransferEngine::cancelItem(BatchId batch, ItemId item)
{
    // After a restart a deletion is scanned again, whatever the journal says about one of its
    // pages.
    if (d->queue->isDeletion(batch)) {
        cancel(batch);
        return;
    }
    const std::shared_ptr<TransferItem> running = d->queue->cancelItem(batch, item);
    if (running && d->records)
        d->records->cancel(*running);
    discardLeftovers(); // running items discard their own
}

void TransferEngine::flushDownloads()
{
    if (d->flusher)
        d->flusher->flush();
}

void TransferEngine::cancelAll()
{
    for (const BatchId batch : std::as_const(d->activeBatches))
        cancel(batch);
}

QFuture<int> TransferEngine::discardLeftovers()
{
    return d->leftovers ? d->leftovers->discard() : QtFuture::makeReadyFuture(0);
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

const std::shared_ptr<PlanLane> &TransferEngine::planLane() const
{
    return d->plans;
}

} // namespace windlass
