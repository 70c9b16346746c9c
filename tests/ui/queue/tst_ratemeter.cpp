// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/transfersamples.h"
#include "ui/queue/ratemeter.h"

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
    void startsAgainWhenARetryTakesBytesBack();
    void stallsOnceWhenNothingComes();
};

void RateMeterTest::isUnknownAtFirst()
{
    RateMeter meter(0, 0ms);
    meter.add(MiB, 100ms);
    QCOMPARE(meter.rate(), 0.0);
    QVERIFY(!meter.timeLeft(MiB));
}

void RateMeterTest::givesTheMeanOfASteadyFlow()
{
    RateMeter meter(0, 0ms);
    for (int i = 1; i <= 100; ++i)
        meter.add(i * 1000, RateMeter::Time(100 * i));
    QCOMPARE(qRound(meter.rate()), 10000);
    QCOMPARE(meter.timeLeft(25000).value(), 3s);
}

void RateMeterTest::followsAChangeSmoothly()
{
    RateMeter meter(0, 0ms);
    meter.add(1000, 1000ms);
    meter.add(4000, 2000ms);
    QVERIFY(meter.rate() > 1000);
    QVERIFY(meter.rate() < 3000);
}

void RateMeterTest::startsAgainWhenARetryTakesBytesBack()
{
    RateMeter meter(0, 0ms);
    meter.add(5000, 1000ms);
    meter.add(1000, 2000ms);
    QCOMPARE(meter.rate(), 5000.0);
    meter.add(6000, 3000ms);
    QCOMPARE(qRound(meter.rate()), 5000);
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

QTEST_GUILESS_MAIN(RateMeterTest)
#include "tst_ratemeter.moc"
