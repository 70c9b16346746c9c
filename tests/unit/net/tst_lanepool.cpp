// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"
#include "core/net/fifojobqueue.h"
#include "core/net/lanepool.h"
#include "tests/support/scriptedtransport.h"
#include "tests/unit/testing.h"

#include <QSet>
#include <QThread>

using namespace windlass;

namespace {

/// What the jobs of a test did. Thread-safe.
struct Log {
    std::atomic_int begun = 0;
    std::atomic_int ended = 0;
    std::atomic_int running = 0;
    std::atomic_int maxRunning = 0;
    QMutex mutex;
    QSet<QThread *> threads; // guarded by mutex
    QList<int> order;        // guarded by mutex

    void begin(int number = 0)
    {
        ++begun;
        const int now = ++running;
        int most = maxRunning;
        while (most < now && !maxRunning.compare_exchange_weak(most, now)) { }
        QMutexLocker lock(&mutex);
        threads.insert(QThread::currentThread());
        order.append(number);
    }
    void end()
    {
        --running;
        ++ended;
    }
};

Job shortJob(Log &log, int number = 0)
{
    return [&log, number](LaneContext lane) -> QCoro::Task<> {
        log.begin(number);
        SystemClock clock;
        co_await clock.sleep(std::chrono::milliseconds(1), lane.shutdown);
        log.end();
    };
}

Job instantJob(Log &log)
{
    return [&log](LaneContext) -> QCoro::Task<> {
        log.begin();
        log.end();
        co_return;
    };
}

/// Ends only when \a release or the pool's shutdown comes.
Job hangingJob(Log &log, CancelToken release)
{
    return [&log, release](LaneContext lane) -> QCoro::Task<> {
        log.begin();
        CancelSource either(release);
        either.follow(lane.shutdown);
        SystemClock clock;
        co_await clock.sleep(std::chrono::hours(1), either.token());
        log.end();
    };
}

} // namespace

class TestLanePool : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_queue = std::make_shared<FifoJobQueue>(); }

    void queueIsFirstInFirstOut();
    void jobsThatWaitedAreRun();
    void jobsRunAfterAWake();
    void wakeMayComeFromAnotherThread();
    void jobsRunOnLanesOnly();
    void slotsAreRespected_data();
    void slotsAreRespected();
    void slotsAreAllUsed_data();
    void slotsAreAllUsed();
    void atLeastOneSlot();
    void oneLaneKeepsTheOrder();
    void manyInstantJobsDoNotPileUp();
    void transportIsMadeAndDestroyedOnItsLane();
    void lanesAreMadeAsTheyAreNeeded();
    void jobUsesTheTransportOfItsLane();
    void shutdownCancelsAndWaits();
    void shutdownEndsEveryJobThatBegan();
    void shutdownAtOnceIsHarmless();

private:
    static std::unique_ptr<HttpTransport> makeTransport()
    {
        return std::make_unique<ScriptedTransport>(std::make_shared<TransportScript>());
    }

    std::shared_ptr<FifoJobQueue> m_queue;
};

void TestLanePool::queueIsFirstInFirstOut()
{
    Log log;
    QVERIFY(!m_queue->take());
    for (int i = 1; i <= 3; ++i)
        m_queue->push(shortJob(log, i));
    for (int i = 1; i <= 3; ++i)
        await(m_queue->take()(LaneContext(nullptr, {})));
    QVERIFY(!m_queue->take());
    QCOMPARE(log.order, QList<int>({1, 2, 3}));
}

void TestLanePool::jobsThatWaitedAreRun()
{
    Log log;
    m_queue->push(shortJob(log));
    const LanePool pool(1, m_queue, makeTransport);
    QTRY_COMPARE(log.ended, 1);
}

void TestLanePool::jobsRunAfterAWake()
{
    Log log;
    LanePool pool(4, m_queue, makeTransport);
    for (int i = 0; i < 50; ++i) {
        m_queue->push(shortJob(log));
        pool.wake();
    }
    QTRY_COMPARE(log.ended, 50);
}

void TestLanePool::wakeMayComeFromAnotherThread()
{
    Log log;
    LanePool pool(2, m_queue, makeTransport);
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (int i = 0; i < 50; ++i) {
            m_queue->push(shortJob(log));
            pool.wake();
        }
    }));
    thread->start();
    thread->wait();
    QTRY_COMPARE(log.ended, 50);
}

void TestLanePool::jobsRunOnLanesOnly()
{
    Log log;
    for (int i = 0; i < 20; ++i)
        m_queue->push(shortJob(log));
    const LanePool pool(12, m_queue, makeTransport);
    QTRY_COMPARE(log.ended, 20);
    QMutexLocker lock(&log.mutex);
    QVERIFY(!log.threads.contains(QThread::currentThread()));
    QVERIFY(log.threads.size() <= 2);
}

void TestLanePool::slotsAreRespected_data()
{
    QTest::addColumn<int>("slotCount");
    for (const int count : {1, 3, 6, 7, 13})
        QTest::addRow("%d", count) << count;
}

