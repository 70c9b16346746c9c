// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/silencewatch.h"
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
    void theNextAttemptCountsAnew();
    void askedWaitIsSaidWhileItLasts();
    void requestsSayThatTheyAreUnderWay();
    void retryAfterIsNoted();
    void words();

private:
    std::optional<Silence> look(std::chrono::seconds at)
    {
        return m_watch.look(QStringLiteral("host"), m_state, m_start.addSecs(at.count()));
    }

    const QDateTime m_start = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    SilenceWatch m_watch;
    RequestsUnderWay::State m_state;

private slots:
    void cleanup()
    {
        m_watch = {};
        m_state = {};
    }
};

void TestSilenceWatch::nothingUnderWayIsNoSilence()
{
    QVERIFY(!look(0s));
    QVERIFY(!look(100s));
}

void TestSilenceWatch::silenceIsSaidInSteps()
{
    m_state = {1, 0, 1, 3, {}};
    QVERIFY(!look(0s));
    QVERIFY(!look(9s));
    QCOMPARE(look(10s), (Silence {QStringLiteral("host"), 10s, false, 1, 3}));
    QCOMPARE(look(19s), (Silence {QStringLiteral("host"), 10s, false, 1, 3}));
    QCOMPARE(look(25s), (Silence {QStringLiteral("host"), 20s, false, 1, 3}));
}

void TestSilenceWatch::whatMovesIsNoSilence()
{
    m_state = {1, 0, 1, 3, {}};
    for (int second = 0; second < 60; second += 9) {
        ++m_state.heard;
        QVERIFY(!look(std::chrono::seconds(second)));
    }
}

void TestSilenceWatch::theNextAttemptCountsAnew()
{
    m_state = {1, 0, 1, 3, {}};
    look(0s);
    QVERIFY(look(30s));
    m_state.sent = 0;
    QVERIFY(!look(31s));
    m_state = {1, 0, 2, 3, {}};
    QVERIFY(!look(32s));
    QCOMPARE(look(42s), (Silence {QStringLiteral("host"), 10s, false, 2, 3}));
}

void TestSilenceWatch::askedWaitIsSaidWhileItLasts()
{
    m_state.pausedTill = m_start.addSecs(25);
    QCOMPARE(look(0s)->time, 30s);
    QVERIFY(look(0s)->isAskedFor);
    QCOMPARE(look(16s)->time, 10s);
    QVERIFY(!look(25s));
}

void TestSilenceWatch::requestsSayThatTheyAreUnderWay()
{
    S3Fixture s3;
    s3.script->add(HangUntilCancelled());
    const S3Client client = s3.client();
    const Started running(client.headBucket(testBucket));
    QTRY_COMPARE(s3.script->requestCount(), 1);
    const RequestsUnderWay::State state = s3.service->underWay().state();
    QCOMPARE(state.sent, 1);
    QCOMPARE(state.attempt, 1);
    QCOMPARE(state.attempts, 3);
    QVERIFY(s3.script->request(0).heard);
    ++*s3.script->request(0).heard;
    QCOMPARE(s3.service->underWay().state().heard, state.heard + 1);
    s3.cancel.cancel();
    QTRY_VERIFY(running.hasEnded());
    QCOMPARE(s3.service->underWay().state().sent, 0);
}

void TestSilenceWatch::retryAfterIsNoted()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(503, {}, {{"Retry-After", "7"}}));
    s3.script->add(scriptedAnswer(200));
    const QDateTime start = s3.clock->now();
    QVERIFY(await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.service->underWay().state().pausedTill, start.addSecs(7));
}

void TestSilenceWatch::words()
{
    QCOMPARE(describe(Silence {QStringLiteral("host"), 10s, false, 1, 3}),
        QStringLiteral("no answer from host for 10 s, attempt 1 of 3"));
    QVERIFY(describe(Silence {QStringLiteral("host"), 30s, true, 1, 3})
                .startsWith(QStringLiteral("host asks to wait, ")));
}

QTEST_GUILESS_MAIN(TestSilenceWatch)
#include "tst_silencewatch.moc"
