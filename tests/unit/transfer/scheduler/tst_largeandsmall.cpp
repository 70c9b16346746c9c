// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "tests/unit/transfer/queuetest.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTest>

using namespace windlass;

/// Large items, which keep their slots until the test says otherwise, beside small ones, which have
/// theirs for a turn.
class TestLargeAndSmall : public QueueTest
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void smallBatchGetsOnBesideALargeOne();
    void smallItemsGetOnBehindLargeOnes();
    void smallItemsGetOnWhereFewTransfersMayRun();
    void largeItemsGetOnBesideManySmallOnes();
    void largeItemsThatAreAloneHaveAllSlots();
    void lowPriorityDoesNotHoldUpHigh();
    void oneSlotIsForEither();
    void largeItemsAreAsManyAsFillTheLine();
    void wholeItemsAreAsManyAsFillTheLine();
    void onASlowLineOneItemIsEnough();
    void onAnUnknownLineFewItemsBegin();
    void latestItemsMakeRoomOnTheLine_data();
    void latestItemsMakeRoomOnTheLine();
    void latestLargeItemMakesRoomOnTheLine();
    void wholeItemsGetOnBesideALargeOne();
    void tinyItemsDoNotWaitForTheLine();
    void lowPriorityDoesNotFillTheLineForHigh();
    void largeItemsThatWaitAreKnown();
    void itemThatRunsAloneIsKnown();

private:
    static constexpr int slotCount = 8;

    /// The large ones are found first.
    std::shared_ptr<TransferBatch> addItems(
        int large, int small, TransferPriority priority = TransferPriority::Normal)
    {
        QList<qint64> sizes(large, 1024 * mebibyte);
        sizes.append(QList<qint64>(small, m_smallSize));
        return makeItems(sizes, priority);
    }
    std::shared_ptr<TransferBatch> makeItems(
        const QList<qint64> &sizes, TransferPriority priority = TransferPriority::Normal)
    {
        const auto batch = makeBatch();
        batch->priority = priority;
        CurrentLimits limits;
        limits.requests->setMax(slotCount);
        limits.transfers->setMax(m_maxTransfers);
        batch->clients->limits->set(limits);
        batch->services.add(m_service);
        ItemProducer::Page page;
        for (const qint64 size : sizes) {
            page.items.emplace_back();
            page.items.back().spec.size = size;
        }
        page.isLast = true;
        std::vector<Result<ItemProducer::Page>> pages;
        pages.push_back(std::move(page));
        add(batch, std::make_unique<ScriptedProducer>(std::move(pages)));
        return batch;
    }
    QCoro::Task<> run(std::shared_ptr<TransferItem> item)
    {
        int &running = item->isInParts() ? m_large : m_small;
        ++running;
        if (item->isInParts() && m_haveHelpers) {
            const auto batch = item->batch;
            m_queue->addHelpers(
                7, [this, batch](LaneContext) { return help(batch); }, batch);
        }
        do {
            const QFuture<void> next = nextTurn();
            co_await next;
        } while (item->isInParts() && !m_isOver);
        --running;
        if (item->isSuspended) {
            m_queue->returnItem(item);
            co_return;
        }
        m_ended += int(!item->isInParts());
        m_queue->finishItem(item, TransferState::Done, {});
    }
    /// A part each turn, until the slot is wanted back; then another one goes on in its time.
    QCoro::Task<> help(std::shared_ptr<TransferBatch> batch)
    {
        ++m_helpers;
        do {
            const QFuture<void> next = nextTurn();
            co_await next;
        } while (!m_isOver && !m_queue->wantsHelperBack(*batch));
        --m_helpers;
        if (!m_isOver)
            m_queue->addHelpers(
                1, [this, batch](LaneContext) { return help(batch); }, batch);
    }
    QFuture<void> nextTurn()
    {
        m_turns.emplace_back().start();
        return m_turns.back().future();
    }
    /// Slots that are free take what there is.
    void start()
    {
        while (Job job = m_queue->take()) {
            m_jobs.push_back(std::make_unique<Job>(std::move(job)));
            m_tasks.push_back((*m_jobs.back())(noLane()));
        }
    }
    /// The same; then a turn goes by.
    void turn()
    {
        start();
        for (QPromise<void> &one : std::exchange(m_turns, {}))
            one.finish();
        QCoreApplication::processEvents();
    }
    void turns(int count)
    {
        for (int i = 0; i < count; ++i)
            turn();
    }

    std::vector<std::unique_ptr<Job>> m_jobs; // outlive their coroutines
    std::vector<QCoro::Task<>> m_tasks;
    std::vector<QPromise<void>> m_turns;
    std::shared_ptr<SlotPool> m_service;
    qint64 m_smallSize = 1; // bytes
    int m_maxTransfers = 0;
    bool m_haveHelpers = true;
    bool m_isOver = false;
    int m_large = 0; // that run, as the two below
    int m_small = 0;
    int m_helpers = 0;
};

