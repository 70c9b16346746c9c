// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/transfer/scheduler/concurrencycontrol.h"
#include "tests/support/recordedlog.h"
#include "tests/unit/s3fixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace windlass;
using namespace std::chrono_literals;

namespace {

/// A server that takes its time for every answer, however many are asked for at once, and lanes
/// that look for more to do only when an answer has come; ten milliseconds at a time.
class SlowServer
{
public:
    SlowServer(ConcurrencyControl &control, std::chrono::milliseconds least,
        std::chrono::milliseconds longest)
        : m_control(control), m_least(int(least.count())), m_longest(int(longest.count())),
          m_service(
              S3Fixture(Endpoint::custom(QStringLiteral("http://far.test"), "us-east-1").value())
                  .service),
          m_pool(control.watch(1, m_service))
    {
        m_batch.id = 1;
        startSome();
    }

    int limit() const { return m_pool->most(); }

    void pass(std::chrono::milliseconds time)
    {
        for (const auto end = m_now + time; m_now < end;) {
            m_now += 10ms;
            bool hasAnswered = false;
            for (Job &job : m_jobs) {
                if (job.answered > m_now)
                    continue;
                hasAnswered = true;
                job.hasEnded = true;
                ++m_batch.done;
                SlotUse {m_pool, {}}.leave();
            }
            std::erase_if(m_jobs, [](const Job &job) { return job.hasEnded; });
            if (hasAnswered)
                startSome();
            if (m_now.count() % 100 == 0 && m_control.sample({m_batch}, 100ms))
                startSome();
        }
    }

private:
    struct Job {
        std::chrono::milliseconds answered; // when that comes
        bool hasEnded = false;
    };

    std::chrono::milliseconds next()
    {
        return m_now + std::chrono::milliseconds(m_random.bounded(m_least, m_longest + 1));
    }
    void startSome()
    {
        while (!m_pool->isFull()) {
            SlotUse {m_pool, {}}.enter();
            m_jobs.push_back({next()});
        }
        m_pool->noteTurnedAway();
    }

    ConcurrencyControl &m_control;
    const int m_least;
    const int m_longest;
    const std::shared_ptr<S3Service> m_service;
    const std::shared_ptr<SlotPool> m_pool;
    QRandomGenerator m_random {1};
    std::chrono::milliseconds m_now {0};
    std::vector<Job> m_jobs;
    BatchSnapshot m_batch;
};

} // namespace

/// What servers bear, each for itself.
class TestConcurrencyControl : public QObject
{
    Q_OBJECT
private slots:
    void endpointsAreJudgedApart();
    void connectionsToAnEndpointShareWhatItBears();
    void maxHoldsForAll();
    void moreRoomIsSaid();
    void largeItemsFillTheLine_data();
    void largeItemsFillTheLine();
    void wholeItemsFillTheLine_data();
    void wholeItemsFillTheLine();
    void whatIsQueuedHasNotLeft();
    void copiesAreNotMeasured();
    void changesAreLogged();
    void slowAnswersAreJudged_data();
    void slowAnswersAreJudged();

private:
    static std::shared_ptr<S3Service> serviceAt(const char *url)
    {
        return S3Fixture(Endpoint::custom(QLatin1String(url), "us-east-1").value()).service;
    }
};

void TestConcurrencyControl::endpointsAreJudgedApart()
{
    ConcurrencyControl control(32);
    const auto slow = serviceAt("http://slow.test");
    const auto quick = serviceAt("http://quick.test");
    const auto slowPool = control.watch(1, slow);
    const auto quickPool = control.watch(2, quick);
    const int before = quickPool->most();
    QCOMPARE(slowPool->most(), before);
    BatchSnapshot busy;
    busy.id = 2;
    BatchSnapshot idle;
    idle.id = 1;
    for (int i = 0; i < 2; ++i) {
        quickPool->noteTurnedAway();
        busy.movedBytes += qint64(100'000'000) * quickPool->most();
        control.sample({idle, busy}, 100ms);
    }
    QCOMPARE(slowPool->most(), before);
    QVERIFY(quickPool->most() > before);
}

void TestConcurrencyControl::connectionsToAnEndpointShareWhatItBears()
{
    ConcurrencyControl control(32);
    const auto one = serviceAt("http://s3.test");
    const auto other = serviceAt("http://s3.test");
    const auto pool = control.watch(1, one);
    QCOMPARE(control.watch(2, other), pool);
}

