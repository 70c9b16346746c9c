// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/net/bandwidthlimit.h"

#include <QTest>

#include <vector>

using namespace windlass;
using namespace std::chrono_literals;

/// By a clock that the test moves.
class TestBandwidthLimit : public QObject
{
    Q_OBJECT
private slots:
    void withoutALimitNobodyWaits();
    void rateIsKept_data();
    void rateIsKept();
    void lateUseLosesNothing();
    void idleTimeIsNotSavedUp();
    void turnsComeInOrder();
    void turnsAreSmallAtLowRates();
    void newRateHoldsAtOnce();
    void liftedLimitLetsEveryoneGo();
    void longWaitsAreAskedAgain();
    void limitIsReachedWhileTurnsWait();

private:
    BandwidthLimit::Time m_now {0};
};

void TestBandwidthLimit::withoutALimitNobodyWaits()
{
    BandwidthLimit limit([this] { return m_now; });
    QVERIFY(!limit.isLimiting());
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(limit.timeUntil(limit.takeTurn(mebibyte)), 0ms);
}

void TestBandwidthLimit::rateIsKept_data()
{
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<int>("requests");
    for (const qint64 rate : {64ll * 1024, 5ll * mebibyte, 50ll * mebibyte, 1000ll * mebibyte}) {
        for (const int requests : {1, 6, 32})
            QTest::addRow("%lld by %d", rate, requests) << rate << requests;
    }
}

/// Requests that move as much as they may, for 20 s, in steps of a millisecond.
void TestBandwidthLimit::rateIsKept()
{
    QFETCH(qint64, rate);
    QFETCH(int, requests);
    BandwidthLimit limit([this] { return m_now; });
    limit.setBytesPerSecond(rate);
    std::vector<BandwidthLimit::Turn> turns;
    for (int i = 0; i < requests; ++i)
        turns.push_back(limit.takeTurn(mebibyte));
    qint64 moved = 0;
    const BandwidthLimit::Time end = m_now + 20s;
    for (; m_now < end; m_now += 1ms) {
        for (BandwidthLimit::Turn &turn : turns) {
            while (limit.timeUntil(turn) == 0ms) {
                moved += turn.bytes;
                turn = limit.takeTurn(mebibyte);
            }
        }
    }
    const double measured = double(moved) / 20;
    QVERIFY2(
        qAbs(measured - double(rate)) < double(rate) * 0.02, qPrintable(QString::number(measured)));
}

void TestBandwidthLimit::lateUseLosesNothing()
{
    BandwidthLimit limit([this] { return m_now; });
    limit.setBytesPerSecond(1'000'000);
    qint64 taken = 0;
    while (taken < 4'000'000)
        taken += limit.takeTurn(mebibyte).bytes;
    QCOMPARE(taken, 4'000'000);
    m_now += 4s; // nobody came at their time, and all are due now
    QCOMPARE(limit.timeUntil(limit.takeTurn(1000)), 1ms);
}

void TestBandwidthLimit::idleTimeIsNotSavedUp()
{
    BandwidthLimit limit([this] { return m_now; });
    limit.setBytesPerSecond(mebibyte);
    m_now += 1h;
    qint64 atOnce = 0;
    for (;;) {
        const BandwidthLimit::Turn turn = limit.takeTurn(mebibyte);
        if (limit.timeUntil(turn) > 0ms)
            break;
        atOnce += turn.bytes;
    }
    QVERIFY(atOnce > 0);
    QVERIFY(atOnce <= mebibyte / 10);
}

void TestBandwidthLimit::turnsComeInOrder()
{
    BandwidthLimit limit([this] { return m_now; });
    limit.setBytesPerSecond(mebibyte);
    const BandwidthLimit::Turn first = limit.takeTurn(mebibyte);
    const BandwidthLimit::Turn second = limit.takeTurn(mebibyte);
    QVERIFY(limit.timeUntil(first) < limit.timeUntil(second));
    m_now += limit.timeUntil(first);
    QCOMPARE(limit.timeUntil(first), 0ms);
    QVERIFY(limit.timeUntil(second) > 0ms);
}

void TestBandwidthLimit::turnsAreSmallAtLowRates()
{
    BandwidthLimit limit([this] { return m_now; });
    limit.setBytesPerSecond(100 * 1024);
    // 32 requests share it; none may wait so long that the server hangs up.
    qint64 all = 0;
    for (int i = 0; i < 32; ++i)
        all += limit.takeTurn(8 * mebibyte).bytes;
    QVERIFY(all <= 2 * 100 * 1024);
}

void TestBandwidthLimit::newRateHoldsAtOnce()
{
    BandwidthLimit limit([this] { return m_now; });
    limit.setBytesPerSecond(100 * mebibyte);
    BandwidthLimit::Turn last;
    for (int i = 0; i < 32; ++i)
        last = limit.takeTurn(mebibyte);
    limit.setBytesPerSecond(64 * 1024);
    // At the new rate these would take two minutes.
    QCOMPARE(limit.timeUntil(last), 0ms);
    const BandwidthLimit::Turn next = limit.takeTurn(mebibyte);
    QCOMPARE(limit.timeUntil(next), 50ms);
}

void TestBandwidthLimit::liftedLimitLetsEveryoneGo()
{
    BandwidthLimit limit([this] { return m_now; });
    limit.setBytesPerSecond(1024);
    limit.takeTurn(mebibyte);
    const BandwidthLimit::Turn turn = limit.takeTurn(mebibyte);
    QVERIFY(limit.timeUntil(turn) > 0ms);
    limit.setBytesPerSecond(0);
    QCOMPARE(limit.timeUntil(turn), 0ms);
}

void TestBandwidthLimit::longWaitsAreAskedAgain()
{
    BandwidthLimit limit([this] { return m_now; });
    limit.setBytesPerSecond(1024);
    for (int i = 0; i < 10; ++i)
        limit.takeTurn(mebibyte);
    QCOMPARE(limit.timeUntil(limit.takeTurn(mebibyte)), 500ms);
}

void TestBandwidthLimit::limitIsReachedWhileTurnsWait()
{
    BandwidthLimit limit([this] { return m_now; });
    limit.takeTurn(mebibyte);
    QVERIFY(!limit.isReached()); // there is none
    limit.setBytesPerSecond(mebibyte);
    QVERIFY(!limit.isReached());
    const BandwidthLimit::Turn turn = limit.takeTurn(mebibyte);
    QVERIFY(limit.isReached());
    m_now += limit.timeUntil(turn);
    QVERIFY(!limit.isReached());
}

QTEST_GUILESS_MAIN(TestBandwidthLimit)
#include "tst_bandwidthlimit.moc"
