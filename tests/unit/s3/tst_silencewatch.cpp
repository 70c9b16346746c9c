// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/session.h"
#include "core/s3/silenceteller.h"
#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

using namespace windlass;
using namespace std::chrono_literals;

/// What is said while a server does not answer.
class TestSilenceWatch : public QObject
{
    Q_OBJECT
private slots:
    void nothingUnderWayIsNoSilence();
    void silenceIsSaidInSteps();
    void whatMovesIsNoSilence();
    void answersAreNoSilence();
    void trickleIsSaid();
    void smallBodyIsNoTrickle();
    void silenceGoesOnInTheNextAttempt();
    void askedWaitIsSaidWhileItLasts();
    void requestsSayThatTheyAreUnderWay();
    void requestsWaitFromAttemptToAttempt();
    void retryAfterIsNotedWhileItLasts();
    void theTellerSaysWhenItBeginsAndEnds();
    void ofSeveralServersTheFirstSilentOneIsTold();
    void words();

private:
    std::optional<Silence> look(std::chrono::seconds at)
    {
        return m_watch.look(host, m_state, m_start.addSecs(at.count()));
    }
    void waitForAttempt(int number)
    {
        m_state.waiting = 1;
        m_state.attempt = number;
        m_state.attempts = 3;
    }

    const QString host = QStringLiteral("host");
    const QDateTime m_start = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    SilenceWatch m_watch;
    RequestsUnderWay::State m_state;
    std::shared_ptr<RequestsUnderWay> m_requests;

private slots:
    void init()
    {
        m_watch = SilenceWatch();
        m_state = {};
        m_requests = std::make_shared<RequestsUnderWay>();
    }
};

void TestSilenceWatch::nothingUnderWayIsNoSilence()
{
    QVERIFY(!look(0s));
    QVERIFY(!look(100s));
}

void TestSilenceWatch::silenceIsSaidInSteps()
{
    waitForAttempt(1);
    QVERIFY(!look(0s));
    QVERIFY(!look(9s));
    QCOMPARE(look(10s), (Silence {host, 10s, Silence::Kind::NoAnswer, 1, 3}));
    QCOMPARE(look(19s), (Silence {host, 10s, Silence::Kind::NoAnswer, 1, 3}));
    QCOMPARE(look(25s), (Silence {host, 20s, Silence::Kind::NoAnswer, 1, 3}));
}

void TestSilenceWatch::whatMovesIsNoSilence()
{
    waitForAttempt(1);
    for (int second = 0; second < 60; second += 9) {
        m_state.bytes += 160;
        QVERIFY(!look(std::chrono::seconds(second)));
    }
}

void TestSilenceWatch::answersAreNoSilence()
{
    waitForAttempt(1); // as always, with several at a time
    for (int second = 0; second < 60; second += 9) {
        ++m_state.answers;
        QVERIFY(!look(std::chrono::seconds(second)));
    }
}

void TestSilenceWatch::trickleIsSaid()
{
    waitForAttempt(1);
    for (int second = 0; second < 10; second += 5) {
        QVERIFY(!look(std::chrono::seconds(second)));
        ++m_state.bytes;
    }
    QCOMPARE(look(10s), (Silence {host, 10s, Silence::Kind::Trickle, 1, 3}));
    QCOMPARE(look(22s), (Silence {host, 20s, Silence::Kind::NoAnswer, 1, 3})); // it has ended
}

void TestSilenceWatch::smallBodyIsNoTrickle()
{
    waitForAttempt(1);
    QVERIFY(!look(0s));
    m_state.bytes = 100; // sent at once
    QVERIFY(!look(1s));
    QCOMPARE(look(11s)->kind, Silence::Kind::NoAnswer);
}

void TestSilenceWatch::silenceGoesOnInTheNextAttempt()
{
    waitForAttempt(1);
    look(0s);
    QVERIFY(look(30s));
    waitForAttempt(2);
    QCOMPARE(look(32s), (Silence {host, 30s, Silence::Kind::NoAnswer, 2, 3}));
    m_state.waiting = 0;
    QVERIFY(!look(33s));
    waitForAttempt(1); // another request
    QVERIFY(!look(34s));
}

void TestSilenceWatch::askedWaitIsSaidWhileItLasts()
{
    m_state.pausedTill = m_start.addSecs(25);
    QCOMPARE(look(0s)->time, 30s);
    QCOMPARE(look(0s)->kind, Silence::Kind::AskedFor);
    QCOMPARE(look(16s)->time, 10s);
    QVERIFY(!look(25s));
}

void TestSilenceWatch::requestsSayThatTheyAreUnderWay()
{
    S3Fixture s3;
    s3.script->add(HangUntilCancelled());
    const S3Client client = s3.client().withWaitsIn(m_requests);
    const Started running(client.headBucket(testBucket));
    QTRY_COMPARE(s3.script->requestCount(), 1);
    const RequestsUnderWay::State state = m_requests->state();
    QCOMPARE(state.waiting, 1);
    QCOMPARE(state.attempt, 1);
    QCOMPARE(state.attempts, 3);
    QVERIFY(s3.script->request(0).moved);
    *s3.script->request(0).moved += 5;
    QCOMPARE(m_requests->state().bytes, state.bytes + 5);
    s3.cancel.cancel();
    QTRY_VERIFY(running.hasEnded());
    QCOMPARE(m_requests->state().waiting, 0);
}