void TestLargeAndSmall::init()
{
    m_service = std::make_shared<SlotPool>();
    m_smallSize = 1;
    m_maxTransfers = 0;
    m_haveHelpers = true;
    m_isOver = false;
    m_large = m_small = m_helpers = m_ended = 0;
    m_changes = std::make_shared<ChangeLog>();
    m_queue = std::make_unique<TransferQueue>(
        [this](LaneContext, std::shared_ptr<TransferItem> item) { return run(std::move(item)); },
        [] {}, [] {});
    m_queue->setLimit(slotCount);
}

void TestLargeAndSmall::cleanup()
{
    m_isOver = true;
    turns(100);
    QCOMPARE(m_large + m_small + m_helpers, 0);
    m_tasks.clear();
    m_jobs.clear();
    m_queue.reset();
}

void TestLargeAndSmall::smallBatchGetsOnBesideALargeOne()
{
    addItems(20, 0);
    turns(5);
    QVERIFY(m_large > 0);
    QCOMPARE(m_large + m_helpers, slotCount);
    addItems(0, 100);
    turns(60);
    QCOMPARE(m_ended, 100);
    QVERIFY(m_large > 0);
    turns(2);
    QCOMPARE(m_large + m_helpers, slotCount); // once more, without the small ones
}

/// The same where all large ones are small enough to have no helpers for most of the time.
void TestLargeAndSmall::smallItemsGetOnBehindLargeOnes()
{
    m_haveHelpers = false;
    addItems(20, 100);
    turns(60);
    QCOMPARE(m_ended, 100);
    QCOMPARE(m_large, slotCount * 3 / 4);
}

void TestLargeAndSmall::smallItemsGetOnWhereFewTransfersMayRun()
{
    m_maxTransfers = 3;
    m_haveHelpers = false;
    addItems(20, 20);
    turns(10);
    QCOMPARE(m_large, 2);
    turns(20);
    QCOMPARE(m_ended, 20);
    QCOMPARE(m_large, 3); // nothing else could use the third place
}

void TestLargeAndSmall::largeItemsGetOnBesideManySmallOnes()
{
    addItems(0, 900);
    turns(2);
    QCOMPARE(m_small + m_ended, 2 * slotCount);
    addItems(3, 0);
    turns(10);
    QVERIFY(m_large + m_helpers >= slotCount / 2);
    const int before = m_ended;
    turns(10);
    QVERIFY(m_ended > before);
}

void TestLargeAndSmall::largeItemsThatAreAloneHaveAllSlots()
{
    addItems(1, 0);
    turns(3);
    QCOMPARE(m_large, 1);
    QCOMPARE(m_helpers, slotCount - 1);
}

