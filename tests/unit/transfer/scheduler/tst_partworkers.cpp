// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/transfer/scheduler/partworkers.h"
#include "tests/unit/testing.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QTest>

#include <map>

using namespace windlass;

static LaneContext noLane()
{
    return {nullptr, {}};
}

/// The crew alone: the test plays the lanes, and says when each part ends.
class TestPartCrew : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void oneSlotSuffices();
    void helpersTakePartsToo();
    void noMoreHelpersThanParts();
    void noHelpersIfNoneAreWanted();
    void helpersFollowTheLine();
    void helpersOfASlowLineLeave();
    void whatIsTriedInVainIsGivenBack();
    void partThatIsGivenBackLateIsTransferred();
    void limitHoldsHelpersBack();
    void helperMakesWayWhenTheLimitFalls();
    void helperThatComesLateDoesNothing();
    void crewWaitsForTheLastHelper();
    void failureStopsTheOthers();
    void firstFailureDecides();
    void failureOfAHelperIsTheCrews();
    void stoppedFromOutsideIsCancelled();
    void stoppedAfterTheLastPartWasTakenIsWhatThePartsSay();

private:
    /// A crew whose parts are in work until endPart() is called.
    std::shared_ptr<PartWorkers> makeCrew(int parts)
    {
        return std::make_shared<PartWorkers>(
            parts, m_stop,
            [this](LaneContext, int part, CancelToken token) -> QCoro::Task<Result<>> {
                m_taken.append(part);
                m_tokens[part] = token;
                const auto gate = std::make_shared<QPromise<Result<>>>();
                gate->start();
                m_gates[part] = gate;
                QFuture<Result<>> future = gate->future();
                co_await future;
                const Result<> result = future.result();
                co_return result;
            },
            m_batch);
    }
    /// The line has the speed m_rate, in bytes per millisecond.
    PartWorkers::Line line()
    {
        m_clock.start();
        const auto moved = [this] { return m_moved += m_clock.restart() * m_rate; };
        return {8 * mebibyte, moved, [] { return LimitShare(); }};
    }
    /// On a line that carries 1 MiB per second.
    std::shared_ptr<PartWorkers> makeSlowCrew(int parts)
    {
        const auto crew = makeCrew(parts);
        m_rate = mebibyte / 1000;
        crew->follow(line());
        return crew;
    }
    /// Part 1 is begun beside part 0, and stopped.
    bool isOneTriedInVain()
    {
        return haveTaken(2) && QTest::qWaitFor([this] { return m_tokens[1].isCancelled(); });
    }
    void endPart(int part, const Result<> &result = {})
    {
        const auto gate = m_gates.at(part);
        gate->addResult(result);
        gate->finish();
        QCoreApplication::processEvents(); // futures wake their coroutines by the event loop
    }
    /// A free slot takes a helper, if there is one.
    bool takeHelper()
    {
        const Job job = m_queue->take();
        if (!job)
            return false;
        m_helpers.push_back(std::make_unique<Helper>(job));
        return true;
    }

    /// With the helpers that come meanwhile.
    bool haveTaken(int parts)
    {
        return QTest::qWaitFor([this, parts] {
            takeHelper();
            return m_taken.size() == parts;
        });
    }

    struct Helper {
        explicit Helper(Job work) : job(std::move(work)), task(job(noLane())) { }
        Job job; // outlives its coroutine
        QCoro::Task<> task;
    };

    const std::shared_ptr<TransferBatch> m_batch
        = std::make_shared<TransferBatch>(BatchSpec(1, TransferRequest()));
    CancelSource m_stop;
    std::unique_ptr<TransferQueue> m_queue;
    std::vector<std::unique_ptr<Helper>> m_helpers;
    QList<int> m_taken;
    std::map<int, std::shared_ptr<QPromise<Result<>>>> m_gates;
    std::map<int, CancelToken> m_tokens;
    QElapsedTimer m_clock;
    qint64 m_rate = 0;
    qint64 m_moved = 0;
};

void TestPartCrew::init()
{
    m_stop = CancelSource();
    m_helpers.clear();
    m_taken.clear();
    m_gates.clear();
    m_moved = 0;
    m_queue = std::make_unique<TransferQueue>(
        nullptr, [] {}, [] {});
}

