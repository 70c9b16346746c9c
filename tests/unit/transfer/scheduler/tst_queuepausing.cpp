// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/transfer/queuetest.h"

#include <QTest>

using namespace windlass;

/// Pausing, and what it must not touch.
class TestQueuePausing : public QueueTest
{
    Q_OBJECT
private slots:
    void pausedBatchBeginsNothing();
    void pausedBatchIsNotScanned();
    void pageThatComesWhilePausedWaits();
    void pausingStopsWhatRuns();
    void returnedItemIsStoppedByTheNextPause();
    void returnedItemRunsAgain();
    void progressStaysWhenAReturnedItemRunsAgain();
    void itemThatIsDoneInSpiteOfThePauseIsDone();
    void othersGoOnBeforeAndBehindIt();
    void resumedBatchTakesItsTurnAgain();
    void pausingTwiceIsPausing();
    void pausedAgainBeforeAllHasStopped();
    void cancelledWhilePausedEnds();
    void cancelledWhileItsItemsStopEnds();
    void itemCancelledWhileItStopsIsNotRunAgain();
    void itemCancelledBeforeThePauseIsNotRunAgain();
    void itemCancelledWhileItIsReturnedIsNotRunAgain();
    void waitingItemOfAPausedBatchCanBeCancelled();
    void suspendedQueueGivesNothingAndEndsNothing();
    void unknownBatchIsNotPaused();

private:
    /// Runs \a count items, which do not end by themselves.
    void run(int count)
    {
        m_finishesAtOnce = false;
        for (int i = 0; i < count; ++i)
            QVERIFY(!takeName().isEmpty());
    }
    /// What runs comes to its end, as the engine's runner would have it.
    void stopAll()
    {
        for (const auto &item : std::exchange(m_running, {})) {
            QVERIFY(item->cancel->isCancelled());
            if (item->isSuspended)
                m_queue->returnItem(item);
            else
                m_queue->finishItem(item, TransferState::Cancelled, {});
        }
    }
    /// Everything that is left runs through; its names.
    QByteArrayList runRest()
    {
        m_finishesAtOnce = true;
        m_ran.clear();
        while (takeOne()) { }
        return m_ran;
    }
};

void TestQueuePausing::pausedBatchBeginsNothing()
{
    const auto batch = addBatch(3);
    QCOMPARE(takeName(), QByteArray("1:0"));
    m_queue->pauseBatch(batch->id);
    QVERIFY(!takeOne());
    QVERIFY(batch->snapshot().isPaused);
    m_queue->resumeBatch(batch->id);
    QVERIFY(!batch->snapshot().isPaused);
    QCOMPARE(runRest(), QByteArrayList({"1:1", "1:2"}));
    QVERIFY(batch->snapshot().isFinished);
}

void TestQueuePausing::pausedBatchIsNotScanned()
{
    const auto batch = addBatch(3);
    m_queue->pauseBatch(batch->id);
    QVERIFY(!takeOne());
    m_queue->resumeBatch(batch->id);
    QCOMPARE(runRest().size(), 3);
}

void TestQueuePausing::pageThatComesWhilePausedWaits()
{
    const auto batch = addBatch(3);
    const Job scan = m_queue->take();
    m_queue->pauseBatch(batch->id);
    await(scan(noLane()));
    QVERIFY(!takeOne());
    QCOMPARE(batch->snapshot().total, 3);
    QVERIFY(!batch->snapshot().isFinished);
    m_queue->resumeBatch(batch->id);
    QCOMPARE(runRest().size(), 3);
}

void TestQueuePausing::pausingStopsWhatRuns()
{
    const auto batch = addBatch(4);
    run(2);
    m_queue->pauseBatch(batch->id);
    QVERIFY(m_running[0]->cancel->isCancelled());
    QVERIFY(m_running[1]->cancel->isCancelled());
    QVERIFY(m_running[0]->isSuspended);
    QVERIFY(!batch->cancel.isCancelled());
    const auto items = m_running;
    stopAll();
    for (const auto &item : items) {
        QCOMPARE(item->state.load(), TransferState::Waiting);
        QVERIFY(!item->isSuspended);
        QVERIFY(!item->cancel);
    }
    const BatchSnapshot snapshot = batch->snapshot();
    QCOMPARE(snapshot.running, 0);
    QCOMPARE(snapshot.cancelled, 0);
    QCOMPARE(snapshot.total, 4);
    QVERIFY(!snapshot.isFinished);
    QCOMPARE(m_ended, 0);
    QVERIFY(!takeOne());
}