void TestLargeAndSmall::lowPriorityDoesNotHoldUpHigh()
{
    addItems(20, 0, TransferPriority::Low);
    turns(5);
    const int lowOnes = m_large;
    QVERIFY(m_helpers > 0);
    addItems(1, 0);
    turns(3);
    QCOMPARE(m_large, lowOnes + 1);
    QCOMPARE(m_large + m_helpers, slotCount);
}

void TestLargeAndSmall::oneSlotIsForEither()
{
    m_queue->setLimit(1);
    addItems(0, 2);
    addItems(1, 0);
    turns(10);
    QCOMPARE(m_large, 1);
    m_isOver = true;
    turns(10);
    QCOMPARE(m_ended, 2);
}

/// On a slow line, but each batch has one.
void TestLargeAndSmall::largeItemsAreAsManyAsFillTheLine()
{
    m_haveHelpers = false;
    m_service->line.setMost(2, 8 * mebibyte);
    addItems(5, 0);
    turns(5);
    QCOMPARE(m_large, 2);
    addItems(5, 3);
    turns(5);
    QCOMPARE(m_large, 3);
    QCOMPARE(m_ended, 3);
    QVERIFY(m_queue->isLargeWaiting());
    m_service->line.setMost(5, 8 * mebibyte);
    turns(5);
    QCOMPARE(m_large, 5);
}

/// What is sent in one request is lost as a whole. Each batch has one, and tiny ones do not count.
void TestLargeAndSmall::wholeItemsAreAsManyAsFillTheLine()
{
    m_smallSize = 4 * mebibyte;
    m_service->line.setMost(2, 8 * mebibyte);
    addItems(0, 5);
    turn();
    QCOMPARE(m_ended, 4);
    turn();
    QCOMPARE(m_ended, 5);
    m_service->line.setMost(1, 4 * mebibyte);
    addItems(0, 2);
    addItems(0, 1);
    addItems(0, 1);
    turn();
    QCOMPARE(m_ended, 5 + 3);
    turn();
    QCOMPARE(m_ended, 5 + 4);
    m_smallSize = 1;
    addItems(0, slotCount);
    turn();
    QCOMPARE(m_ended, 5 + 4 + slotCount);
    QVERIFY(!m_service->line.isUsed());
}

void TestLargeAndSmall::onASlowLineOneItemIsEnough()
{
    m_smallSize = 4 * mebibyte;
    m_service->line.setMost(1, 8 * mebibyte);
    m_service->line.setBytesPerSecond(3 * mebibyte);
    addItems(0, 2);
    turn();
    QCOMPARE(m_ended, 1);
    m_service->line.setMost(2, 8 * mebibyte); // one more is tried
    addItems(0, 3);
    turn();
    QCOMPARE(m_ended, 1 + 2);
}

/// Until its speed is known: it may be slow, and a fast one is known soon.
void TestLargeAndSmall::onAnUnknownLineFewItemsBegin()
{
    m_smallSize = mebibyte;
    m_service->line.setMost(1, 8 * mebibyte);
    addItems(0, 5);
    turn();
    QCOMPARE(m_ended, 2);
    m_service->line.setBytesPerSecond(100 * mebibyte);
    turn();
    QCOMPARE(m_ended, 5);
}

void TestLargeAndSmall::latestItemsMakeRoomOnTheLine_data()
{
    QTest::addColumn<qint64>("bytesPerSecond");
    QTest::addColumn<int>("large");
    QTest::addColumn<int>("left");
    QTest::newRow("the line is slow") << 3 * mebibyte << 0 << 1;
    QTest::newRow("its speed is not known") << 0 * mebibyte << 0 << 1;
    QTest::newRow("two fit into it") << 7 * mebibyte << 0 << 2;
    QTest::newRow("a large item fills it") << 3 * mebibyte << 1 << 1;
}

