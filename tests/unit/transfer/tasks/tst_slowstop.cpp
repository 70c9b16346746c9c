// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/transfer/tasks/slowstop.h"

#include <QTest>

using namespace windlass;
using namespace std::chrono_literals;

class TestSlowStop : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWorthStopping_data();
    void whatIsWorthStopping();
    void slowRequestIsStopped();
    void attemptThatBeginsAnewHasItsOwnTime();
    void whatIsAlmostThereGoesOn();
    void slowConnectionOnAFastLineGoesOn();
    void isCancelledWithItsParent();

private:
    static constexpr SlowStop::Time interval {50};
};

void TestSlowStop::whatIsWorthStopping_data()
{
    QTest::addColumn<qint64>("received");
    QTest::addColumn<SlowStop::Time>("elapsed");
    QTest::addColumn<bool>("isWorth");
    QTest::newRow("nothing has come") << 0 * mebibyte << 5000ms << false;
    QTest::newRow("a second is left") << 2 * mebibyte << 1000ms << false;
    QTest::newRow("over a second is left") << 1 * mebibyte << 1000ms << true;
    QTest::newRow("almost all has come, slowly") << 3 * mebibyte << 2900ms << false;
    QTest::newRow("all has come") << 4 * mebibyte << 9000ms << false;
}

void TestSlowStop::whatIsWorthStopping()
{
    QFETCH(const qint64, received);
    QFETCH(const SlowStop::Time, elapsed);
    QTEST(SlowStop::isWorthStopping(received, 4 * mebibyte, elapsed), "isWorth");
}

void TestSlowStop::slowRequestIsStopped()
{
    SlowStop slow(
        {}, 1000, [] { return true; }, interval);
    slow.noteReceived(100);
    QVERIFY(!slow.token().isCancelled());
    QTRY_VERIFY(slow.hasStopped());
    QVERIFY(slow.token().isCancelled());
    QCOMPARE(slow.received(), 100);
}

void TestSlowStop::attemptThatBeginsAnewHasItsOwnTime()
{
    SlowStop slow(
        {}, 1000, [] { return true; }, interval);
    slow.noteReceived(100);
    slow.noteReceived(-100);
    QVERIFY(!QTest::qWaitFor([&slow] { return slow.hasStopped(); }, 5 * int(interval.count())));
    slow.noteReceived(990);
    QVERIFY(!QTest::qWaitFor([&slow] { return slow.hasStopped(); }, 5 * int(interval.count())));
}

void TestSlowStop::whatIsAlmostThereGoesOn()
{
    SlowStop slow(
        {}, 1000, [] { return true; }, interval);
    slow.noteReceived(900);
    QVERIFY(!QTest::qWaitFor([&slow] { return slow.hasStopped(); }, 5 * int(interval.count())));
}

void TestSlowStop::slowConnectionOnAFastLineGoesOn()
{
    bool isLineSlow = false;
    SlowStop slow(
        {}, 1000, [&isLineSlow] { return isLineSlow; }, interval);
    slow.noteReceived(100);
    QVERIFY(!QTest::qWaitFor([&slow] { return slow.hasStopped(); }, 5 * int(interval.count())));
    isLineSlow = true;
    QTRY_VERIFY(slow.hasStopped());
}

void TestSlowStop::isCancelledWithItsParent()
{
    CancelSource item;
    const SlowStop slow(item.token(), 1000, [] { return true; });
    item.cancel();
    QVERIFY(slow.token().isCancelled());
    QVERIFY(!slow.hasStopped());
}

QTEST_GUILESS_MAIN(TestSlowStop)
#include "tst_slowstop.moc"
