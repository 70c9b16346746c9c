// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/logcategories.h"
#include "core/base/logoutput.h"
#include "core/base/logsink.h"
#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

#include <QRegularExpression>
#include <QTest>

using namespace windlass;

/// What the log has of an operation: a line for each attempt, and what was decided in between.
class TestS3Trace : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void eachAttemptHasALine();
    void whatIsNotThereIsTold();
    void lostConnectionsAreTold();
    void regionsAreTold();
    void patienceIsCounted();

private:
    static QStringList linesOf(const LogSink &sink);
};

void TestS3Trace::initTestCase()
{
    qunsetenv("WINDLASS_LOG");
    QVERIFY(beginLog());
}

/// Without what differs from run to run.
QStringList TestS3Trace::linesOf(const LogSink &sink)
{
    static const QRegularExpression time(QStringLiteral(" ms=\\d+"));
    QStringList lines;
    for (const LogLine &line : sink.linesFrom(0).lines) {
        QString text = line.text;
        lines.append(
            QLatin1String(LogLine::levelName(line.level)) + QLatin1Char(' ') + text.remove(time));
    }
    return lines;
}

void TestS3Trace::eachAttemptHasALine()
{
    LogSink sink;
    sink.setRecording(true);
    S3Fixture s3;
    s3.script->add(S3Fixture::errorAnswer(503, "SlowDown", {{"x-amz-request-id", "tx1"}}));
    s3.script->add(scriptedAnswer(200, {}, {{"x-amz-request-id", "tx2"}}));
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), std::nullopt);
    QCOMPARE(linesOf(sink),
        (QStringList {QStringLiteral("warning HEAD http://s3.test:7480/bucket status=503 sent=0 "
                                     "received=0 attempt=1/3 id=tx1 error=Throttled(SlowDown)"),
            QStringLiteral("info HeadBucket is sent again in 500 ms, after Throttled"),
            QStringLiteral("info HEAD http://s3.test:7480/bucket status=200 sent=0 received=0 "
                           "attempt=2/3 id=tx2")}));
}

void TestS3Trace::whatIsNotThereIsTold()
{
    LogSink sink;
    sink.setRecording(true);
    S3Fixture s3;
    s3.script->add(S3Fixture::errorAnswer(404, "NoSuchKey"));
    QCOMPARE(kindOf(await(s3.client().deleteObject(testBucket, ObjectKey("a\nb c")))),
        ErrorKind::NoSuchKey);
    QCOMPARE(linesOf(sink),
        QStringList {
            QStringLiteral("warning DELETE http://s3.test:7480/bucket/a%0Ab%20c status=404 "
                           "sent=0 received=0 attempt=1/3 error=NoSuchKey(NoSuchKey)")});
}

void TestS3Trace::lostConnectionsAreTold()
{
    LogSink sink;
    sink.setRecording(true);
    S3Fixture s3(S3Fixture::customEndpoint(), RetryPolicy {1});
    s3.script->add(scriptedError(ErrorKind::ConnectionLost, true));
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::ConnectionLost);
    QCOMPARE(linesOf(sink),
        QStringList {QStringLiteral("warning HEAD http://s3.test:7480/bucket status=- sent=0 "
                                    "received=0 attempt=1/1 error=ConnectionLost")});
}

void TestS3Trace::regionsAreTold()
{
    LogSink sink;
    sink.setRecording(true);
    S3Fixture s3;
    s3.script->add(
        S3Fixture::errorAnswer(301, "PermanentRedirect", {{"x-amz-bucket-region", "eu-west-1"}}));
    s3.script->add(scriptedAnswer(200));
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), std::nullopt);
    const QStringList lines = linesOf(sink);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1], QStringLiteral("info bucket is in the region eu-west-1"));
}

void TestS3Trace::patienceIsCounted()
{
    LogSink sink;
    sink.setRecording(true);
    S3Fixture s3;
    for (int i = 0; i < 4; ++i)
        s3.script->add(S3Fixture::errorAnswer(503, "SlowDown"));
    s3.script->add(scriptedAnswer(200));
    const S3Client client = s3.client().withLimits(nullptr, 0); // as transfers have it
    QCOMPARE(kindOf(await(client.headBucket(testBucket))), std::nullopt);
    const QStringList lines = linesOf(sink).filter(QStringLiteral("status="));
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines[3].contains(QLatin1String("attempt=4/12")), qPrintable(lines[3]));
    QVERIFY2(lines[4].contains(QLatin1String("attempt=5/5")), qPrintable(lines[4]));
}

QTEST_GUILESS_MAIN(TestS3Trace)
#include "tst_s3trace.moc"