void TestLargeAndSmall::latestItemsMakeRoomOnTheLine()
{
    QFETCH(const qint64, bytesPerSecond);
    QFETCH(const int, large);
    QFETCH(const int, left);
    m_smallSize = 4 * mebibyte;
    m_haveHelpers = false;
    m_service->line.setMost(4 + large, 8 * mebibyte);
    m_service->line.setBytesPerSecond(bytesPerSecond);
    addItems(large, 4);
    start();
    QCOMPARE(m_small, 4);
    m_service->line.setMost(1, 8 * mebibyte);
    m_queue->makeRoomOnLine(*m_service);
    turn();
    QCOMPARE(m_ended, left);
    m_queue->makeRoomOnLine(*m_service); // there is room
    turns(4);
    QCOMPARE(m_ended, 4);
    QCOMPARE(m_large, large);
}

void TestLargeAndSmall::latestLargeItemMakesRoomOnTheLine()
{
    m_haveHelpers = false;
    m_smallSize = 4 * mebibyte;
    m_service->line.setMost(2, 8 * mebibyte);
    addItems(3, 0);
    start();
    QCOMPARE(m_large, 2);
    m_service->line.setMost(1, 8 * mebibyte);
    m_queue->makeRoomOnLine(*m_service);
    m_isOver = true;
    turn();
    QCOMPARE(m_large, 0);
    m_isOver = false;
    start();
    QCOMPARE(m_large, 1);
    QVERIFY(m_queue->isLargeWaiting());  // the one that was stopped
    m_queue->makeRoomOnLine(*m_service); // one goes on
    turn();
    QCOMPARE(m_large, 1);
}

void TestLargeAndSmall::wholeItemsGetOnBesideALargeOne()
{
    m_haveHelpers = false;
    m_smallSize = 4 * mebibyte;
    m_service->line.setMost(1, 8 * mebibyte);
    addItems(1, 3);
    turns(3);
    QCOMPARE(m_large, 1);
    QCOMPARE(m_ended, 3);
}

void TestLargeAndSmall::tinyItemsDoNotWaitForTheLine()
{
    m_service->line.setMost(1, 4 * mebibyte);
    makeItems({4 * mebibyte, 4 * mebibyte, 1, 1});
    turn();
    QCOMPARE(m_ended, 3);
    turn();
    QCOMPARE(m_ended, 4);
}

void TestLargeAndSmall::lowPriorityDoesNotFillTheLineForHigh()
{
    m_haveHelpers = false;
    m_smallSize = mebibyte;
    m_service->line.setMost(1, 8 * mebibyte);
    m_service->line.setBytesPerSecond(8 * mebibyte);
    addItems(1, 0, TransferPriority::Low);
    turn();
    QCOMPARE(m_large, 1);
    addItems(0, 5, TransferPriority::High);
    turn();
    QCOMPARE(m_ended, 5);
}

void TestLargeAndSmall::largeItemsThatWaitAreKnown()
{
    m_haveHelpers = false;
    addItems(2, 3);
    turns(5);
    QCOMPARE(m_large, 2);
    QVERIFY(!m_queue->isLargeWaiting());
    m_service->line.setMost(2, 8 * mebibyte);
    const auto batch = addItems(2, 0);
    turns(5);
    QVERIFY(m_queue->isLargeWaiting());
    m_queue->pauseBatch(batch->id);
    QVERIFY(!m_queue->isLargeWaiting()); // nothing is left free for it
}

/// Those that wait take nothing of the line.
void TestLargeAndSmall::itemThatRunsAloneIsKnown()
{
    m_haveHelpers = false;
    m_service->line.setMost(1, 8 * mebibyte);
    addItems(2, 0);
    turns(5);
    QCOMPARE(m_large, 1);
    QVERIFY(!m_queue->areManyRunning());
    m_service->line.setMost(2, 8 * mebibyte);
    turns(5);
    QCOMPARE(m_large, 2);
    QVERIFY(m_queue->areManyRunning());
}

QTEST_GUILESS_MAIN(TestLargeAndSmall)
#include "tst_largeandsmall.moc"
