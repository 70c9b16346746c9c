// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/bandwidthlimit.h"
#include "core/net/networktransport.h"
#include "tests/support/recordingserver.h"
#include "tests/unit/bodies.h"
#include "tests/unit/testing.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>

#include <ctime>

using namespace windlass;
using namespace std::chrono_literals;

/// Bodies that go and come as fast as a limit allows, over both kinds of sockets.
class TestPacedRequests : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void bodyArrivesInItsTime_data() { bothKinds(); }
    void bodyArrivesInItsTime();
    void answerArrivesInItsTime_data() { bothKinds(); }
    void answerArrivesInItsTime();
    void waitingCostsNoTime_data() { bothKinds(); }
    void waitingCostsNoTime();
    void ownLimitIsNoTimeout_data();
    void ownLimitIsNoTimeout();
    void liftedLimitIsNoticed_data();
    void liftedLimitIsNoticed();
    void waitingIsCancelled_data();
    void waitingIsCancelled();
    void sinkErrorEndsAPacedAnswer();

private:
    static void bothKinds();
    static void directions();
    HttpRequest put(qint64 size, bool isBulk) const;
    HttpRequest get(qint64 size, bool isBulk);
    HttpRequest request(bool isUpload, qint64 size)
    {
        return isUpload ? put(size, true) : get(size, true);
    }
    BandwidthLimit &limit(bool isUpload)
    {
        return isUpload ? *m_bandwidth->up : *m_bandwidth->down;
    }

    std::unique_ptr<RecordingServer> m_server;
    std::shared_ptr<Bandwidth> m_bandwidth;
};

static QByteArray pattern(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 i = 0; i < size; ++i)
        bytes[i] = char((i * 31 + i / 251) & 0xff);
    return bytes;
}

void TestPacedRequests::init()
{
    m_server = std::make_unique<RecordingServer>();
    m_bandwidth = std::make_shared<Bandwidth>();
}

void TestPacedRequests::bothKinds()
{
    QTest::addColumn<bool>("isBulk");
    QTest::newRow("buffered sockets") << false;
    QTest::newRow("bulk") << true;
}

void TestPacedRequests::directions()
{
    QTest::addColumn<bool>("isUpload");
    QTest::newRow("up") << true;
    QTest::newRow("down") << false;
}

HttpRequest TestPacedRequests::put(qint64 size, bool isBulk) const
{
    HttpRequest http;
    http.method = "PUT";
    http.url = m_server->url("/b/k");
    http.source = std::make_shared<MemorySource>(pattern(size));
    http.isBulk = isBulk;
    http.bandwidth = m_bandwidth;
    return http;
}

HttpRequest TestPacedRequests::get(qint64 size, bool isBulk)
{
    m_server->setAnswer("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size)
        + "\r\n\r\n" + pattern(size));
    HttpRequest http;
    http.method = "GET";
    http.url = m_server->url("/b/k");
    http.isBulk = isBulk;
    http.bandwidth = m_bandwidth;
    return http;
}

void TestPacedRequests::bodyArrivesInItsTime()
{
    QFETCH(bool, isBulk);
    m_bandwidth->up->setBytesPerSecond(2'000'000);
    NetworkTransport transport;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(await(transport.send(put(1'000'000, isBulk))));
    const qint64 took = timer.elapsed();
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().first().body == pattern(1'000'000));
    QVERIFY2(took >= 350, qPrintable(QString::number(took)));
}

void TestPacedRequests::answerArrivesInItsTime()
{
    QFETCH(bool, isBulk);
    m_bandwidth->down->setBytesPerSecond(2'000'000);
    NetworkTransport transport;
    QElapsedTimer timer;
    timer.start();
    const Result<HttpResponse> response = await(transport.send(get(1'000'000, isBulk)));
    const qint64 took = timer.elapsed();
    QVERIFY(response);
    QVERIFY(response->body == pattern(1'000'000));
    QVERIFY2(took >= 350, qPrintable(QString::number(took)));
}

/// Whoever waits sleeps: CPU time stays far below the time that passes.
void TestPacedRequests::waitingCostsNoTime()
{
    QFETCH(bool, isBulk);
    m_bandwidth->up->setBytesPerSecond(100'000);
    m_bandwidth->down->setBytesPerSecond(100'000);
    NetworkTransport transport;
    const HttpRequest up = put(100'000, isBulk);
    const HttpRequest down = get(100'000, isBulk);
    const std::clock_t before = std::clock(); // of all threads
    const Started<Result<HttpResponse>> sent(transport.send(up));
    const Started<Result<HttpResponse>> got(transport.send(down));
    QTRY_VERIFY_WITH_TIMEOUT(sent.hasEnded() && got.hasEnded(), 10'000);
    const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY(sent.outcome());
    QVERIFY(got.outcome());
    QVERIFY2(seconds < 0.6, qPrintable(QString::number(seconds)));
}

void TestPacedRequests::ownLimitIsNoTimeout_data()
{
    directions();
}

void TestPacedRequests::ownLimitIsNoTimeout()
{
    QFETCH(bool, isUpload);
    limit(isUpload).setBytesPerSecond(10'000);
    for (int i = 0; i < 20; ++i)
        limit(isUpload).takeTurn(1000); // others come first, for two seconds
    NetworkTransport transport;
    HttpRequest http = request(isUpload, 1000);
    http.idleTimeout = 500ms; // longer than a busy machine lets a process wait
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(kindOf(await(transport.send(http))), std::nullopt);
    QVERIFY(timer.elapsed() > 1000);
}

void TestPacedRequests::liftedLimitIsNoticed_data()
{
    directions();
}

void TestPacedRequests::liftedLimitIsNoticed()
{
    QFETCH(bool, isUpload);
    limit(isUpload).setBytesPerSecond(1024);
    NetworkTransport transport;
    const Started<Result<HttpResponse>> sent(transport.send(request(isUpload, 1'000'000)));
    QTimer::singleShot(200, this, [&] { limit(isUpload).setBytesPerSecond(0); });
    QTRY_VERIFY_WITH_TIMEOUT(sent.hasEnded(), 5000);
    QVERIFY(sent.outcome());
}

void TestPacedRequests::waitingIsCancelled_data()
{
    directions();
}

void TestPacedRequests::waitingIsCancelled()
{
    QFETCH(bool, isUpload);
    limit(isUpload).setBytesPerSecond(1024);
    CancelSource cancel;
    NetworkTransport transport;
    // Small enough to be here as a whole before its turn comes.
    HttpRequest http = request(isUpload, 100'000);
    http.cancel = cancel.token();
    const Started<Result<HttpResponse>> sent(transport.send(http));
    QTimer::singleShot(300, this, [&] { cancel.cancel(); });
    QTRY_VERIFY_WITH_TIMEOUT(sent.hasEnded(), 5000);
    QCOMPARE(kindOf(sent.outcome()), ErrorKind::Cancelled);
}

void TestPacedRequests::sinkErrorEndsAPacedAnswer()
{
    m_bandwidth->down->setBytesPerSecond(200'000);
    HttpRequest http = get(100'000, true);
    const auto sink = std::make_shared<MemorySink>();
    sink->writeResult = fail(ErrorKind::DiskFull);
    http.sink = sink;
    NetworkTransport transport;
    QCOMPARE(kindOf(await(transport.send(http))), ErrorKind::DiskFull);
}

QTEST_GUILESS_MAIN(TestPacedRequests)
#include "tst_pacedrequests.moc"