void TestConcurrencyControl::maxHoldsForAll()
{
    ConcurrencyControl control(4);
    const auto pool = control.watch(1, serviceAt("http://s3.test"));
    QCOMPARE(pool->most(), 4);
    control.setMax(1);
    QCOMPARE(pool->most(), 1);
    QCOMPARE(control.watch(2, serviceAt("http://other.test"))->most(), 1);
}

void TestConcurrencyControl::largeItemsFillTheLine_data()
{
    QTest::addColumn<qint64>("perSecond");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<qint64>("partSize");
    QTest::addColumn<int>("large");
    const qint64 none = 0;
    QTest::newRow("15 MiB/s") << 15 * mebibyte << none << 8 * mebibyte << 3;
    QTest::newRow("41 MiB/s") << 41 * mebibyte << none << 8 * mebibyte << 10;
    QTest::newRow("fast") << 1000 * mebibyte << none << 8 * mebibyte << 32;
    QTest::newRow("larger parts") << 41 * mebibyte << none << 32 * mebibyte << 2;
    // A part takes longer than it should, so two are tried, unless it is known that they cannot
    // bring more.
    QTest::newRow("slow") << 2 * mebibyte << none << 8 * mebibyte << 2;
    QTest::newRow("limited") << 2 * mebibyte << 2 * mebibyte << 8 * mebibyte << 1;
}

/// As many as end a part within two seconds: what is in flight may be lost.
void TestConcurrencyControl::largeItemsFillTheLine()
{
    QFETCH(const qint64, perSecond);
    QFETCH(const qint64, limit);
    QFETCH(const qint64, partSize);
    QFETCH(const int, large);
    const auto limits = std::make_shared<ConnectionLimits>();
    CurrentLimits now;
    now.config.partSize = partSize;
    now.bandwidth->up->setBytesPerSecond(limit);
    limits->set(now);
    ConcurrencyControl control(32);
    const auto pool = control.watch(1, serviceAt("http://s3.test"), limits);
    BatchSnapshot busy;
    busy.kind = TransferKind::Upload;
    busy.id = 1;
    bool isRoomSaid = false;
    for (int i = 0; i < 100; ++i) {
        while (!pool->line.isFull())
            pool->enter(TransferPriority::Normal);
        if (i == 0)
            QCOMPARE(pool->largeInUse(), 1); // nothing is known yet
        busy.movedBytes += perSecond / 10;
        isRoomSaid = control.sample({busy}, 100ms) || isRoomSaid;
    }
    QCOMPARE(pool->largeInUse(), large);
    QCOMPARE(isRoomSaid, large > 1);
}

void TestConcurrencyControl::wholeItemsFillTheLine_data()
{
    QTest::addColumn<double>("total"); // MiB per second
    QTest::addColumn<double>("each");  // the most for one item
    QTest::addColumn<int>("items");
    QTest::newRow("slow") << 3.0 << 1000.0 << 1;
    QTest::newRow("neither slow nor fast") << 5.0 << 1000.0 << 2;
    QTest::newRow("15 MiB/s") << 15.0 << 1000.0 << 6;
    QTest::newRow("fast") << 1000.0 << 1000.0 << 64;
    QTest::newRow("each connection is slow") << 1000.0 << 4.0 << 64;
}

/// By their bytes: as many as are sent within two seconds, but more where they bring more.
void TestConcurrencyControl::wholeItemsFillTheLine()
{
    QFETCH(const double, total);
    QFETCH(const double, each);
    constexpr qint64 size = 4 * mebibyte;
    ConcurrencyControl control(32); // parts of 8 MiB
    const auto pool
        = control.watch(1, serviceAt("http://s3.test"), std::make_shared<ConnectionLimits>());
    BatchSnapshot busy;
    busy.kind = TransferKind::Upload;
    busy.id = 1;
    int items = 0;
    const auto begin = [&] {
        for (; !pool->line.isFull(); ++items)
            pool->line.countWhole(TransferPriority::Normal, size);
    };
    begin();
    QCOMPARE(items, 1); // nothing is known yet
    double rate = 0;    // bytes in a tenth of a second
    for (int i = 0; i < 600; ++i) {
        rate = std::min(total, each * items) * mebibyte / 10;
        const qint64 ended = (busy.movedBytes + qint64(rate)) / size - busy.movedBytes / size;
        busy.movedBytes += qint64(rate);
        for (int one = 0; one < ended; ++one)
            pool->line.countWhole(TransferPriority::Normal, -size);
        items -= int(ended);
        begin();
        control.sample({busy}, 100ms);
    }
    QTEST(items, "items");
    QVERIFY(qAbs(double(pool->line.bytesPerSecond()) - rate * 10) < rate);
}