/// What a server does not answer is waited for between the attempts, too; what it refuses is not.
void TestSilenceWatch::requestsWaitFromAttemptToAttempt()
{
    for (const bool isAnswered : {false, true}) {
        S3Fixture s3;
        s3.clock->holdSleeps();
        s3.script->add(isAnswered ? ScriptedReply(scriptedAnswer(500))
                                  : ScriptedReply(scriptedError(ErrorKind::Timeout, true)));
        const auto requests = std::make_shared<RequestsUnderWay>();
        const S3Client client = s3.client().withWaitsIn(requests);
        const Started running(client.headBucket(testBucket));
        QTRY_COMPARE(s3.clock->sleeps().size(), 1);
        QCOMPARE(requests->state().waiting, isAnswered ? 0 : 1);
        QCOMPARE(requests->state().answers, isAnswered ? 1u : 0u);
        s3.cancel.cancel();
        QTRY_VERIFY(running.hasEnded());
        QCOMPARE(requests->state().waiting, 0);
    }
}

void TestSilenceWatch::retryAfterIsNotedWhileItLasts()
{
    S3Fixture s3;
    s3.clock->holdSleeps();
    s3.script->add(scriptedAnswer(503, {}, {{"Retry-After", "7"}}));
    const QDateTime start = s3.clock->now();
    const S3Client client = s3.client().withWaitsIn(m_requests);
    const Started running(client.headBucket(testBucket));
    QTRY_COMPARE(s3.clock->sleeps().size(), 1);
    QCOMPARE(m_requests->state().pausedTill, start.addSecs(7));
    s3.cancel.cancel(); // nobody waits any more
    QTRY_VERIFY(running.hasEnded());
    QVERIFY(!m_requests->state().pausedTill.isValid());
}

void TestSilenceWatch::theTellerSaysWhenItBeginsAndEnds()
{
    S3Fixture s3;
    s3.clock->holdSleeps();
    const Session session(s3.service);
    RequestsUnderWay::Request request(session.requests());
    SilenceTeller teller;
    QList<std::optional<Silence>> told;
    connect(&teller, &SilenceTeller::changed, this,
        [&told](const std::optional<Silence> &silence) { told.append(silence); });
    request.noteSent(1, 3);
    teller.start(session);
    s3.clock->advance(10s);
    QTRY_COMPARE(told.size(), 1);
    const QString name = QStringLiteral("s3.test:7480");
    QCOMPARE(told[0], (Silence {name, 10s, Silence::Kind::NoAnswer, 1, 3}));
    teller.start(session); // goes on
    request.noteSent(2, 3);
    s3.clock->advance(20s);
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told[1], (Silence {name, 30s, Silence::Kind::NoAnswer, 2, 3}));
    request.noteAnswer();
    request.notePause(s3.clock->now().addSecs(7));
    QTRY_COMPARE(told.size(), 3);
    QCOMPARE(told[2]->kind, Silence::Kind::AskedFor);
    teller.stop();
    QCOMPARE(told.size(), 4);
    QVERIFY(!told[3]);
}

void TestSilenceWatch::ofSeveralServersTheFirstSilentOneIsTold()
{
    S3Fixture s3;
    const auto first = std::make_shared<RequestsUnderWay>();
    const auto second = std::make_shared<RequestsUnderWay>();
    RequestsUnderWay::Request toFirst(first);
    RequestsUnderWay::Request toSecond(second);
    toFirst.noteSent(1, 3);
    toSecond.noteSent(2, 3);
    SilenceTeller teller;
    teller.start(
        {SilenceTeller::Waits {s3.service, first}, SilenceTeller::Waits {s3.service, second}});
    s3.clock->advance(10s);
    QTRY_VERIFY(teller.told());
    QCOMPARE(teller.told()->attempt, 1);
    toFirst.noteAnswer();
    QTRY_COMPARE(teller.told()->attempt, 2);
}

void TestSilenceWatch::words()
{
    QCOMPARE(describe(Silence {host, 10s, Silence::Kind::NoAnswer, 1, 3}),
        QStringLiteral("no answer from host for 10 s, attempt 1 of 3"));
    QCOMPARE(describe(Silence {host, 10s, Silence::Kind::Trickle, 1, 3}),
        QStringLiteral("almost nothing from host for 10 s, attempt 1 of 3"));
    QVERIFY(describe(Silence {host, 30s, Silence::Kind::AskedFor, 1, 3})
                .startsWith(QStringLiteral("host asks to wait, ")));
}

QTEST_GUILESS_MAIN(TestSilenceWatch)
#include "tst_silencewatch.moc"
