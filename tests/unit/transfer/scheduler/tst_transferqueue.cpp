// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/transfer/queuetest.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTest>

using namespace windlass;

class TestTransferQueue : public QueueTest
{
    Q_OBJECT
private slots:
    void itemsRunInTheOrderInWhichTheyWereFound();
    void batchesTakeTurns();
    void helpersAndItemsTakeTurns();
    void helpersLeaveHalfOfTheSlots();
    void smallBatchIsNotHeldUpByALargeOne();
    void lookAheadIsBounded();
    void lookAheadIsBoundedOverAllBatches();
    void lookAheadCountsWhatOneItemDeletes();
    void pausedBatchesHoldUpNoOther();
    void countersAddUp();
    void emptyBatchEnds();
    void emptyPageIsNotTheEnd();
    void failedScanEndsTheBatch();
    void itemThatFailedWhileScanningIsCounted();
    void batchEndsWithItsLastItem();
    void cancelledBatchRunsNoMore();
    void cancelledBatchWaitsForWhatRuns();
    void batchCancelledWhileItIsScannedEnds();
    void cancelledItemDoesNotRun();
    void runningItemIsToldOfItsCancellation();
    void unknownBatchIsNotCancelled();
    void deletionFailuresBecomeItems();
};

void TestTransferQueue::itemsRunInTheOrderInWhichTheyWereFound()
{
    addBatch(2500);
    for (int i = 0; i < 2500; ++i)
        QCOMPARE(takeName(), "1:" + QByteArray::number(i));
    QVERIFY(!takeOne());
    QCOMPARE(m_ended, 1);
}

void TestTransferQueue::batchesTakeTurns()
{
    for (int i = 0; i < 2; ++i)
        addBatch(10);
    QByteArrayList firstOnes;
    for (int i = 0; i < 20; ++i)
        firstOnes.append(takeName().left(1));
    for (int i = 0; i < 20; i += 2) {
        QByteArrayList turn = firstOnes.mid(i, 2);
        std::sort(turn.begin(), turn.end());
        QCOMPARE(turn, QByteArrayList({"1", "2"}));
    }
}

void TestTransferQueue::helpersAndItemsTakeTurns()
{
    const auto batch = addBatch(10);
    QCOMPARE(takeName(), QByteArray("1:0")); // scanned
    addHelpers(10, batch);
    int helpers = 0;
    int items = 0;
    for (int i = 0; i < 10; ++i) {
        ++(takeName() == "helper1" ? helpers : items);
        QVERIFY(qAbs(helpers - items) <= 1);
    }
    int all = 10;
    while (takeOne())
        ++all;
    QCOMPARE(all, 19); // the ten helpers, the nine items that were left
}

void TestTransferQueue::helpersLeaveHalfOfTheSlots()
{
    constexpr int limit = 8;
    m_queue->setLimit(limit);
    const auto batch = addBatch(100);
    QCOMPARE(takeName(), QByteArray("1:0")); // scanned
    QPromise<void> end;
    end.start();
    int helping = 0;
    const Job helper = [&](LaneContext) -> QCoro::Task<> {
        ++helping;
        const QFuture<void> ended = end.future();
        co_await ended;
    };
    m_queue->addHelpers(100, helper, batch);
    std::vector<QCoro::Task<>> running;
    const auto fillSlots = [&] {
        std::vector<Job> jobs;
        while (Job job = m_queue->take())
            jobs.push_back(std::move(job));
        for (const Job &job : jobs) // items end at once, helpers stay
            running.push_back(job(noLane()));
    };
    for (int i = 0; i < 10; ++i)
        fillSlots();
    QCOMPARE(helping, limit / 2);
    QCOMPARE(m_ran.size(), 1 + 10 * limit / 2);
    QVERIFY(!m_queue->wantsHelperBack(*batch));
    // With nothing else to do they may have all.
    while (m_ran.size() < 100)
        fillSlots();
    fillSlots();
    QCOMPARE(helping, limit);
    QVERIFY(!m_queue->wantsHelperBack(*batch));
    addBatch(10);
    m_queue->setLimit(limit + 2);
    while (takeOne() && !m_ran.contains("2:0")) { } // scanned
    m_queue->setLimit(limit);
    QVERIFY(m_queue->wantsHelperBack(*batch));
    end.finish();
    for (QCoro::Task<> &task : running)
        await(std::move(task));
}