/// The kernel takes whole files at once, and the line carries 2 MiB per second.
void TestConcurrencyControl::whatIsQueuedHasNotLeft()
{
    constexpr qint64 size = 4 * mebibyte;
    constexpr qint64 carried = 2 * mebibyte / 10;
    ConcurrencyControl control(32);
    const auto pool
        = control.watch(1, serviceAt("http://s3.test"), std::make_shared<ConnectionLimits>());
    BatchSnapshot busy;
    busy.kind = TransferKind::Upload;
    busy.id = 1;
    qint64 queued = 0;
    int most = 0;
    for (int i = 0; i < 600; ++i) {
        while (!pool->line.isFull()) {
            pool->line.countWhole(TransferPriority::Normal, size);
            busy.movedBytes += size;
            queued += size;
        }
        most = std::max(most, pool->line.parts());
        const qint64 before = queued / size;
        queued = std::max<qint64>(0, queued - carried);
        if (queued / size < before)
            pool->line.countWhole(TransferPriority::Normal, -size);
        control.sample({busy}, 100ms, 0, queued);
    }
    QVERIFY2(most <= 2, qPrintable(QString::number(most))); // two are tried
    QVERIFY(qAbs(pool->line.bytesPerSecond() - 10 * carried) < carried);
}

/// Parts arrive in one step, however long that takes.
void TestConcurrencyControl::copiesAreNotMeasured()
{
    ConcurrencyControl control(32);
    const auto pool = control.watch(1, serviceAt("http://s3.test"));
    pool->enter(TransferPriority::Normal);
    QVERIFY(pool->line.isFull());
    BatchSnapshot copy;
    copy.id = 1;
    copy.kind = TransferKind::Copy;
    QVERIFY(control.sample({copy}, 100ms));
    QVERIFY(!pool->line.isFull());
    QVERIFY(!control.sample({copy}, 100ms));
}

void TestConcurrencyControl::changesAreLogged()
{
    const RecordedLog log;
    ConcurrencyControl control(32);
    control.watch(1, serviceAt("http://s3.test"));
    control.sample({});
    QCOMPARE(log.lines(), QStringList()); // nothing has changed
    control.setMax(8);
    control.setMax(4);
    QCOMPARE(log.lines(),
        (QStringList {QStringLiteral("info windlass.scheduler: http://s3.test: 8 requests at a "
                                     "time, after 16: the settings have changed"),
            QStringLiteral("info windlass.scheduler: http://s3.test: 4 requests at a time, after "
                           "8: the settings have changed")}));
}

/// While its batches bring more with more, and others bring nothing.
void TestConcurrencyControl::moreRoomIsSaid()
{
    ConcurrencyControl control(32);
    const auto pool = control.watch(1, serviceAt("http://s3.test"));
    const auto other = control.watch(2, serviceAt("http://other.test"));
    const int before = pool->most();
    BatchSnapshot busy;
    busy.id = 1;
    BatchSnapshot idle;
    idle.id = 2;
    control.begin();
    const bool hasGrown = QTest::qWaitFor([&] {
        pool->noteTurnedAway();
        busy.movedBytes += qint64(1'000'000) * pool->most();
        return control.sample({busy, idle});
    });
    QVERIFY(hasGrown);
    QVERIFY(pool->most() > before);
    QCOMPARE(other->most(), before);
}

void TestConcurrencyControl::slowAnswersAreJudged_data()
{
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("longest");
    QTest::newRow("all at once") << 300 << 300;
    QTest::newRow("one after another") << 150 << 300;
    QTest::newRow("a second and more") << 1000 << 2000;
}

/// Answers that take longer than what is looked at in one go, as from a server far away.
void TestConcurrencyControl::slowAnswersAreJudged()
{
    QFETCH(int, least);
    QFETCH(int, longest);
    ConcurrencyControl control(64);
    SlowServer server(
        control, std::chrono::milliseconds(least), std::chrono::milliseconds(longest));
    server.pass(20s);
    QCOMPARE(server.limit(), 64);
}

QTEST_GUILESS_MAIN(TestConcurrencyControl)
#include "tst_concurrencycontrol.moc"
