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
    void startsFast();
    void responsesAtOnceAreNoRate();
    void whatComesBeforeTheRequestsIsNoRoundTrip();
    void anAccidentAtTheStartIsLookedAtAgain();
    void stepsBackWhereMoreBringsNothing();
    void neverMoreThanTheMost();
    void lumpsAreNoRate();
    void learnsNothingWhileSomethingElseLimits();
    void triesNoMoreWhileTheProcessorsAreBusy();
    void triesAgainLater();
    void lowerMostHoldsAtOnce();
    void higherMostIsTriedAtOnce();

private:
    /// Lets \a time pass on a network that brings 1 MB/s a request, up to \a best of them.
    static void pass(
        ConcurrencyGovernor &governor, std::chrono::milliseconds time, int best, double busy = 0)
    {
        for (auto t = 0ms; t < time; t += 100ms) {
            ConcurrencyGovernor::Sample sample;
            sample.time = 100ms;
            sample.work = 1e5 * std::min(governor.limit(), best);
            sample.steps = governor.limit();
            sample.isLimiting = true;
            sample.busy = busy;
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

/// A round trip of each limit is enough: 2,000 small objects far away must not wait for certainty.
void TestConcurrencyGovernor::startsFast()
{
    ConcurrencyGovernor governor(16 * first);
    pass(governor, 400ms, 1000);
    QCOMPARE(governor.limit(), 16 * first);
}

/// All answers come at once after 200 ms. Just before the first ones, not all requests are in
/// flight: what comes then comes from a round trip, and not from the time since.
void TestConcurrencyGovernor::responsesAtOnceAreNoRate()
{
    ConcurrencyGovernor governor(16 * first);
    for (auto t = 0ms; t < 2s; t += 25ms) {
        ConcurrencyGovernor::Sample sample;
        sample.time = 25ms;
        sample.isLimiting = t != 125ms;
        if (t % 200ms == 175ms) {
            sample.steps = governor.limit();
            sample.work = 1e5 * governor.limit();
        }
        governor.add(sample);
    }
    QCOMPARE(governor.limit(), 16 * first);
}

void TestConcurrencyGovernor::whatComesBeforeTheRequestsIsNoRoundTrip()
{
    ConcurrencyGovernor governor(most);
    for (auto t = 0ms; t < 600ms; t += 100ms) // the objects are being listed
        governor.add({100ms, 0, 0, false});
    pass(governor, 2s, first);
    QCOMPARE(governor.limit(), first);
}

void TestConcurrencyGovernor::anAccidentAtTheStartIsLookedAtAgain()
{
    ConcurrencyGovernor governor(most);
    pass(governor, 100ms, 100);
    QCOMPARE(governor.limit(), 2 * first);
    pass(governor, 100ms, first / 2); // the network has a hiccup
    pass(governor, 1s, 100);
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

void TestConcurrencyGovernor::lumpsAreNoRate()
{
    ConcurrencyGovernor governor(most);
    passLumps(governor, 10s);
    QCOMPARE(governor.limit(), most);
}

void TestConcurrencyGovernor::learnsNothingWhileSomethingElseLimits()
{
    ConcurrencyGovernor governor(most);
    for (int i = 0; i < 100; ++i)
        governor.add({100ms, 1e5, 8, false});
    QCOMPARE(governor.limit(), first);
}

void TestConcurrencyGovernor::triesNoMoreWhileTheProcessorsAreBusy()
{
    ConcurrencyGovernor governor(most);
    pass(governor, 20s, 100, 0.9);
    QCOMPARE(governor.limit(), first);
    pass(governor, 2s, 100, 0.5);
    QCOMPARE(governor.limit(), most);
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

QTEST_APPLESS_MAIN(TestConcurrencyGovernor)
#include "tst_concurrencygovernor.moc"