/// The pause that stopped it is over.
void TestQueuePausing::returnedItemIsStoppedByTheNextPause()
{
    const auto batch = addBatch(1);
    run(1);
    m_queue->pauseBatch(batch->id);
    stopAll();
    m_queue->resumeBatch(batch->id);
    run(1);
    QVERIFY(!m_running[0]->cancel->isCancelled());
    m_queue->pauseBatch(batch->id);
    QVERIFY(m_running[0]->cancel->isCancelled());
    stopAll();
}

void TestQueuePausing::returnedItemRunsAgain()
{
    const auto batch = addBatch(4);
    run(2);
    m_queue->pauseBatch(batch->id);
    stopAll();
    m_queue->resumeBatch(batch->id);
    QByteArrayList ran = runRest();
    std::sort(ran.begin(), ran.end());
    QCOMPARE(ran, QByteArrayList({"1:0", "1:1", "1:2", "1:3"}));
    QCOMPARE(batch->snapshot().done, 4);
    QCOMPARE(batch->snapshot().doneBytes, 4);
    QCOMPARE(m_ended, 1);
}

void TestQueuePausing::progressStaysWhenAReturnedItemRunsAgain()
{
    const auto batch = addBatch(1);
    run(1);
    m_running[0]->setSize(100);
    m_running[0]->addProgress(60);
    QCOMPARE(batch->snapshot().doneBytes, 60);
    m_queue->pauseBatch(batch->id);
    stopAll();
    QCOMPARE(batch->snapshot().doneBytes, 60); // how far it is, is to be seen meanwhile
    m_queue->resumeBatch(batch->id);
    run(1);
    QCOMPARE(m_running[0]->done, 0); // it counts anew what it still has, which nobody sees
    QCOMPARE(batch->snapshot().doneBytes, 60);
    QCOMPARE(m_running[0]->snapshot().done, 60);
    m_running[0]->addResumed(40);
    m_running[0]->addProgress(30);
    QCOMPARE(batch->snapshot().doneBytes, 70);
    QCOMPARE(m_running[0]->snapshot().done, 70);
    QCOMPARE(batch->snapshot().totalBytes, 100);
}

void TestQueuePausing::itemThatIsDoneInSpiteOfThePauseIsDone()
{
    const auto batch = addBatch(1);
    run(1);
    m_queue->pauseBatch(batch->id);
    m_queue->finishItem(m_running[0], TransferState::Done, {});
    QVERIFY(batch->snapshot().isFinished);
    QCOMPARE(batch->snapshot().done, 1);
    QCOMPARE(m_ended, 1);
}

void TestQueuePausing::othersGoOnBeforeAndBehindIt()
{
    const auto first = addBatch(5);
    const auto second = addBatch(5);
    const auto third = addBatch(5);
    run(6);
    m_queue->pauseBatch(second->id);
    for (const auto &item : std::exchange(m_running, {})) {
        QCOMPARE(item->cancel->isCancelled(), item->batch == second);
        if (item->batch == second)
            m_running.push_back(item);
        else
            m_queue->finishItem(item, TransferState::Done, {});
    }
    stopAll();
    for (const QByteArray &name : runRest())
        QVERIFY(!name.startsWith("2:"));
    QCOMPARE(first->snapshot().done, 5);
    QCOMPARE(third->snapshot().done, 5);
    QCOMPARE(second->snapshot().done, 0);
    QCOMPARE(m_ended, 2);
    m_queue->resumeBatch(second->id);
    QCOMPARE(runRest().size(), 5);
    QCOMPARE(m_ended, 3);
}

void TestQueuePausing::resumedBatchTakesItsTurnAgain()
{
    const auto first = addBatch(10);
    addBatch(10);
    m_queue->pauseBatch(first->id);
    QCOMPARE(takeName(), QByteArray("2:0"));
    m_queue->resumeBatch(first->id);
    QByteArrayList next;
    for (int i = 0; i < 4; ++i)
        next.append(takeName().left(2));
    QCOMPARE(next.count("1:"), 2);
    QCOMPARE(next.count("2:"), 2);
}

void TestQueuePausing::pausingTwiceIsPausing()
{
    const auto batch = addBatch(2);
    run(1);
    m_queue->pauseBatch(batch->id);
    m_queue->pauseBatch(batch->id);
    stopAll();
    m_queue->pauseBatch(batch->id);
    QVERIFY(!takeOne());
    m_queue->resumeBatch(batch->id);
    QCOMPARE(runRest().size(), 2);
    QCOMPARE(batch->snapshot().done, 2);
}

void TestQueuePausing::pausedAgainBeforeAllHasStopped()
{
    const auto batch = addBatch(2);
    run(1);
    m_queue->pauseBatch(batch->id);
    m_queue->resumeBatch(batch->id);
    m_queue->pauseBatch(batch->id);
    stopAll();
    QVERIFY(!takeOne());
    m_queue->resumeBatch(batch->id);
    QCOMPARE(runRest().size(), 2);
    QCOMPARE(batch->snapshot().done, 2);
}

