// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/concurrencygovernor.h"

#include <QTest>

#include <algorithm>

using namespace windlass;
using namespace std::chrono_literals;

namespace {
constexpr int first = ConcurrencyGovernor::firstLimit;
constexpr int most = 4 * first;
} // namespace

/// The governor against networks that are formulas: what a limit brings is known.
class TestConcurrencyGovernor : public QObject
{
    Q_OBJECT
private slots:
    void oneAtATimeStaysOne();
    void growsWhileThroughputGrows();
    void stepsBackWhereMoreBringsNothing();
    void neverMoreThanTheMost();
    void halvesWhenThrottled();
    void throttledToOneAtLeast();
    void halvesOnceForWhatWasInFlight();
    void lumpsAreNoRate();
    void recoversFromABurstOfThrottles();
    void learnsNothingWhileSomethingElseLimits();
    void triesAgainLater();
    void lowerMostHoldsAtOnce();
    void higherMostIsTriedAtOnce();
    void higherMostDoesNotUndoAThrottle();

private:
    /// Lets \a time pass on a network that brings 1 MB/s a request, up to \a best of them.
    static void pass(ConcurrencyGovernor &governor, std::chrono::milliseconds time, int best)
    {
        for (auto t = 0ms; t < time; t += 100ms) {
            ConcurrencyGovernor::Sample sample;
            sample.time = 100ms;
            sample.work = 1e5 * std::min(governor.limit(), best);
            sample.steps = governor.limit();
            sample.isLimiting = true;
            governor.add(sample);
        }
    }
    /// The same, where all answers come at once every 700 ms, and there is no best.
    static void passLumps(ConcurrencyGovernor &governor, std::chrono::milliseconds time)
    {
        for (auto t = 0ms; t < time; t += 100ms) {
            ConcurrencyGovernor::Sample sample;
            sample.time = 100ms;
            sample.isLimiting = true;
            if (t % 700ms == 600ms) {
                sample.work = 7e5 * governor.limit();
                sample.steps = governor.limit();
            }
            governor.add(sample);
        }
    }
    static void throttle(ConcurrencyGovernor &governor, bool isOver = false)
    {
        ConcurrencyGovernor::Sample sample;
        sample.isThrottled = true;
        sample.isOver = isOver;
        governor.add(sample);
    }
};

void TestConcurrencyGovernor::oneAtATimeStaysOne()
{
    ConcurrencyGovernor governor(1);
    pass(governor, 60s, 100);
    QCOMPARE(governor.limit(), 1);
}

void TestConcurrencyGovernor::growsWhileThroughputGrows()
{
    ConcurrencyGovernor governor(most);
    QCOMPARE(governor.limit(), first);
    pass(governor, 2s, 100);
    QCOMPARE(governor.limit(), most);
}

void TestConcurrencyGovernor::stepsBackWhereMoreBringsNothing()
{
    ConcurrencyGovernor governor(most);
    pass(governor, 2s, first);
    QCOMPARE(governor.limit(), first);
}

void TestConcurrencyGovernor::neverMoreThanTheMost()
{
    ConcurrencyGovernor governor(20);
    pass(governor, 5s, 100);
    QCOMPARE(governor.limit(), 20);
}

void TestConcurrencyGovernor::halvesWhenThrottled()
{
    ConcurrencyGovernor governor(most);
    pass(governor, 2s, 100);
    throttle(governor);
    QCOMPARE(governor.limit(), most / 2);
    pass(governor, 5s, 100);
    QVERIFY2(governor.limit() == most / 2, "it does not climb back at once");
}

void TestConcurrencyGovernor::throttledToOneAtLeast()
{
    ConcurrencyGovernor governor(most);
    for (int i = 0; i < 10; ++i)
        throttle(governor);
    QCOMPARE(governor.limit(), 1);
}

/// Those that were refused keep their slots and are sent again.
void TestConcurrencyGovernor::halvesOnceForWhatWasInFlight()
{
    ConcurrencyGovernor governor(most);
    throttle(governor);
    QCOMPARE(governor.limit(), first / 2);
    for (int i = 0; i < 10; ++i)
        throttle(governor, true);
    QCOMPARE(governor.limit(), first / 2);
    throttle(governor);
    QCOMPARE(governor.limit(), first / 4);
}

void TestConcurrencyGovernor::lumpsAreNoRate()
{
    ConcurrencyGovernor governor(most);
    passLumps(governor, 10s);
    QCOMPARE(governor.limit(), most);
}

void TestConcurrencyGovernor::recoversFromABurstOfThrottles()
{
    ConcurrencyGovernor governor(most);
    for (int i = 0; i < 30; ++i)
        throttle(governor);
    QCOMPARE(governor.limit(), 1);
    passLumps(governor, 30s);
    QVERIFY2(governor.limit() > first, qPrintable(QString::number(governor.limit())));
}

void TestConcurrencyGovernor::learnsNothingWhileSomethingElseLimits()
{
    ConcurrencyGovernor governor(most);
    for (int i = 0; i < 100; ++i)
        governor.add({100ms, 1e5, 8, false, false, false});
    QCOMPARE(governor.limit(), first);
}

void TestConcurrencyGovernor::triesAgainLater()
{
    ConcurrencyGovernor governor(most);
    pass(governor, 2s, first);
    QCOMPARE(governor.limit(), first);
    pass(governor, 20s, 100);
    QCOMPARE(governor.limit(), most);
}

void TestConcurrencyGovernor::lowerMostHoldsAtOnce()
{
    ConcurrencyGovernor governor(most);
    pass(governor, 2s, 100);
    governor.setMax(3);
    QCOMPARE(governor.limit(), 3);
    pass(governor, 60s, 100);
    QCOMPARE(governor.limit(), 3);
}

void TestConcurrencyGovernor::higherMostIsTriedAtOnce()
{
    ConcurrencyGovernor governor(1);
    governor.setMax(4);
    QCOMPARE(governor.limit(), 4);
    governor.setMax(most);
    QCOMPARE(governor.limit(), first);
    pass(governor, 3s, 100);
    QCOMPARE(governor.limit(), most);
}

void TestConcurrencyGovernor::higherMostDoesNotUndoAThrottle()
{
    ConcurrencyGovernor governor(most);
    throttle(governor);
    QCOMPARE(governor.limit(), first / 2);
    governor.setMax(2 * most);
    QCOMPARE(governor.limit(), first / 2);
}

QTEST_APPLESS_MAIN(TestConcurrencyGovernor)
#include "tst_concurrencygovernor.moc"
