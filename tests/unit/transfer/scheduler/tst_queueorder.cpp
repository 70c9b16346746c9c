// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/transfer/queuetest.h"

#include <QTest>

using namespace windlass;

/// Which batch is served next, and what persons can do about it.
class TestQueueOrder : public QueueTest
{
    Q_OBJECT
private slots:
    void firstGetsEveryOtherSlot();
    void higherPriorityIsServedAlone();
    void lowerPriorityIsServedWhereOthersHaveNothing();
    void movedToTheTopItIsServedFirst();
    void movesKeepToTheirPriority();
    void severalAreMovedTogether();
    void positionsAreDealtOutAnew();
    void batchWaitsForTheEndOfAnother();
    void batchWaitsNoMoreOnceTheOtherIsCancelled();
    void batchThatIsWaitedForMayWaitItself();
    void batchesThatComeTogetherAreAllKnownFirst();
    void circlesAreRefused();
    void waitingCanBeGivenUp();
    void unknownBatchesChangeNothing();
    void higherPriorityGoesBeforeHelpers();
    void helpersOfAHigherPriorityGoFirst();
    void helpersOfSeveralPrioritiesStandInLine();
    void helperMakesWayForAHigherPriority();
    void helperMakesWayOnItsOwnConnection();
    void takesAmongManyBatches_data();
    void takesAmongManyBatches();

private:
    QByteArray order()
    {
        QByteArray ids;
        m_queue->reorder([&ids](QueueOrder &order) {
            for (const auto &batch : order.batches())
                ids += QByteArray::number(batch->id);
            return 0;
        });
        return ids;
    }
    QByteArray take(int count)
    {
        QByteArray taken;
        for (int i = 0; i < count; ++i)
            taken += takeName().left(1);
        return taken;
    }
    size_t move(const QList<BatchId> &batches, QueueMove where)
    {
        return m_queue->reorder([&](QueueOrder &order) { return order.move(batches, where); })
            .size();
    }
    size_t setPriority(BatchId batch, TransferPriority priority)
    {
        return m_queue
            ->reorder([&](QueueOrder &order) { return order.setPriority({batch}, priority); })
            .size();
    }
    size_t startAfter(BatchId batch, BatchId other)
    {
        return m_queue->reorder([=](QueueOrder &order) { return order.startAfter(batch, other); })
            .size();
    }
    void addBatches(int count)
    {
        for (int i = 0; i < count; ++i)
            addBatch(100);
    }
};

void TestQueueOrder::firstGetsEveryOtherSlot()
{
    addBatches(3);
    const QByteArray taken = take(40);
    // Looking for items is a turn as well.
    QVERIFY(qAbs(taken.count('1') - 20) <= 1);
    QVERIFY(qAbs(taken.count('2') - 10) <= 1);
    QVERIFY(qAbs(taken.count('3') - 10) <= 1);
}

void TestQueueOrder::higherPriorityIsServedAlone()
{
    addBatches(3);
    QCOMPARE(setPriority(3, TransferPriority::High), size_t(1));
    QCOMPARE(setPriority(3, TransferPriority::High), size_t(0));
    QCOMPARE(order(), QByteArray("312"));
    QCOMPARE(take(100), QByteArray(100, '3'));
    QVERIFY(take(10).contains('1'));
}

void TestQueueOrder::lowerPriorityIsServedWhereOthersHaveNothing()
{
    const auto first = addBatch(10);
    addBatch(100);
    setPriority(2, TransferPriority::Low);
    QCOMPARE(take(5), QByteArray(5, '1'));
    m_queue->pauseBatch(first->id);
    QCOMPARE(take(5), QByteArray(5, '2'));
    m_queue->resumeBatch(first->id);
    QCOMPARE(take(5), QByteArray(5, '1'));
    QCOMPARE(take(5), QByteArray(5, '2'));
}

void TestQueueOrder::movedToTheTopItIsServedFirst()
{
    addBatches(3);
    QVERIFY(move({3}, QueueMove::Top) > 0);
    QCOMPARE(order(), QByteArray("312"));
    QVERIFY(qAbs(take(40).count('3') - 20) <= 1);
    move({3}, QueueMove::Down);
    QCOMPARE(order(), QByteArray("132"));
    move({3}, QueueMove::Bottom);
    QCOMPARE(order(), QByteArray("123"));
    move({3}, QueueMove::Up);
    QCOMPARE(order(), QByteArray("132"));
    QCOMPARE(move({1}, QueueMove::Up), size_t(0));
    QCOMPARE(move({2}, QueueMove::Down), size_t(0));
}