void TestQueuePausing::cancelledWhilePausedEnds()
{
    const auto batch = addBatch(3);
    run(1);
    m_queue->pauseBatch(batch->id);
    stopAll();
    m_queue->cancelBatch(batch->id);
    const BatchSnapshot snapshot = batch->snapshot();
    QVERIFY(snapshot.isFinished);
    QCOMPARE(snapshot.cancelled, 3);
    QCOMPARE(m_ended, 1);
    QVERIFY(!takeOne());
}

void TestQueuePausing::cancelledWhileItsItemsStopEnds()
{
    const auto batch = addBatch(3);
    run(1);
    m_queue->pauseBatch(batch->id);
    m_queue->cancelBatch(batch->id);
    QVERIFY(!batch->snapshot().isFinished);
    // The runner looked before the cancellation came.
    m_queue->returnItem(std::exchange(m_running, {}).at(0));
    const BatchSnapshot snapshot = batch->snapshot();
    QVERIFY(snapshot.isFinished);
    QCOMPARE(snapshot.cancelled, 3);
    QCOMPARE(snapshot.running, 0);
    QCOMPARE(snapshot.totalBytes, 0);
    QCOMPARE(m_ended, 1);
    QVERIFY(!takeOne());
}

void TestQueuePausing::itemCancelledWhileItStopsIsNotRunAgain()
{
    const auto batch = addBatch(2);
    run(1);
    m_queue->pauseBatch(batch->id);
    m_queue->cancelItem(batch->id, m_running[0]->id);
    stopAll();
    QCOMPARE(batch->snapshot().cancelled, 1);
    m_queue->resumeBatch(batch->id);
    QCOMPARE(runRest(), QByteArrayList {"1:1"});
}

void TestQueuePausing::itemCancelledBeforeThePauseIsNotRunAgain()
{
    const auto batch = addBatch(2);
    run(1);
    m_queue->cancelItem(batch->id, m_running[0]->id);
    m_queue->pauseBatch(batch->id);
    stopAll();
    QCOMPARE(batch->snapshot().cancelled, 1);
    m_queue->resumeBatch(batch->id);
    QCOMPARE(runRest(), QByteArrayList {"1:1"});
}

/// Its lane has seen it suspended, and learns too late that it was cancelled.
void TestQueuePausing::itemCancelledWhileItIsReturnedIsNotRunAgain()
{
    const auto batch = addBatch(2);
    run(1);
    m_queue->pauseBatch(batch->id);
    const auto item = m_running[0];
    m_running.clear();
    m_queue->cancelItem(batch->id, item->id);
    m_queue->returnItem(item);
    QCOMPARE(item->state.load(), TransferState::Cancelled);
    QCOMPARE(batch->snapshot().cancelled, 1);
    m_queue->resumeBatch(batch->id);
    QCOMPARE(runRest(), QByteArrayList {"1:1"});
}

void TestQueuePausing::waitingItemOfAPausedBatchCanBeCancelled()
{
    const auto batch = addBatch(2);
    takeOne(); // the scan
    const auto items = takeChanges();
    m_queue->pauseBatch(batch->id);
    m_queue->cancelItem(batch->id, items.at(0)->id);
    QCOMPARE(batch->snapshot().cancelled, 1);
    m_queue->cancelItem(batch->id, items.at(1)->id);
    QVERIFY(batch->snapshot().isFinished);
    QCOMPARE(m_ended, 1);
}

void TestQueuePausing::suspendedQueueGivesNothingAndEndsNothing()
{
    const auto first = addBatch(3);
    const auto second = addBatch(3);
    run(3);
    m_queue->suspend();
    stopAll();
    QVERIFY(!takeOne());
    m_queue->addHelpers(
        3, [](LaneContext) -> QCoro::Task<> { co_return; }, first);
    QVERIFY(!takeOne());
    for (const auto &batch : {first, second}) {
        const BatchSnapshot snapshot = batch->snapshot();
        QVERIFY(!snapshot.isFinished);
        QVERIFY(!snapshot.isCancelled);
        QCOMPARE(snapshot.running, 0);
        QCOMPARE(snapshot.cancelled, 0);
    }
    QCOMPARE(m_ended, 0);
}

void TestQueuePausing::unknownBatchIsNotPaused()
{
    const auto batch = addBatch(1);
    m_queue->pauseBatch(99);
    m_queue->resumeBatch(99);
    QCOMPARE(runRest().size(), 1);
    m_queue->pauseBatch(batch->id); // has ended
    QVERIFY(batch->snapshot().isFinished);
    QVERIFY(!batch->snapshot().isPaused);
}

QTEST_GUILESS_MAIN(TestQueuePausing)
#include "tst_queuepausing.moc"