void TestPartCrew::oneSlotSuffices()
{
    const Started<Result<>> run(makeCrew(3)->run(noLane(), *m_queue, 7));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_taken.size(), i + 1); // one at a time
        QVERIFY(!run.hasEnded());
        endPart(i);
    }
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), std::nullopt);
    QCOMPARE(m_taken, QList<int>({0, 1, 2}));
}

void TestPartCrew::helpersTakePartsToo()
{
    const Started<Result<>> run(makeCrew(5)->run(noLane(), *m_queue, 7));
    QVERIFY(takeHelper());
    QVERIFY(takeHelper());
    QCOMPARE(m_taken, QList<int>({0, 1, 2}));
    endPart(1);
    QTRY_COMPARE(m_taken, QList<int>({0, 1, 2, 3})); // who is free takes the next
    endPart(0);
    QTRY_COMPARE(m_taken, QList<int>({0, 1, 2, 3, 4}));
    for (const int part : {2, 4, 3})
        endPart(part);
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), std::nullopt);
}

void TestPartCrew::noMoreHelpersThanParts()
{
    const Started<Result<>> run(makeCrew(3)->run(noLane(), *m_queue, 100));
    int helpers = 0;
    while (takeHelper())
        ++helpers;
    QCOMPARE(helpers, 2);
    for (int i = 0; i < 3; ++i)
        endPart(i);
    QTRY_VERIFY(run.hasEnded());
}

void TestPartCrew::noHelpersIfNoneAreWanted()
{
    const Started<Result<>> run(makeCrew(3)->run(noLane(), *m_queue, 0));
    QVERIFY(!takeHelper());
    for (int i = 0; i < 3; ++i)
        endPart(i);
    QTRY_VERIFY(run.hasEnded());
}

void TestPartCrew::helpersFollowTheLine()
{
    const auto crew = makeCrew(10);
    m_rate = 500 * mebibyte / 1000;
    crew->follow(line());
    const Started<Result<>> run(crew->run(noLane(), *m_queue, 7));
    QVERIFY(!takeHelper()); // nothing is known yet
    QVERIFY(haveTaken(8));
    m_stop.cancel();
    for (int part = 0; part < 8; ++part)
        endPart(part);
    QTRY_VERIFY(run.hasEnded());
}

void TestPartCrew::helpersOfASlowLineLeave()
{
    const auto crew = makeCrew(10);
    m_rate = 500 * mebibyte / 1000;
    crew->follow(line());
    const Started<Result<>> run(crew->run(noLane(), *m_queue, 3));
    QVERIFY(haveTaken(4));
    m_rate = 5 * mebibyte / 1000;
    // One part of 8 MiB takes almost two seconds; the first helpers to be ready do not take
    // another.
    QTRY_VERIFY(crew->wantedHelpers() == 0);
    for (const int part : {1, 2, 3})
        endPart(part);
    QCOMPARE(m_taken.size(), 4);
    endPart(0);
    QTRY_COMPARE(m_taken.size(), 5);
    m_stop.cancel();
    endPart(4);
    QTRY_VERIFY(run.hasEnded());
}

void TestPartCrew::whatIsTriedInVainIsGivenBack()
{
    const auto crew = makeSlowCrew(4);
    const Started<Result<>> run(crew->run(noLane(), *m_queue, 3));
    QVERIFY(isOneTriedInVain());
    QVERIFY(!m_tokens[0].isCancelled());
    QVERIFY(!m_stop.isCancelled());
    endPart(1, fail(ErrorKind::Cancelled));
    QCOMPARE(m_taken, (QList<int> {0, 1}));
    endPart(0);
    QTRY_COMPARE(m_taken, (QList<int> {0, 1, 1})); // before others
    for (const int part : {1, 2, 3})
        endPart(part);
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), std::nullopt);
}

/// The owner has no other part to take by then.
void TestPartCrew::partThatIsGivenBackLateIsTransferred()
{
    const auto crew = makeSlowCrew(2);
    const Started<Result<>> run(crew->run(noLane(), *m_queue, 1));
    QVERIFY(isOneTriedInVain());
    endPart(0);
    QVERIFY(!run.hasEnded());
    endPart(1, fail(ErrorKind::Cancelled));
    QTRY_COMPARE(m_taken, (QList<int> {0, 1, 1}));
    endPart(1);
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), std::nullopt);
}