void TestQueueOrder::movesKeepToTheirPriority()
{
    addBatches(4);
    setPriority(3, TransferPriority::High);
    setPriority(4, TransferPriority::High);
    QCOMPARE(order(), QByteArray("3412"));
    move({2}, QueueMove::Top);
    QCOMPARE(order(), QByteArray("3421"));
    move({3}, QueueMove::Bottom);
    QCOMPARE(order(), QByteArray("4321"));
}

void TestQueueOrder::severalAreMovedTogether()
{
    addBatches(5);
    move({2, 3}, QueueMove::Down);
    QCOMPARE(order(), QByteArray("14235"));
    move({2, 3}, QueueMove::Up);
    QCOMPARE(order(), QByteArray("12345"));
    move({5, 3}, QueueMove::Top);
    QCOMPARE(order(), QByteArray("35124"));
    move({3, 1}, QueueMove::Bottom);
    QCOMPARE(order(), QByteArray("52431"));
}

void TestQueueOrder::positionsAreDealtOutAnew()
{
    const auto first = addBatch(1);
    const auto second = addBatch(1);
    const auto third = addBatch(1);
    QCOMPARE(move({third->id}, QueueMove::Up), size_t(2));
    QCOMPARE(first->position, 1);
    QCOMPARE(third->position, 2);
    QCOMPARE(second->position, 3);
}

void TestQueueOrder::batchWaitsForTheEndOfAnother()
{
    addBatch(3);
    const auto second = addBatch(3);
    QCOMPARE(startAfter(2, 1), size_t(1));
    QCOMPARE(second->snapshot().startsAfter, BatchId(1));
    QCOMPARE(take(6), QByteArray("111222"));
    QCOMPARE(second->startsAfter, BatchId(0));
    QCOMPARE(m_ended, 2);
}

void TestQueueOrder::batchWaitsNoMoreOnceTheOtherIsCancelled()
{
    const auto first = addBatch(3);
    addBatch(3);
    startAfter(2, 1);
    QCOMPARE(take(1), QByteArray("1"));
    m_queue->cancelBatch(first->id);
    QCOMPARE(take(3), QByteArray("222"));
}

void TestQueueOrder::batchThatIsWaitedForMayWaitItself()
{
    addBatch(2);
    addBatch(2);
    addBatch(2);
    startAfter(1, 2);
    startAfter(2, 3);
    QCOMPARE(take(6), QByteArray("332211"));
}

/// After a restart; lanes are at work as soon as they hear of something.
void TestQueueOrder::batchesThatComeTogetherAreAllKnownFirst()
{
    TransferQueue *lanes = nullptr;
    TransferQueue queue(
        nullptr, [&lanes] { lanes->take(); }, [] {});
    lanes = &queue;
    std::vector<TransferQueue::NewBatch> batches;
    for (int i = 0; i < 2; ++i) {
        const auto batch = makeBatch();
        batches.push_back({batch, std::make_unique<CountedProducer>(batch->id, 1)});
    }
    const auto first = batches[0].batch;
    const auto second = batches[1].batch;
    first->startsAfter = second->id;
    queue.addBatches(std::move(batches));
    QVERIFY(!queue.take()); // the second one is being scanned, and the first one waits for it
}

void TestQueueOrder::circlesAreRefused()
{
    addBatches(3);
    QCOMPARE(startAfter(1, 1), size_t(0));
    QCOMPARE(startAfter(1, 2), size_t(1));
    QCOMPARE(startAfter(2, 3), size_t(1));
    QCOMPARE(startAfter(3, 1), size_t(0));
    QVERIFY(take(10).contains('3'));
}

void TestQueueOrder::waitingCanBeGivenUp()
{
    addBatches(2);
    startAfter(2, 1);
    QCOMPARE(startAfter(2, 0), size_t(1));
    QVERIFY(take(10).contains('2'));
}

void TestQueueOrder::unknownBatchesChangeNothing()
{
    addBatches(1);
    QCOMPARE(startAfter(1, 77), size_t(0));
    QCOMPARE(startAfter(77, 1), size_t(0));
    QCOMPARE(move({77}, QueueMove::Top), size_t(0));
    QCOMPARE(setPriority(77, TransferPriority::High), size_t(0));
}

