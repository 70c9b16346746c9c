// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/transfer/queuetest.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTest>

using namespace windlass;

/// Can use six requests at a time for its only page, and waits with it until the test says so.
class WideProducer : public ItemProducer
{
public:
    explicit WideProducer(QFuture<void> isTime) : m_isTime(std::move(isTime)) { }

    int usefulRequests() const override { return 6; }
    QCoro::Task<Result<Page>> next(LaneContext lane, CancelToken) override
    {
        allowed = lane.requests;
        co_await m_isTime;
        Page page;
        page.isLast = true;
        co_return page;
    }

    static inline int allowed = 0;

private:
    const QFuture<void> m_isTime;
};

/// The slots of a scan that can use several.
class TestScanSlots : public QueueTest
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void scanTakesWhatNobodyElseNeeds_data();
    void scanTakesWhatNobodyElseNeeds();
    void slotsComeBack();
    void connectionsLimitHolds();

private:
    void addWide(int connectionLimit = 0)
    {
        const auto batch = makeBatch();
        CurrentLimits limits;
        limits.requests->setMax(connectionLimit);
        batch->clients->limits->set(limits);
        add(batch, std::make_unique<WideProducer>(m_isTime->future()));
    }
    /// Starts the scan of a batch that can use six requests.
    void startScan()
    {
        const Job scan = m_queue->take();
        QVERIFY(scan);
        m_scan = std::make_unique<QCoro::Task<>>(scan(noLane()));
    }
    void endScan()
    {
        m_isTime->finish();
        await(std::move(*m_scan));
        m_scan.reset();
    }
    int takenAtOnce()
    {
        std::vector<Job> jobs;
        while (Job job = m_queue->take())
            jobs.push_back(std::move(job));
        for (const Job &job : jobs)
            await(job(noLane()));
        return int(jobs.size());
    }

    std::unique_ptr<QPromise<void>> m_isTime;
    std::unique_ptr<QCoro::Task<>> m_scan;
};

void TestScanSlots::init()
{
    QueueTest::init();
    m_isTime = std::make_unique<QPromise<void>>();
    m_isTime->start();
    WideProducer::allowed = 0;
}

void TestScanSlots::cleanup()
{
    if (m_scan)
        endScan();
    QueueTest::cleanup();
}

void TestScanSlots::scanTakesWhatNobodyElseNeeds_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("allowed");
    QTest::newRow("all that it can use") << 16 << 0 << 6;
    QTest::newRow("all that there are") << 4 << 0 << 4;
    QTest::newRow("but those of what waits") << 8 << 4 << 4;
    QTest::newRow("one at least") << 8 << 30 << 1;
    QTest::newRow("the only one") << 1 << 0 << 1;
}

void TestScanSlots::scanTakesWhatNobodyElseNeeds()
{
    QFETCH(int, limit);
    QFETCH(int, waiting);
    QFETCH(int, allowed);
    m_queue->setLimit(limit);
    if (waiting > 0) {
        const auto others = addBatch(waiting);
        QVERIFY(takeOne());                       // their page
        others->priority = TransferPriority::Low; // the scan comes first
    }
    addWide();
    startScan();
    QCOMPARE(WideProducer::allowed, allowed);
}

void TestScanSlots::slotsComeBack()
{
    m_queue->setLimit(6);
    addWide();
    startScan();
    QCOMPARE(WideProducer::allowed, 6);
    addBatch(20);
    QVERIFY(!m_queue->take());
    std::vector<Job> woken;
    m_onWake = [&] {
        while (Job job = m_queue->take())
            woken.push_back(std::move(job));
    };
    endScan();
    m_onWake = {};
    QCOMPARE(woken.size(), size_t(1)); // the page of the others
    await(woken.front()(noLane()));
    QCOMPARE(takenAtOnce(), 6);
}

void TestScanSlots::connectionsLimitHolds()
{
    m_queue->setLimit(16);
    addWide(3);
    startScan();
    QCOMPARE(WideProducer::allowed, 3);
}

QTEST_GUILESS_MAIN(TestScanSlots)
#include "tst_scanslots.moc"