void TestTransferQueue::smallBatchIsNotHeldUpByALargeOne()
{
    addBatch(100'000);
    QCOMPARE(takeName(), QByteArray("1:0"));
    addBatch(1);
    QByteArrayList next;
    for (int i = 0; i < 3; ++i)
        next.append(takeName());
    QVERIFY(next.contains("2:0"));
}

void TestTransferQueue::lookAheadIsBounded()
{
    addBatch(100'000);
    int most = 0;
    int jobs = 0;
    while (takeOne()) {
        if (++jobs % 20 != 0)
            continue;
        takeChanges();
        most = qMax(most, alive());
    }
    QCOMPARE(m_ran.size(), 100'000);
    QVERIFY(most >= ItemProducer::pageSize);
    QVERIFY2(most <= 2 * ItemProducer::pageSize + 20, QByteArray::number(most).constData());
    takeChanges();
    QCOMPARE(alive(), 0);
}

void TestTransferQueue::lookAheadIsBoundedOverAllBatches()
{
    constexpr int batches = 60;
    for (int i = 0; i < batches; ++i)
        addBatch(1500);
    int most = 0;
    int jobs = 0;
    while (takeOne()) {
        takeChanges();
        if (++jobs % 200 == 0)
            most = qMax(most, alive());
    }
    QVERIFY2(most <= 21 * ItemProducer::pageSize, QByteArray::number(most).constData());
    QCOMPARE(m_ended, batches);
    QCOMPARE(m_ran.size(), batches * 1500);
}

void TestTransferQueue::lookAheadCountsWhatOneItemDeletes()
{
    constexpr int pages = 100;
    DeletionWork work;
    for (int i = 0; i < ItemProducer::pageSize; ++i)
        work.keys.append(ObjectKey(QByteArray::number(i)));
    std::vector<Result<ItemProducer::Page>> found;
    for (int i = 0; i < pages; ++i) {
        ItemProducer::Page page;
        page.items.emplace_back();
        page.items.back().spec.work = work;
        page.items.back().spec.objectCount = work.keys.size();
        page.isLast = i == pages - 1;
        found.emplace_back(std::move(page));
    }
    const auto batch = addScripted(std::move(found));
    while (m_ran.isEmpty())
        QVERIFY(takeOne());
    QVERIFY2(
        batch->total <= 20 * ItemProducer::pageSize, QByteArray::number(batch->total).constData());
    while (takeOne()) { }
    QCOMPARE(m_ran.size(), pages);
}

void TestTransferQueue::pausedBatchesHoldUpNoOther()
{
    constexpr int batches = 25;
    for (BatchId id = 1; id <= batches; ++id) {
        addBatch(2500);
        QCOMPARE(takeName(), QByteArray::number(id) + ":0"); // its first page is there
        m_queue->pauseBatch(id);
    }
    addBatch(2500);
    for (int i = 0; i < 2500; ++i)
        QCOMPARE(takeName(), QByteArray::number(batches + 1) + ':' + QByteArray::number(i));
    QVERIFY(!takeOne());
}

void TestTransferQueue::countersAddUp()
{
    const auto batch = addBatch(10);
    m_finishesAtOnce = false;
    while (takeOne()) { }
    BatchSnapshot snapshot = batch->snapshot();
    QCOMPARE(snapshot.total, 10);
    QCOMPARE(snapshot.totalBytes, 10);
    QCOMPARE(snapshot.running, 10);
    QVERIFY(!snapshot.isScanning);
    const std::vector<TransferState> ends {TransferState::Done, TransferState::Done,
        TransferState::Skipped, TransferState::Failed, TransferState::Cancelled};
    for (size_t i = 0; i < m_running.size(); ++i)
        m_queue->finishItem(m_running[i], ends[i % ends.size()], {});
    snapshot = batch->snapshot();
    QCOMPARE(snapshot.running, 0);
    QCOMPARE(snapshot.done, 4);
    QCOMPARE(snapshot.skipped, 2);
    QCOMPARE(snapshot.failed, 2);
    QCOMPARE(snapshot.cancelled, 2);
    QCOMPARE(snapshot.doneBytes, 4);
    QCOMPARE(snapshot.totalBytes, 4); // what will not come any more is not waited for
    QVERIFY(snapshot.isFinished);
    QCOMPARE(m_ended, 1);
}

void TestTransferQueue::emptyBatchEnds()
{
    const auto batch = addBatch(0);
    QVERIFY(takeOne()); // the scan
    QVERIFY(batch->snapshot().isFinished);
    QCOMPARE(m_ended, 1);
    QVERIFY(!takeOne());
}

void TestTransferQueue::emptyPageIsNotTheEnd()
{
    const auto batch = addScripted({ItemProducer::Page(), ItemProducer::Page {}, [] {
                                        ItemProducer::Page last;
                                        last.isLast = true;
                                        return last;
                                    }()});
    int jobs = 0;
    while (takeOne())
        ++jobs;
    QCOMPARE(jobs, 3);
    QVERIFY(batch->snapshot().isFinished);
}

void TestTransferQueue::failedScanEndsTheBatch()
{
    const auto batch = addScripted({fail(ErrorKind::NoSuchBucket, QStringLiteral("s3://bucket"))});
    while (takeOne()) { }
    const BatchSnapshot snapshot = batch->snapshot();
    QVERIFY(snapshot.isFinished);
    QVERIFY(!snapshot.isScanning);
    QVERIFY(snapshot.scanError);
    QCOMPARE(snapshot.scanError->kind, ErrorKind::NoSuchBucket);
    QCOMPARE(m_ended, 1);
}

void TestTransferQueue::itemThatFailedWhileScanningIsCounted()
{
    const auto batch = makeBatch();
    ItemProducer::Page page;
    page.items.emplace_back();
    page.items.back().spec.size = 5;
    page.items.back().error = errorOf(ErrorKind::FileNotFound);
    page.isLast = true;
    add(batch, std::make_unique<ScriptedProducer>(std::vector<Result<ItemProducer::Page>> {page}));
    while (takeOne()) { }
    const BatchSnapshot snapshot = batch->snapshot();
    QCOMPARE(snapshot.total, 1);
    QCOMPARE(snapshot.failed, 1);
    QCOMPARE(snapshot.totalBytes, 0);
    QVERIFY(snapshot.isFinished);
    QCOMPARE(m_ran.size(), 0);
}

void TestTransferQueue::batchEndsWithItsLastItem()
{
    const auto batch = addBatch(2);
    m_finishesAtOnce = false;
    while (takeOne()) { }
    QVERIFY(!batch->snapshot().isFinished);
    m_queue->finishItem(m_running[1], TransferState::Done, {});
    QVERIFY(!batch->snapshot().isFinished);
    m_queue->finishItem(m_running[0], TransferState::Done, {});
    QVERIFY(batch->snapshot().isFinished);
    QCOMPARE(m_ended, 1);
}

void TestTransferQueue::cancelledBatchRunsNoMore()
{
    const auto batch = addBatch(10);
    QCOMPARE(takeName(), QByteArray("1:0"));
    m_queue->cancelBatch(batch->id);
    QVERIFY(!takeOne());
    const BatchSnapshot snapshot = batch->snapshot();
    QVERIFY(snapshot.isFinished);
    QVERIFY(snapshot.isCancelled);
    QCOMPARE(snapshot.done, 1);
    QCOMPARE(snapshot.cancelled, 9);
    QCOMPARE(snapshot.totalBytes, 1);
    QCOMPARE(m_ended, 1);
}

void TestTransferQueue::cancelledBatchWaitsForWhatRuns()
{
    const auto batch = addBatch(10);
    m_finishesAtOnce = false;
    takeName();
    m_queue->cancelBatch(batch->id);
    QVERIFY(m_running[0]->cancel->isCancelled());
    QVERIFY(!batch->snapshot().isFinished);
    m_queue->finishItem(m_running[0], TransferState::Cancelled, {});
    QVERIFY(batch->snapshot().isFinished);
    QCOMPARE(batch->snapshot().cancelled, 10);
    QCOMPARE(m_ended, 1);
}

void TestTransferQueue::batchCancelledWhileItIsScannedEnds()
{
    const auto batch = addBatch(10);
    const Job scan = m_queue->take();
    m_queue->cancelBatch(batch->id);
    QVERIFY(!batch->snapshot().isFinished);
    await(scan(noLane()));
    QVERIFY(batch->snapshot().isFinished);
    QVERIFY(!takeOne());
    QCOMPARE(m_ended, 1);
    takeChanges();
    QCOMPARE(alive(), 0);
}

void TestTransferQueue::cancelledItemDoesNotRun()
{
    const auto batch = addBatch(3);
    takeOne(); // the scan
    const auto items = takeChanges();
    m_queue->cancelItem(batch->id, items.at(1)->id);
    QCOMPARE(takeName(), QByteArray("1:0"));
    QCOMPARE(takeName(), QByteArray("1:2"));
    QVERIFY(!takeOne());
    QCOMPARE(items.at(1)->state.load(), TransferState::Cancelled);
    QCOMPARE(batch->snapshot().cancelled, 1);
    QVERIFY(batch->snapshot().isFinished);
}

void TestTransferQueue::runningItemIsToldOfItsCancellation()
{
    const auto batch = addBatch(2);
    m_finishesAtOnce = false;
    while (takeOne()) { }
    m_queue->cancelItem(batch->id, m_running[0]->id);
    QVERIFY(m_running[0]->cancel->isCancelled());
    QVERIFY(!m_running[1]->cancel->isCancelled());
    QCOMPARE(batch->snapshot().cancelled, 0); // when it ends, not before
    m_queue->finishItem(m_running[0], TransferState::Cancelled, {});
    m_queue->finishItem(m_running[1], TransferState::Done, {});
    QVERIFY(batch->snapshot().isFinished);
}

void TestTransferQueue::unknownBatchIsNotCancelled()
{
    const auto batch = addBatch(1);
    m_queue->cancelBatch(99);
    m_queue->cancelItem(99, 1);
    m_queue->cancelItem(batch->id, 999'999);
    while (takeOne()) { }
    QCOMPARE(batch->snapshot().done, 1);
}

void TestTransferQueue::deletionFailuresBecomeItems()
{
    const auto batch = makeBatch();
    ItemProducer::Page page;
    page.items.emplace_back();
    page.items.back().spec.objectCount = 10;
    page.items.back().spec.size = 0;
    page.isLast = true;
    add(batch, std::make_unique<ScriptedProducer>(std::vector<Result<ItemProducer::Page>> {page}));
    m_finishesAtOnce = false;
    while (takeOne()) { }
    takeChanges();
    m_queue->addFailures(m_running.at(0),
        {{ObjectKey("dir/a"), errorOf(ErrorKind::AccessDenied, QStringLiteral("s3://b/dir/a"))},
            {ObjectKey("dir/b"),
                errorOf(ErrorKind::AccessDenied, QStringLiteral("s3://b/dir/b"))}});
    m_queue->finishItem(m_running.at(0), TransferState::Done, {});
    const BatchSnapshot snapshot = batch->snapshot();
    QCOMPARE(snapshot.total, 10);
    QCOMPARE(snapshot.done, 8);
    QCOMPARE(snapshot.failed, 2);
    QCOMPARE(snapshot.running, 0);
    QVERIFY(snapshot.isFinished);
    QStringList failed;
    for (const auto &item : takeChanges()) {
        if (item->state == TransferState::Failed)
            failed.append(item->snapshot().error->subject);
    }
    QCOMPARE(failed, QStringList({QStringLiteral("s3://b/dir/a"), QStringLiteral("s3://b/dir/b")}));
}

QTEST_GUILESS_MAIN(TestTransferQueue)
#include "tst_transferqueue.moc"