void TestQueueOrder::higherPriorityGoesBeforeHelpers()
{
    const auto large = addBatch(10);
    QCOMPARE(takeName(), QByteArray("1:0")); // scanned
    addHelpers(10, large);
    addBatch(3);
    setPriority(2, TransferPriority::High);
    QCOMPARE(take(3), QByteArray("222"));
    // Among equals they take turns again.
    const QByteArray taken = take(10);
    QCOMPARE(taken.count('h'), 5);
    QCOMPARE(taken.count('1'), 5);
    // And none goes before what is more important than it has become meanwhile.
    addBatch(2);
    setPriority(1, TransferPriority::Low);
    QCOMPARE(take(2), QByteArray("33"));
    QVERIFY(take(9).contains('h'));
}

void TestQueueOrder::helpersOfAHigherPriorityGoFirst()
{
    const auto large = addBatch(1);
    QCOMPARE(takeName(), QByteArray("1:0"));
    addBatch(10);
    QCOMPARE(takeName(), QByteArray("2:0")); // scanned
    addHelpers(3, large);
    setPriority(2, TransferPriority::Low);
    QCOMPARE(take(5), QByteArray("hhh22"));
}

void TestQueueOrder::helpersOfSeveralPrioritiesStandInLine()
{
    const auto low = makeBatch();
    const auto high = makeBatch();
    low->priority = TransferPriority::Low;
    high->priority = TransferPriority::High;
    addHelpers(2, low);
    addHelpers(1, high);
    addHelpers(1, makeBatch());
    QCOMPARE(takeName(), QByteArray("helper2"));
    QCOMPARE(takeName(), QByteArray("helper3"));
    QCOMPARE(takeName(), QByteArray("helper1"));
    QCOMPARE(takeName(), QByteArray("helper1"));
    QCOMPARE(takeName(), QByteArray());
}

void TestQueueOrder::helperMakesWayForAHigherPriority()
{
    const auto large = addBatch(1);
    QVERIFY(!m_queue->wantsHelperBack(*large));
    QCOMPARE(takeName(), QByteArray("1:0"));
    const auto other = addBatch(3);
    QCOMPARE(takeName(), QByteArray("2:0"));    // scanned
    QVERIFY(!m_queue->wantsHelperBack(*large)); // it has not more than half of the slots
    setPriority(2, TransferPriority::High);
    QVERIFY(m_queue->wantsHelperBack(*large));
    setPriority(2, TransferPriority::Low);
    QVERIFY(!m_queue->wantsHelperBack(*large));
    setPriority(2, TransferPriority::High);
    m_queue->pauseBatch(2);
    QVERIFY(!m_queue->wantsHelperBack(*large));
    addHelpers(1, other); // of an item of it that goes on
    QVERIFY(m_queue->wantsHelperBack(*large));
    QVERIFY(!m_queue->wantsHelperBack(*other));
}

/// What waits for the request that the helper itself has is waiting all the same.
void TestQueueOrder::helperMakesWayOnItsOwnConnection()
{
    const auto large = addBatch(1);
    QCOMPARE(takeName(), QByteArray("1:0"));
    const auto other = makeBatch();
    other->clients->limits = large->clients->limits;
    add(other, std::make_unique<CountedProducer>(other->id, 3));
    QCOMPARE(takeName(), QByteArray("2:0")); // scanned
    setPriority(2, TransferPriority::High);
    const std::shared_ptr<SlotPool> requests = large->clients->limits->now().requests;
    requests->setMax(1);
    const SlotUse use {requests, std::nullopt};
    use.enter();
    QVERIFY(m_queue->wantsHelperBack(*large));
    const auto elsewhere = makeBatch();
    QVERIFY(!m_queue->wantsHelperBack(*elsewhere)); // it would be no good to them
    use.leave();
}

void TestQueueOrder::takesAmongManyBatches_data()
{
    QTest::addColumn<int>("batches");
    QTest::newRow("10") << 10;
    QTest::newRow("1,000") << 1000;
}

/// What it costs to know what comes next.
void TestQueueOrder::takesAmongManyBatches()
{
    QFETCH(const int, batches);
    for (int i = 0; i < batches; ++i)
        addBatch(100'000);
    while (takeName().isEmpty()) { }
    QBENCHMARK
    {
        QVERIFY(takeOne());
    }
}

QTEST_GUILESS_MAIN(TestQueueOrder)
#include "tst_queueorder.moc"
