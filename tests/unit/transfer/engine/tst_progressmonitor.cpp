// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/changelog.h"
#include "core/transfer/batch/transferitem.h"
#include "core/transfer/engine/progressmonitor.h"

#include <QTest>

using namespace windlass;
using namespace std::chrono_literals;

class TestProgressMonitor : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void everyStateIsTold();
    void endIsToldOnce();
    void batchIsToldWhenItHasChanged();
    void allBatchesAreThereForOthers();
    void itemIsAsFastAsItsBatch();
    void resumedBytesHaveNoSpeed();
    void silenceIsAStall();
    void silenceOfAPausedBatchIsNone();
    void totalIsWhatTheReviewHasCounted();
    void cancelledItemsSayHowFarTheyWere();
    void retryThatTakesBytesBackIsNotNegative();
    void progressDoesNotRunBackwards();
    void failureCountsNothing();
    void startingOverIsSeen();
    void whatTheScanHasNotFoundAgainCounts();

private:
    QList<TransferState> sample()
    {
        QList<TransferState> states;
        for (const ItemSnapshot &item : m_monitor->sample().update.items)
            states.append(item.state);
        return states;
    }
    /// The item runs, and its batch is watched.
    void run(qint64 size);
    /// Bytes have moved by \a now.
    TransferUpdate move(qint64 bytes, RateMeter::Time now);

    std::shared_ptr<ChangeLog> m_changes;
    std::shared_ptr<TransferBatch> m_batch;
    std::shared_ptr<TransferItem> m_item;
    std::unique_ptr<ProgressMonitor> m_monitor;
};

void TestProgressMonitor::init()
{
    m_changes = std::make_shared<ChangeLog>();
    m_batch = std::make_shared<TransferBatch>(BatchSpec(1, TransferRequest()), m_changes);
    m_item = std::make_shared<TransferItem>(m_batch, ItemSpec());
    m_monitor = std::make_unique<ProgressMonitor>(m_changes);
}

void TestProgressMonitor::cleanup()
{
    m_monitor.reset();
    m_item.reset();
    m_batch.reset();
    m_changes.reset();
}

void TestProgressMonitor::everyStateIsTold()
{
    m_changes->note(m_item);
    QCOMPARE(sample(), QList {TransferState::Waiting});
    QCOMPARE(sample(), QList<TransferState>());
    m_item->state = TransferState::Running;
    m_changes->note(m_item);
    QCOMPARE(sample(), QList {TransferState::Running});
}

void TestProgressMonitor::endIsToldOnce()
{
    // A lane ends the item between two steps of the sample, and notes that when the sample is over.
    m_changes->note(m_item);
    m_item->finish(TransferState::Done, {});
    QCOMPARE(sample(), QList {TransferState::Done});
    m_changes->note(m_item);
    QCOMPARE(sample(), QList<TransferState>());
}

void TestProgressMonitor::run(qint64 size)
{
    m_monitor->add(m_batch);
    m_batch->total = 1;
    m_batch->running = 1;
    m_batch->isScanning = false;
    m_item->setSize(size);
    m_item->state = TransferState::Running;
    m_changes->note(m_item);
}

TransferUpdate TestProgressMonitor::move(qint64 bytes, RateMeter::Time now)
{
    m_item->addProgress(bytes);
    m_changes->note(m_item);
    return m_monitor->sample(now).update;
}

void TestProgressMonitor::batchIsToldWhenItHasChanged()
{
    m_monitor->add(m_batch);
    QCOMPARE(m_monitor->sample(0ms).update.batches.size(), 1);
    QCOMPARE(m_monitor->sample(100ms).update.batches.size(), 0);
    m_batch->total = 5;
    QCOMPARE(m_monitor->sample(200ms).update.batches.size(), 1);
    QCOMPARE(m_monitor->sample(300ms).update.batches.size(), 0);
    m_batch->isFinished = true;
    const ProgressMonitor::Sample last = m_monitor->sample(400ms);
    QCOMPARE(last.update.batches.size(), 1);
    QCOMPARE(last.finished.size(), 1);
    QVERIFY(m_monitor->isIdle());
}

/// The concurrency control needs them all.
void TestProgressMonitor::allBatchesAreThereForOthers()
{
    m_monitor->add(m_batch);
    m_monitor->sample(0ms);
    QCOMPARE(m_monitor->sample(100ms).batches.size(), 1);
}

