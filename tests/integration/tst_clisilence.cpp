// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "cliprogram.h"
#include "tests/support/recordingserver.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace windlass;

/// What windlass-cli says, without a terminal, of a server that takes its time.
class TestCliSilence : public QObject
{
    Q_OBJECT
private slots:
    void slowServerIsNamed_data();
    void slowServerIsNamed();
    void quietCommandSaysNothing();
    void crawlingServerIsNamed();
    void longRetryAfterIsAnErrorThatSaysSo_data();
    void longRetryAfterIsAnErrorThatSaysSo();
    void absurdDateIsNotBelieved();

private:
    ProgramResult run(const QStringList &arguments) const
    {
        QProcessEnvironment environment = cleanEnvironment();
        environment.insert("HOME"_s, m_folder.path());
        environment.insert("AWS_ACCESS_KEY_ID"_s, "key"_s);
        environment.insert("AWS_SECRET_ACCESS_KEY"_s, "secret"_s);
        return runProgram(cliPath(),
            arguments + QStringList {"--region"_s, "us-east-1"_s, "--endpoint-url"_s, endpoint()},
            environment);
    }
    QString host() const { return m_server.url().authority(); }
    QString endpoint() const { return "http://"_s + host(); }
    void answerAfterElevenSeconds()
    {
        m_server.setRespond([](QTcpSocket &socket) {
            QTimer::singleShot(11'500, &socket,
                [&socket] { socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"); });
        });
    }

    RecordingServer m_server;
    QTemporaryDir m_folder;
};

void TestCliSilence::slowServerIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("command") << QStringList {"stat"_s, "s3://bucket/key"_s};
    QTest::newRow("transfer") << QStringList {"cp"_s, "s3://bucket/key"_s, m_folder.path()};
}

void TestCliSilence::slowServerIsNamed()
{
    QFETCH(const QStringList, arguments);
    answerAfterElevenSeconds();
    const ProgramResult result = run(arguments);
    QCOMPARE(result.exitCode, 1);
    const QString line
        = QStringLiteral("windlass-cli: no answer from %1 for 10 s, attempt 1 of 3\n").arg(host());
    QVERIFY2(result.errors.startsWith(line.toUtf8()), result.errors.constData());
    QCOMPARE(result.errors.count("no answer"), 1);
}

void TestCliSilence::quietCommandSaysNothing()
{
    answerAfterElevenSeconds();
    const auto before = m_server.requests().size();
    QElapsedTimer timer;
    timer.start();
    const ProgramResult result = run({"stat"_s, "--quiet"_s, "s3://bucket/key"_s});
    QVERIFY(timer.elapsed() > 10'000); // by then, others would have been told
    QCOMPARE(m_server.requests().size(), before + 1);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(!result.errors.contains("no answer"), result.errors.constData());
}

/// A byte of the body every two seconds, until there is enough of them.
void TestCliSilence::crawlingServerIsNamed()
{
    m_server.setRespond([](QTcpSocket &socket) {
        socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 6\r\n\r\n");
        auto *timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(2'000);
    });
    const ProgramResult result = run({"ls"_s, "s3://bucket/"_s});
    QCOMPARE(result.exitCode, 1);
    const QString line
        = QStringLiteral("windlass-cli: almost nothing from %1 for 10 s, attempt 1 of 3\n")
              .arg(host());
    QVERIFY2(result.errors.startsWith(line.toUtf8()), result.errors.constData());
}

void TestCliSilence::longRetryAfterIsAnErrorThatSaysSo_data()
{
    QTest::addColumn<QByteArray>("seconds");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    const QStringList stat {"stat"_s, "s3://bucket/key"_s};
    const QStringList copy {"cp"_s, "s3://bucket/key"_s, m_folder.path()};
    QTest::newRow("two hours") << QByteArray("7200") << stat << QByteArray("asks to wait 2 h");
    QTest::newRow("five minutes") << QByteArray("301") << stat
                                  << QByteArray("asks to wait 5 min 1 s");
    QTest::newRow("five minutes, a transfer")
        << QByteArray("301") << copy << QByteArray("asks to wait 5 min 1 s");
    QTest::newRow("more than people wait")
        << QByteArray("90") << stat << QByteArray("asks to wait 1 min 30 s");
}

void TestCliSilence::longRetryAfterIsAnErrorThatSaysSo()
{
    QFETCH(const QByteArray, seconds);
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, words);
    m_server.setAnswer(
        "HTTP/1.1 503 Slow Down\r\nRetry-After: " + seconds + "\r\nContent-Length: 0\r\n\r\n");
    const auto before = m_server.requests().size();
    const ProgramResult result = run(arguments);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains(words), result.errors.constData());
    QCOMPARE(m_server.requests().size(), before + 1);
}

void TestCliSilence::absurdDateIsNotBelieved()
{
    const QByteArray refusal = "<Error><Code>RequestTimeTooSkewed</Code></Error>";
    m_server.setAnswer("HTTP/1.1 403 Forbidden\r\nDate: Thu, 01 Jan 2099 00:00:00 GMT\r\n"
                       "Content-Length: "
        + QByteArray::number(refusal.size()) + "\r\n\r\n" + refusal);
    const auto before = m_server.requests().size();
    const ProgramResult result = run({"ls"_s, "s3://bucket/"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("Set the clock"), result.errors.constData());
    QCOMPARE(m_server.requests().size(), before + 1); // none is signed for 2099
}

QTEST_GUILESS_MAIN(TestCliSilence)
#include "tst_clisilence.moc"
