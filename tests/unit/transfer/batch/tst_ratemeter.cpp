// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/ratemeter.h"

#include <QTest>

using namespace windlass;
using namespace std::chrono_literals;

class RateMeterTest : public QObject
{
    Q_OBJECT
private slots:
    void isUnknownAtFirst();
    void givesTheMeanOfASteadyFlow();
    void followsAChangeSmoothly();
    void stallsOnceWhenNothingComes();
    void silenceDoesNotCountAfterwards();
    void restHasNoSpeed();
};

void RateMeterTest::isUnknownAtFirst()
{
    RateMeter meter(0, 0ms);
    meter.add(1000, 100ms);
    QCOMPARE(meter.rate(), 0.0);
}

void RateMeterTest::givesTheMeanOfASteadyFlow()
{
    RateMeter meter(0, 0ms);
    for (int i = 1; i <= 100; ++i)
        meter.add(i * 1000, RateMeter::Time(100 * i));
    QCOMPARE(qRound(meter.rate()), 10000);
}

void RateMeterTest::followsAChangeSmoothly()
{
    RateMeter meter(0, 0ms);
    meter.add(1000, 1000ms);
    meter.add(4000, 2000ms);
    QVERIFY(meter.rate() > 1000);
    QVERIFY(meter.rate() < 3000);
}

void RateMeterTest::stallsOnceWhenNothingComes()
{
    RateMeter meter(0, 0ms);
    meter.add(5000, 1000ms);
    QVERIFY(!meter.stalls(2000ms));
    QVERIFY(meter.stalls(7000ms));
    QVERIFY(!meter.stalls(8000ms));
    QCOMPARE(meter.rate(), 0.0);
}

void RateMeterTest::silenceDoesNotCountAfterwards()
{
    RateMeter meter(0, 0ms);
    meter.add(5000, 1000ms);
    QVERIFY(meter.stalls(60'000ms));
    QVERIFY(meter.isStalled());
    meter.add(6000, 60'100ms);
    QVERIFY(!meter.isStalled());
    meter.add(11'000, 61'100ms);
    QCOMPARE(qRound(meter.rate()), 5000);
}

void RateMeterTest::restHasNoSpeed()
{
    RateMeter meter(0, 0ms);
    meter.add(5000, 1000ms);
    meter.rest(5000, 9000ms);
    QCOMPARE(meter.rate(), 0.0);
    QVERIFY(!meter.stalls(9500ms));
    meter.add(9000, 10'000ms);
    QCOMPARE(qRound(meter.rate()), 4000);
}

QTEST_APPLESS_MAIN(RateMeterTest)
#include "tst_ratemeter.moc"
