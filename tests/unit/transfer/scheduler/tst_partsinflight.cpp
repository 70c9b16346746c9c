// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scheduler/partsinflight.h"

#include "core/base/byteunits.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <optional>

using namespace windlass;
using namespace std::chrono_literals;

static constexpr qint64 partSize = 8 * mebibyte;
static constexpr int mostParts = 32;

/// A line of a certain speed, on which parts in flight share what there is.
class Line
{
public:
    double total = 0;      ///< MiB per second
    double each = 100'000; ///< the most for one part
    LimitShare limit;
    bool isShared = false; ///< by others
    int room = mostParts;  ///< for parts that run

    PartsInFlight pace {partSize, mostParts};

    /// Parts are begun and end at once when another number is wanted.
    void run(PartsInFlight::Time duration)
    {
        for (const auto end = m_now + duration; m_now < end; m_now += PartsInFlight::interval) {
            const int wanted = pace.look(m_now, qint64(m_moved), m_running, limit, isShared);
            most = std::max(most, wanted);
            time[wanted] += PartsInFlight::interval;
            m_running = std::min(wanted, room);
            const double rate = std::min(total, each * m_running) * double(mebibyte);
            m_moved += rate * double(PartsInFlight::interval.count()) / 1000;
        }
    }
    int most = 0;
    std::map<int, PartsInFlight::Time> time; ///< that so many were wanted

private:
    PartsInFlight::Time m_now {0};
    double m_moved = 0;
    int m_running = 1;
};

class TestPartsInFlight : public QObject
{
    Q_OBJECT
private slots:
    void beginsWithOne();
    void fastLineHasAllSoon();
    void firstPartBringsAllThatEndInTime();
    void partsEndInTwoSeconds_data();
    void partsEndInTwoSeconds();
    void allPartsOfASmallObjectAreTried();
    void othersAreLeftTheirParts();
    void slowLineIsTriedOnce();
    void burstIsNoGain();
    void whatIsMeasuredWhileItStallsIsNoSpeed();
    void trialThatHasFailedIsSaidOnce();
    void whatLeavesWithItIsNotMeasured();
    void trialWaitsForItsParts();
    void limitedLineIsNotTried();
    void moreThanItsShareIsNotTried();
    void waitingForATurnIsNoIdleLine();
    void partsAreFewerAtTheLimitThoughTheyBringLess();
    void whatWasSavedUpSaysNothing();
    void slowConnectionsAreManyTogether_data();
    void slowConnectionsAreManyTogether();
    void partsGetFewerWhenTheLineGetsSlow();
    void partsGetMoreWhenTheLineGetsFast();
    void silenceBringsMore();
    void silenceBringsMoreWhileTooManyRun();
    void whatTooManyBringIsWanted();
    void lateAnswersBringMore_data();
    void lateAnswersBringMore();
    void singlePacketsAreNoBursts();
    void neverMoreThanTheMost();
};

void TestPartsInFlight::beginsWithOne()
{
    PartsInFlight pace(partSize, mostParts);
    QCOMPARE(pace.wanted(), 1);
    QCOMPARE(pace.look(0ms, 0, 1), 1);
}

void TestPartsInFlight::fastLineHasAllSoon()
{
    Line line;
    line.total = 500;
    line.run(500ms);
    QCOMPARE(line.pace.wanted(), mostParts);
}

void TestPartsInFlight::firstPartBringsAllThatEndInTime()
{
    constexpr qint64 size = 5'000'000;
    PartsInFlight fast(size, 32);
    QCOMPARE(fast.firstEnded(20ms), 32);
    PartsInFlight medium(size, 32);
    QCOMPARE(medium.firstEnded(500ms), 4);
    PartsInFlight slow(size, 32);
    QCOMPARE(slow.firstEnded(5s), 1);
    PartsInFlight limited(size, 32);
    QCOMPARE(limited.firstEnded(20ms, {10'000'000, false}), 4);
}

void TestPartsInFlight::partsEndInTwoSeconds_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("parts");
    QTest::newRow("8 MiB/s") << 8.1 << 2;
    QTest::newRow("15 MiB/s") << 15.0 << 3;
    QTest::newRow("40 MiB/s") << 40.1 << 10;
}

void TestPartsInFlight::partsEndInTwoSeconds()
{
    QFETCH(const double, rate);
    QFETCH(const int, parts);
    Line line;
    line.total = rate;
    line.run(60s);
    QCOMPARE(line.pace.wanted(), parts);
    // More were tried, once and no longer than it takes to see what they bring.
    QCOMPARE(line.most, 2 * parts);
    QVERIFY(line.time[2 * parts] <= 1100ms);
    QVERIFY(line.time[parts] >= 57s);
}