void TestPartCrew::limitHoldsHelpersBack()
{
    m_queue->setLimit(1);
    const Started<Result<>> run(makeCrew(4)->run(noLane(), *m_queue, 7));
    QVERIFY(takeHelper());
    QVERIFY(!takeHelper());
    m_queue->setLimit(2);
    QVERIFY(takeHelper());
    for (int i = 0; i < 4; ++i)
        endPart(i);
    QTRY_VERIFY(run.hasEnded());
}

void TestPartCrew::helperMakesWayWhenTheLimitFalls()
{
    const Started<Result<>> run(makeCrew(6)->run(noLane(), *m_queue, 2));
    QVERIFY(takeHelper());
    QVERIFY(takeHelper());
    m_queue->setLimit(1);
    endPart(1); // that of the first helper, which goes back into the queue
    QCOMPARE(m_taken.size(), 3);
    endPart(2); // that of the second one, which may stay
    QTRY_COMPARE(m_taken.size(), 4);
    m_queue->setLimit(2);
    QVERIFY(takeHelper());
    QCOMPARE(m_taken.size(), 5);
    for (const int part : {0, 3, 4})
        endPart(part);
    endPart(5);
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), std::nullopt);
}

void TestPartCrew::helperThatComesLateDoesNothing()
{
    const Started<Result<>> run(makeCrew(2)->run(noLane(), *m_queue, 1));
    endPart(0);
    endPart(1);
    QTRY_VERIFY(run.hasEnded());
    QVERIFY(takeHelper());
    QVERIFY(m_helpers.back()->task.isReady());
    QCOMPARE(m_taken.size(), 2);
}

void TestPartCrew::crewWaitsForTheLastHelper()
{
    const Started<Result<>> run(makeCrew(2)->run(noLane(), *m_queue, 1));
    QVERIFY(takeHelper());
    endPart(0);
    QCoreApplication::processEvents();
    QVERIFY(!run.hasEnded());
    endPart(1);
    QTRY_VERIFY(run.hasEnded());
}

void TestPartCrew::failureStopsTheOthers()
{
    const Started<Result<>> run(makeCrew(10)->run(noLane(), *m_queue, 2));
    QVERIFY(takeHelper());
    QVERIFY(takeHelper());
    endPart(1, fail(ErrorKind::ConnectionLost));
    QTRY_VERIFY(m_stop.isCancelled());
    QVERIFY(!run.hasEnded()); // not before they have stopped
    endPart(0, fail(ErrorKind::Cancelled));
    endPart(2, fail(ErrorKind::Cancelled));
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), ErrorKind::ConnectionLost);
    QCOMPARE(m_taken.size(), 3);
}

void TestPartCrew::firstFailureDecides()
{
    const Started<Result<>> run(makeCrew(3)->run(noLane(), *m_queue, 2));
    QVERIFY(takeHelper());
    QVERIFY(takeHelper());
    endPart(2, fail(ErrorKind::AccessDenied));
    endPart(0, fail(ErrorKind::ConnectionLost));
    endPart(1);
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), ErrorKind::AccessDenied);
}

void TestPartCrew::failureOfAHelperIsTheCrews()
{
    const Started<Result<>> run(makeCrew(2)->run(noLane(), *m_queue, 1));
    QVERIFY(takeHelper());
    endPart(0);
    endPart(1, fail(ErrorKind::DiskFull));
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), ErrorKind::DiskFull);
}

void TestPartCrew::stoppedFromOutsideIsCancelled()
{
    const Started<Result<>> run(makeCrew(3)->run(noLane(), *m_queue, 0));
    m_stop.cancel();
    endPart(0);
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), ErrorKind::Cancelled);
    QCOMPARE(m_taken.size(), 1);
}

void TestPartCrew::stoppedAfterTheLastPartWasTakenIsWhatThePartsSay()
{
    const Started<Result<>> run(makeCrew(1)->run(noLane(), *m_queue, 0));
    m_stop.cancel();
    endPart(0);
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(kindOf(run.outcome()), std::nullopt);
}

QTEST_GUILESS_MAIN(TestPartCrew)
#include "tst_partworkers.moc"