void TestLanePool::slotsAreRespected()
{
    QFETCH(int, slotCount);
    Log log;
    for (int i = 0; i < 100; ++i)
        m_queue->push(shortJob(log));
    const LanePool pool(slotCount, m_queue, makeTransport);
    QTRY_COMPARE(log.ended, 100);
    QVERIFY2(log.maxRunning <= slotCount, qPrintable(QString::number(log.maxRunning)));
}

void TestLanePool::slotsAreAllUsed_data()
{
    slotsAreRespected_data();
}

void TestLanePool::slotsAreAllUsed()
{
    QFETCH(int, slotCount);
    Log log;
    CancelSource release;
    for (int i = 0; i < 2 * slotCount; ++i)
        m_queue->push(hangingJob(log, release.token()));
    const LanePool pool(slotCount, m_queue, makeTransport);
    QCOMPARE(pool.slotCount(), slotCount);
    QTRY_COMPARE(log.running, slotCount);
    release.cancel();
    QTRY_COMPARE(log.ended, 2 * slotCount);
    QCOMPARE(log.maxRunning, slotCount);
}

void TestLanePool::atLeastOneSlot()
{
    Log log;
    m_queue->push(shortJob(log));
    const LanePool pool(0, m_queue, makeTransport);
    QCOMPARE(pool.slotCount(), 1);
    QTRY_COMPARE(log.ended, 1);
}

void TestLanePool::oneLaneKeepsTheOrder()
{
    Log log;
    QList<int> expected;
    for (int i = 0; i < 20; ++i) {
        m_queue->push(shortJob(log, i));
        expected.append(i);
    }
    const LanePool pool(1, m_queue, makeTransport);
    QTRY_COMPARE(log.ended, 20);
    QCOMPARE(log.order, expected);
}

void TestLanePool::manyInstantJobsDoNotPileUp()
{
    Log log;
    for (int i = 0; i < 20'000; ++i)
        m_queue->push(instantJob(log));
    const LanePool pool(6, m_queue, makeTransport);
    QTRY_COMPARE(log.ended, 20'000);
}

void TestLanePool::transportIsMadeAndDestroyedOnItsLane()
{
    struct Tracked : ScriptedTransport {
        Tracked(std::atomic_int &alive_)
            : ScriptedTransport(std::make_shared<TransportScript>()), alive(alive_)
        {
            ++alive;
        }
        ~Tracked() override
        {
            if (QThread::currentThread() == madeOn)
                --alive;
        }
        std::atomic_int &alive;
        QThread *const madeOn = QThread::currentThread();
    };
    std::atomic_int alive = 0;
    Log log;
    {
        for (int i = 0; i < 12; ++i)
            m_queue->push(hangingJob(log, {}));
        const LanePool pool(12, m_queue, [&alive] { return std::make_unique<Tracked>(alive); });
        QTRY_COMPARE(alive, 2);
    }
    QCOMPARE(alive, 0);
}

void TestLanePool::lanesAreMadeAsTheyAreNeeded()
{
    Log log;
    CancelSource release;
    LanePool pool(256, m_queue, makeTransport);
    for (int i = 0; i < 6; ++i)
        m_queue->push(hangingJob(log, release.token()));
    pool.wake();
    QTRY_COMPARE(log.running, 6);
    {
        QMutexLocker lock(&log.mutex);
        QCOMPARE(log.threads.size(), 1);
    }
    for (int i = 6; i < 14; ++i)
        m_queue->push(hangingJob(log, release.token()));
    pool.wake();
    QTRY_COMPARE(log.running, 14);
    QMutexLocker lock(&log.mutex);
    QCOMPARE(log.threads.size(), 3);
    release.cancel();
}

void TestLanePool::jobUsesTheTransportOfItsLane()
{
    const auto script = std::make_shared<TransportScript>();
    script->add(scriptedAnswer(204));
    std::atomic_int status = 0;
    m_queue->push([&status](LaneContext lane) -> QCoro::Task<> {
        HttpRequest request;
        request.cancel = lane.shutdown;
        const Result<HttpResponse> response = co_await lane.transport->send(request);
        status = response ? response->status : -1;
    });
    const LanePool pool(
        1, m_queue, [script] { return std::make_unique<ScriptedTransport>(script); });
    QTRY_COMPARE(status, 204);
}

void TestLanePool::shutdownCancelsAndWaits()
{
    Log log;
    for (int i = 0; i < 8; ++i)
        m_queue->push(hangingJob(log, {}));
    {
        const LanePool pool(8, m_queue, makeTransport);
        QTRY_COMPARE(log.running, 8);
    }
    QCOMPARE(log.ended, 8);
}

void TestLanePool::shutdownEndsEveryJobThatBegan()
{
    Log log;
    for (int i = 0; i < 5; ++i)
        m_queue->push(hangingJob(log, {}));
    {
        const LanePool pool(1, m_queue, makeTransport);
        QTRY_COMPARE(log.running, 1);
    }
    QVERIFY(log.begun >= 1);
    QCOMPARE(log.ended, int(log.begun));
}

void TestLanePool::shutdownAtOnceIsHarmless()
{
    for (int i = 0; i < 50; ++i)
        const LanePool pool(7, m_queue, makeTransport);
}

QTEST_GUILESS_MAIN(TestLanePool)
#include "tst_lanepool.moc"