/// The last try is for less than twice as many.
void TestPartsInFlight::allPartsOfASmallObjectAreTried()
{
    constexpr int parts = 5;
    PartsInFlight pace(partSize, parts);
    double moved = 0;
    for (PartsInFlight::Time now {0}; now < 20s; now += PartsInFlight::interval) {
        const int wanted = pace.look(now, qint64(moved), pace.wanted());
        moved += wanted * double(mebibyte) * double(PartsInFlight::interval.count()) / 1000;
    }
    QCOMPARE(pace.wanted(), parts);
}

/// More parts take from others: what they bring says nothing about the line.
void TestPartsInFlight::othersAreLeftTheirParts()
{
    Line line;
    line.total = 100;
    line.each = 5;
    line.isShared = true;
    line.run(60s);
    QCOMPARE(line.most, 1);
}

void TestPartsInFlight::slowLineIsTriedOnce()
{
    Line line;
    line.total = 1;
    line.run(60s);
    QCOMPARE(line.pace.wanted(), 1);
    QCOMPARE(line.most, 2);
}

/// After a lost packet, what has arrived meanwhile is confirmed at once.
void TestPartsInFlight::burstIsNoGain()
{
    PartsInFlight pace(partSize, mostParts);
    qint64 moved = 0;
    std::optional<PartsInFlight::Time> tried;
    for (PartsInFlight::Time now {0}; now < 60s; now += PartsInFlight::interval) {
        const int wanted = pace.look(now, moved, pace.wanted());
        moved += mebibyte / 20;
        if (wanted > 1 && !tried)
            tried = now;
        if (tried && now == *tried + 200ms)
            moved += mebibyte / 2;
        QVERIFY(wanted <= 2);
    }
    QVERIFY(tried);
    QCOMPARE(pace.wanted(), 1);
}

void TestPartsInFlight::whatIsMeasuredWhileItStallsIsNoSpeed()
{
    PartsInFlight pace(partSize, mostParts);
    qint64 moved = 0;
    for (PartsInFlight::Time now {0}; now < 60s; now += PartsInFlight::interval) {
        const bool isStalled = now >= 700ms && now < 1500ms;
        moved += isStalled ? 0 : mebibyte / 20;
        QVERIFY(pace.look(now, moved, pace.wanted()) == 1 || now > 2500ms);
    }
    QCOMPARE(pace.wanted(), 1);
}

void TestPartsInFlight::trialThatHasFailedIsSaidOnce()
{
    for (const int total : {1, 100}) {
        Line line;
        line.total = total;
        line.run(60s);
        const bool isSlow = total == 1;
        QCOMPARE(line.pace.takeFailedTrial(), isSlow); // else the parts end soon anyway
        QVERIFY(!line.pace.takeFailedTrial());
    }
}

/// What was sent of the parts that are stopped counts at once, but was in queues only.
void TestPartsInFlight::whatLeavesWithItIsNotMeasured()
{
    PartsInFlight pace(8 * mebibyte, 32);
    PartsInFlight::Time now {0};
    qint64 moved = 0;
    const auto look = [&] {
        now += 50ms;
        moved += mebibyte / 20;
        return pace.look(now, moved, pace.wanted());
    };
    QVERIFY(!pace.isSettling(now));
    while (!pace.takeFailedTrial() && now < 60s)
        look();
    QVERIFY(pace.isSettling(now));
    moved += 4 * mebibyte;
    for (const auto end = now + 60s; now < end;)
        QCOMPARE(look(), 1);
}

/// While there are no slots for more parts, they have not failed to bring more.
void TestPartsInFlight::trialWaitsForItsParts()
{
    Line line;
    line.total = 2;
    line.each = 1;
    line.room = 1;
    line.run(60s);
    line.room = mostParts;
    line.run(5s);
    QCOMPARE(line.pace.wanted(), 2);
}

void TestPartsInFlight::limitedLineIsNotTried()
{
    Line line;
    line.total = 1;
    line.limit.bytesPerSecond = mebibyte;
    line.run(60s);
    QCOMPARE(line.most, 1);
}

/// Others have more of the limit than this one: more parts would only wait as well.
void TestPartsInFlight::moreThanItsShareIsNotTried()
{
    Line line;
    line.total = 1;
    line.limit = {2 * mebibyte, true};
    line.run(60s);
    QCOMPARE(line.most, 1);
}

void TestPartsInFlight::waitingForATurnIsNoIdleLine()
{
    Line line;
    line.limit = {mebibyte, true};
    line.run(10s);
    QCOMPARE(line.most, 1);
    line.limit.isReached = false;
    line.run(1s);
    QVERIFY(line.most > 1);
}

/// The limit came later. Each part then has the same share of it, in whichever object it is.
void TestPartsInFlight::partsAreFewerAtTheLimitThoughTheyBringLess()
{
    Line line;
    line.total = 1000;
    line.each = 20;
    line.run(15s);
    QVERIFY(line.pace.wanted() > 4);
    line.each = 0.5;
    line.limit = {8 * mebibyte, true};
    line.run(30s);
    QCOMPARE(line.pace.wanted(), 1);
}

