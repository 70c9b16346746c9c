// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/logcategories.h"
#include "core/base/logoutput.h"
#include "core/base/logsink.h"
#include "tests/unit/testing.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace windlass;

/// What is said, and what of it is kept.
class TestLogSink : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void nothingIsOnByItself();
    void whatIsOffIsNotMade();
    void recordingTurnsOnInfoAndOffAgain();
    void levelsHoldWhileRecording();
    void linesAreSafeAndWhole();
    void onlyTheLastLinesAreKept();
    void linesOfAllThreadsCome();
    void receiversAreToldOnceForMany();
    void clearedLinesAreGone();
    void aSinkMayGoWhileItRecords();

private:
    static QStringList textsOf(const LogSink &sink, quint64 from = 0);
};

void TestLogSink::initTestCase()
{
    qunsetenv("WINDLASS_LOG");
    QVERIFY(beginLog());
}

void TestLogSink::cleanup()
{
    QVERIFY(setLogLevels(""));
}

QStringList TestLogSink::textsOf(const LogSink &sink, quint64 from)
{
    QStringList texts;
    for (const LogLine &line : sink.linesFrom(from).lines)
        texts.append(line.text);
    return texts;
}

void TestLogSink::nothingIsOnByItself()
{
    for (const auto category : {logNet, logS3, logAuth, logScheduler, logJournal, logTransfer}) {
        QVERIFY(!category().isDebugEnabled());
        QVERIFY(!category().isInfoEnabled());
        QVERIFY(!category().isWarningEnabled());
    }
}

void TestLogSink::whatIsOffIsNotMade()
{
    int made = 0;
    const auto make = [&made] { return ++made; };
    qCInfo(logNet, "%d", make());
    QCOMPARE(made, 0);
    LogSink sink;
    sink.setRecording(true);
    qCInfo(logNet, "%d", make());
    QCOMPARE(made, 1);
}

void TestLogSink::recordingTurnsOnInfoAndOffAgain()
{
    LogSink sink;
    qCInfo(logNet, "before");
    sink.setRecording(true);
    QVERIFY(logNet().isInfoEnabled());
    QVERIFY(logNet().isWarningEnabled());
    QVERIFY(!logNet().isDebugEnabled());
    qCInfo(logNet, "while");
    sink.setRecording(false);
    QVERIFY(!logNet().isInfoEnabled());
    qCInfo(logNet, "after");
    QCOMPARE(textsOf(sink), QStringList {QStringLiteral("while")});
}

void TestLogSink::levelsHoldWhileRecording()
{
    LogSink sink;
    sink.setRecording(true);
    QVERIFY(setLogLevels("windlass.s3=debug"));
    QVERIFY(logS3().isDebugEnabled());
    QVERIFY(logNet().isInfoEnabled()); // for the sink alone
    sink.setRecording(false);
    QVERIFY(logS3().isDebugEnabled());
    QVERIFY(!logNet().isInfoEnabled());
    QVERIFY(!setLogLevels("nonsense"));
    QVERIFY(logS3().isDebugEnabled()); // as before
}

void TestLogSink::linesAreSafeAndWhole()
{
    LogSink sink;
    sink.setRecording(true);
    qCWarning(logJournal, "%s", "a\nb\x1b[31m\r\u202e");
    const LogLine line = sink.linesFrom(0).lines.front();
    QCOMPARE(line.text, QStringLiteral("a\u240ab\u241b[31m\u240d\ufffd"));
    QCOMPARE(line.category, QByteArray("windlass.journal"));
    QVERIFY(line.isFailure());
    const LogLine known {1769860800123, QtInfoMsg, "windlass.net", QStringLiteral("GET x")};
    QCOMPARE(known.toString(), QStringLiteral("2026-01-31T12:00:00.123Z info windlass.net: GET x"));
}

void TestLogSink::onlyTheLastLinesAreKept()
{
    LogSink sink;
    sink.setRecording(true);
    for (int i = 0; i < LogSink::capacity + 5; ++i)
        qCInfo(logNet, "%d", i);
    const LogSink::Lines lines = sink.linesFrom(0);
    QCOMPARE(lines.first, 5);
    QCOMPARE(lines.lines.size(), size_t(LogSink::capacity));
    QCOMPARE(lines.lines.front().text, QStringLiteral("5"));
    QCOMPARE(textsOf(sink, LogSink::capacity + 3),
        (QStringList {QStringLiteral("10003"), QStringLiteral("10004")}));
    QCOMPARE(textsOf(sink, LogSink::capacity + 5), QStringList());
    QCOMPARE(textsOf(sink, LogSink::capacity + 500), QStringList());
}

void TestLogSink::linesOfAllThreadsCome()
{
    LogSink sink;
    sink.setRecording(true);
    const auto say = [] {
        for (int i = 0; i < 1000; ++i)
            qCInfo(logNet, "line");
    };
    std::thread one(say);
    std::thread other(say);
    one.join();
    other.join();
    QCOMPARE(textsOf(sink).size(), 2000);
}

void TestLogSink::receiversAreToldOnceForMany()
{
    LogSink sink;
    QSignalSpy told(&sink, &LogSink::linesAdded);
    sink.setRecording(true);
    for (int i = 0; i < 100; ++i)
        qCInfo(logNet, "line");
    QCOMPARE(told.size(), 0);
    QTRY_COMPARE(told.size(), 1);
    qCInfo(logNet, "line");
    QTRY_COMPARE(told.size(), 2);
}

void TestLogSink::clearedLinesAreGone()
{
    LogSink sink;
    sink.setRecording(true);
    qCInfo(logNet, "one");
    sink.clear();
    qCInfo(logNet, "two");
    QCOMPARE(textsOf(sink), QStringList {QStringLiteral("two")});
    QCOMPARE(sink.linesFrom(0).first, 1);
}

void TestLogSink::aSinkMayGoWhileItRecords()
{
    {
        LogSink sink;
        sink.setRecording(true);
        qCInfo(logNet, "line"); // its news are under way
    }
    QVERIFY(!logNet().isInfoEnabled());
    qCInfo(logNet, "for nobody");
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestLogSink)
#include "tst_logsink.moc"
