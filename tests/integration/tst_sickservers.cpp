// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/networktransport.h"
#include "core/s3/s3client.h"
#include "tests/support/recordingserver.h"
#include "tests/unit/testing.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>

using namespace windlass;
using namespace std::chrono_literals;

/// How long people wait for a server that is not well, with a patience of three seconds instead of
/// a minute.
class TestSickServers : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void silentServerIsGivenUp();
    void crawlingServerIsGivenUp();
    void slowServerIsWaitedFor();

private:
    Result<ListObjectsPage> list();

    std::unique_ptr<RecordingServer> m_server;
    std::unique_ptr<NetworkTransport> m_transport;
    QElapsedTimer m_timer;
};

void TestSickServers::init()
{
    m_server = std::make_unique<RecordingServer>();
    m_transport = std::make_unique<NetworkTransport>();
    m_timer.start();
}

Result<ListObjectsPage> TestSickServers::list()
{
    S3Service::Options options;
    options.patience = 3s;
    options.retryPolicy.baseDelay = 10ms;
    const QString endpoint = QStringLiteral("http://%1").arg(m_server->url().authority());
    const auto service = std::make_shared<S3Service>(Endpoint::custom(endpoint, "r").value(),
        std::make_shared<StaticCredentials>(Credentials {"AKID", "secret", {}}), options);
    const S3Client client(service, m_transport.get(), {});
    ListObjectsInput input;
    input.bucket = BucketName("bucket");
    return await(client.listObjects(input));
}

void TestSickServers::silentServerIsGivenUp()
{
    m_server->setRespond([](QTcpSocket &) {});
    QCOMPARE(kindOf(list()), ErrorKind::Timeout);
    QCOMPARE(m_server->requests().size(), 3);
    QVERIFY2(m_timer.elapsed() < 6'000, qPrintable(QString::number(m_timer.elapsed())));
}

/// With a byte every quarter of a second it is never silent. At a rate like that, a page of a
/// listing would take hours.
void TestSickServers::crawlingServerIsGivenUp()
{
    m_server->setRespond([](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n");
        auto *timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("<"); });
        timer->start(250);
    });
    QCOMPARE(kindOf(list()), ErrorKind::Timeout);
    QVERIFY2(m_timer.elapsed() < 6'000, qPrintable(QString::number(m_timer.elapsed())));
}

/// A body of over four seconds, which comes all the time.
void TestSickServers::slowServerIsWaitedFor()
{
    m_server->setRespond([](QTcpSocket &socket) {
        const QByteArray body = "<ListBucketResult><Name>bucket</Name>" + QByteArray(600, ' ')
            + "<IsTruncated>false</IsTruncated></ListBucketResult>";
        socket.write(
            "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
        auto *timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket, body, sent = 0]() mutable {
            socket.write(body.mid(sent, 40));
            sent += 40;
        });
        timer->start(250);
    });
    QCOMPARE(kindOf(list()), std::nullopt);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_timer.elapsed() > 3'000);
}

QTEST_GUILESS_MAIN(TestSickServers)
#include "tst_sickservers.moc"