/// What the buffers took at once is no speed of the line.
void TestPartsInFlight::whatWasSavedUpSaysNothing()
{
    Line line;
    line.total = 200;
    line.limit.bytesPerSecond = 15 * mebibyte;
    line.run(100ms);
    line.total = 15;
    line.run(10s);
    QCOMPARE(line.most, 3);
}

/// As where the server or the distance slows each connection down.
void TestPartsInFlight::slowConnectionsAreManyTogether_data()
{
    QTest::addColumn<double>("each"); // MiB per second
    QTest::newRow("a part takes four seconds") << 2.0;
    QTest::newRow("a part takes little more than one") << 6.0;
    QTest::newRow("parts end quickly") << 20.0;
}

void TestPartsInFlight::slowConnectionsAreManyTogether()
{
    QFETCH(const double, each);
    Line line;
    line.total = 1000;
    line.each = each;
    line.run(15s);
    QCOMPARE(line.pace.wanted(), mostParts);
    line.run(60s);
    QCOMPARE(line.pace.wanted(), mostParts); // fewer would be slower
}

void TestPartsInFlight::partsGetFewerWhenTheLineGetsSlow()
{
    Line line;
    line.total = 500;
    line.run(2s);
    QCOMPARE(line.pace.wanted(), mostParts);
    line.total = 15;
    line.run(20s);
    QCOMPARE(line.pace.wanted(), 3);
}

void TestPartsInFlight::partsGetMoreWhenTheLineGetsFast()
{
    Line line;
    line.total = 15;
    line.run(20s);
    QCOMPARE(line.pace.wanted(), 3);
    line.total = 500;
    line.run(5s);
    QCOMPARE(line.pace.wanted(), mostParts);
}

void TestPartsInFlight::silenceBringsMore()
{
    Line line; // nothing comes at all
    line.run(400ms);
    QCOMPARE(line.pace.wanted(), 1);
    line.run(400ms);
    QCOMPARE(line.pace.wanted(), 2);
    line.run(10s);
    QCOMPARE(line.pace.wanted(), mostParts);
}

/// Parts that are stuck do not end, so that fewer cannot be tried.
void TestPartsInFlight::silenceBringsMoreWhileTooManyRun()
{
    PartsInFlight pace(partSize, 4);
    PartsInFlight::Time now = 0ms;
    for (; now < 10s; now += PartsInFlight::interval)
        pace.look(now, std::min<qint64>(now.count(), 200) * partSize / 250, 3);
    QCOMPARE(pace.wanted(), 4);
}

/// For others run as well, or ran before; they may never get fewer.
void TestPartsInFlight::whatTooManyBringIsWanted()
{
    for (const int rate : {4, 40}) { // MiB per second
        PartsInFlight pace(partSize, mostParts);
        for (auto now = 0ms; now < 3s; now += PartsInFlight::interval)
            pace.look(now, now.count() * rate * mebibyte / 1000, 20);
        QCOMPARE(pace.wanted(), rate == 4 ? 1 : 10);
    }
}

void TestPartsInFlight::lateAnswersBringMore_data()
{
    QTest::addColumn<int>("every"); // milliseconds
    QTest::newRow("300 ms") << 300;
    QTest::newRow("1.5 s") << 1500;
    QTest::newRow("5 s") << 5000;
}

/// The line is fast, but each part waits for its answer, and all of these come together.
void TestPartsInFlight::lateAnswersBringMore()
{
    QFETCH(const int, every);
    PartsInFlight pace(partSize, mostParts);
    qint64 moved = 0;
    int running = 1;
    for (auto now = 0ms; now < 60s; now += PartsInFlight::interval) {
        if (now.count() % every == 0) {
            moved += running * partSize;
            running = pace.wanted();
        }
        pace.look(now, moved, running, {}, true);
    }
    QCOMPARE(pace.wanted(), mostParts);
}

void TestPartsInFlight::singlePacketsAreNoBursts()
{
    PartsInFlight pace(partSize, mostParts);
    int most = 0;
    for (auto now = 0ms; now < 60s; now += PartsInFlight::interval)
        most = std::max(most, pace.look(now, now / 300ms * 1500, 2));
    QVERIFY2(most <= 4, QByteArray::number(most).constData()); // a try or two
}

void TestPartsInFlight::neverMoreThanTheMost()
{
    PartsInFlight pace(partSize, 2);
    for (int i = 0; i < 100; ++i)
        QVERIFY(pace.look(PartsInFlight::interval * i, i * 100 * mebibyte, 1) <= 2);
    QCOMPARE(pace.wanted(), 2);
}

QTEST_APPLESS_MAIN(TestPartsInFlight)
#include "tst_partsinflight.moc"