void TestProgressMonitor::itemIsAsFastAsItsBatch()
{
    run(100'000);
    m_monitor->sample(0ms);
    for (int i = 1; i <= 20; ++i) {
        const TransferUpdate update = move(1000, i * 100ms);
        QCOMPARE(update.batches.size(), 1);
        QCOMPARE(update.items.size(), 1);
        QCOMPARE(update.batches[0].bytesPerSecond, update.items[0].bytesPerSecond);
    }
    const BatchSnapshot batch = move(1000, 2100ms).batches.first();
    QCOMPARE(qRound(batch.bytesPerSecond), 10'000);
}

void TestProgressMonitor::resumedBytesHaveNoSpeed()
{
    run(100'000);
    m_monitor->sample(0ms);
    m_item->addResumed(68'000);
    const TransferUpdate update = move(500, 500ms);
    QCOMPARE(update.batches[0].doneBytes, 68'500);
    QCOMPARE(qRound(update.batches[0].bytesPerSecond), 1000);
    QCOMPARE(qRound(update.items[0].bytesPerSecond), 1000);
}

void TestProgressMonitor::silenceIsAStall()
{
    run(100'000);
    m_monitor->sample(0ms);
    move(1000, 1000ms);
    QVERIFY(m_monitor->sample(2000ms).update.batches.isEmpty());
    const TransferUpdate stalled = m_monitor->sample(6100ms).update;
    QCOMPARE(stalled.batches.size(), 1);
    QVERIFY(stalled.batches[0].isStalled);
    QVERIFY(!stalled.batches[0].timeLeft());
    QCOMPARE(stalled.items.size(), 1);
    QVERIFY(stalled.items[0].isStalled);
    QCOMPARE(stalled.items[0].bytesPerSecond, 0.0);
    const TransferUpdate again = move(1000, 7000ms);
    QVERIFY(!again.batches[0].isStalled);
    QVERIFY(!again.items[0].isStalled);
}

void TestProgressMonitor::silenceOfAPausedBatchIsNone()
{
    run(100'000);
    m_monitor->sample(0ms);
    move(1000, 1000ms);
    m_batch->isPaused = true;
    const BatchSnapshot paused = m_monitor->sample(1100ms).update.batches.first();
    QCOMPARE(paused.bytesPerSecond, 0.0);
    QVERIFY(m_monitor->sample(9000ms).update.batches.isEmpty());
}

void TestProgressMonitor::totalIsWhatTheReviewHasCounted()
{
    TransferRequest request;
    request.reviewedObjects = 100;
    request.reviewedBytes = 5000;
    TransferBatch batch(BatchSpec(2, request));
    batch.total = 30;
    batch.totalBytes = 1500;
    batch.doneBytes = 1200;
    BatchSnapshot snapshot = batch.snapshot();
    QVERIFY(snapshot.isReviewed);
    QCOMPARE(snapshot.total, 100);
    QCOMPARE(snapshot.totalBytes, 5000);
    snapshot.bytesPerSecond = 100;
    QCOMPARE(snapshot.timeLeft().value(), 38s);
    batch.isScanning = false;
    QCOMPARE(batch.snapshot().total, 30);
    QVERIFY(!batch.snapshot().isReviewed);
}

void TestProgressMonitor::cancelledItemsSayHowFarTheyWere()
{
    run(1000);
    m_item->addProgress(300);
    m_item->addProgress(-300); // the attempt ends
    m_item->finish(TransferState::Cancelled, {});
    m_changes->note(m_item);
    const TransferUpdate update = m_monitor->sample(0ms).update;
    QCOMPARE(update.items[0].done, 300);
    QCOMPARE(update.batches[0].doneBytes, 0);
    QCOMPARE(update.batches[0].totalBytes, 0);
    QCOMPARE(update.batches[0].reachedBytes, 300);
    QCOMPARE(update.batches[0].cancelledBytes, 1000);
}

/// A retry takes back what was counted; the speed is that of what moved.
void TestProgressMonitor::retryThatTakesBytesBackIsNotNegative()
{
    run(100'000);
    m_monitor->sample(0ms);
    move(5000, 1000ms);
    m_item->addProgress(-5000); // the attempt has failed
    const TransferUpdate again = move(6000, 2000ms);
    QCOMPARE(again.batches.size(), 1);
    QCOMPARE(again.batches[0].doneBytes, 6000);
    QVERIFY(again.batches[0].bytesPerSecond >= 0);
    QVERIFY(again.batches[0].bytesPerSecond <= 6000);
}

/// Neither another attempt, nor what a pause has cost, is seen as a step back.
void TestProgressMonitor::progressDoesNotRunBackwards()
{
    run(1000);
    m_item->addProgress(600);
    m_item->addProgress(-600); // another attempt
    m_item->addResumed(100);
    m_item->addProgress(200);
    QCOMPARE(m_item->snapshot().done, 600);
    QCOMPARE(m_batch->snapshot().doneBytes, 600);
    m_item->addProgress(400);
    QCOMPARE(m_item->snapshot().done, 700);
    QCOMPARE(m_batch->snapshot().doneBytes, 700);
    m_item->finish(TransferState::Done, {});
    QCOMPARE(m_item->snapshot().done, 1000);
    QCOMPARE(m_batch->snapshot().doneBytes, 1000);
}

void TestProgressMonitor::failureCountsNothing()
{
    run(1000);
    m_item->addProgress(600);
    m_item->addProgress(-200);
    m_item->finish(TransferState::Failed, Error(ErrorKind::NetworkFailed));
    QCOMPARE(m_item->snapshot().done, 0);
    QCOMPARE(m_batch->snapshot().doneBytes, 0);
    QCOMPARE(m_batch->snapshot().totalBytes, 0);
}

void TestProgressMonitor::startingOverIsSeen()
{
    run(1000);
    m_item->addProgress(600);
    m_item->startOver(RestartReason::SourceChanged);
    QCOMPARE(m_item->snapshot().done, 0);
    QCOMPARE(m_item->snapshot().restart, RestartReason::SourceChanged);
    QCOMPARE(m_batch->snapshot().doneBytes, 0);
    m_item->addProgress(100);
    QCOMPARE(m_batch->snapshot().doneBytes, 100);
}

/// After a restart.
void TestProgressMonitor::whatTheScanHasNotFoundAgainCounts()
{
    TransferRequest request;
    request.reviewedObjects = 2;
    request.reviewedBytes = 5000;
    TransferBatch batch(BatchSpec(2, request));
    batch.doneBytes = 1000;
    batch.awaitedBytes = 700;
    QCOMPARE(batch.snapshot().doneBytes, 1700);
    batch.totalBytes = 5000;
    batch.isScanning = false; // and it was not found
    QCOMPARE(batch.snapshot().doneBytes, 1000);
}

QTEST_APPLESS_MAIN(TestProgressMonitor)
#include "tst_progressmonitor.moc"
