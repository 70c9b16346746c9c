// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/networktransport.h"
#include "tests/support/recordingserver.h"
#include "tests/unit/bodies.h"
#include "tests/unit/testing.h"

#include <QTcpSocket>

using namespace windlass;

namespace {

QByteArray okWith(const QByteArray &body, const QByteArray &fields = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields
        + "\r\n" + body;
}

} // namespace

/// What goes over the wire and what comes back.
class TestNetworkTransport : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_server = std::make_unique<RecordingServer>(); }

    void asksForIdentityEncoding();
    void sendsItsFieldsOnce();
    void sendsNoCookiesBack();
    void gzipBodyIsNotDecoded();
    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void errorStatusIsAnAnswer_data();
    void errorStatusIsAnAnswer();
    void methodsArrive_data();
    void methodsArrive();
    void emptyBodyHasContentLengthZero_data();
    void emptyBodyHasContentLengthZero();
    void emptySourceHasContentLengthZero();
    void bodyArrives();
    void sourceArrives();
    void headAnswerHasSizeButNoBody();
    void chunkedBodyIsPutTogether();
    void sinkGetsTheBody();
    void sinkGetsAnEmptyBody();
    void sinkIsSparedErrorAnswers();
    void sinkErrorEndsTheExchange_data();
    void sinkErrorEndsTheExchange();
    void pathsArriveByteForByte_data();
    void pathsArriveByteForByte();
    void queryArrivesByteForByte_data();
    void queryArrivesByteForByte();
    void moreRequestsThanConnectionsAreServed();

private:
    Result<HttpResponse> send(HttpRequest request)
    {
        NetworkTransport transport;
        return await(transport.send(std::move(request)));
    }
    HttpRequest request(const QByteArray &method, const QByteArray &path = "/b/k") const
    {
        HttpRequest http;
        http.method = method;
        http.url = m_server->url(path);
        return http;
    }

    std::unique_ptr<RecordingServer> m_server;
};

void TestNetworkTransport::asksForIdentityEncoding()
{
    QVERIFY(send(request("GET")));
    QCOMPARE(m_server->requests().first().values("Accept-Encoding"), QByteArrayList {"identity"});
}

void TestNetworkTransport::sendsItsFieldsOnce()
{
    HttpRequest http = request("GET");
    http.headers.set("Host", "bucket.example.org:7480");
    http.headers.set("Range", "bytes=0-9");
    http.headers.set("X-Amz-Meta-Name", "a  b");
    QVERIFY(send(http));
    const RawRequest &raw = m_server->requests().first();
    QCOMPARE(raw.values("Host"), QByteArrayList {"bucket.example.org:7480"});
    QCOMPARE(raw.values("Range"), QByteArrayList {"bytes=0-9"});
    QCOMPARE(raw.values("X-Amz-Meta-Name"), QByteArrayList {"a  b"});
}

void TestNetworkTransport::sendsNoCookiesBack()
{
    m_server->setAnswer(okWith({}, "Set-Cookie: a=b; Path=/\r\n"));
    NetworkTransport transport;
    QVERIFY(await(transport.send(request("GET"))));
    QVERIFY(await(transport.send(request("GET"))));
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(m_server->requests().last().values("Cookie").isEmpty());
}

void TestNetworkTransport::gzipBodyIsNotDecoded()
{
    const QByteArray gzip = QByteArray::fromHex("1f8b08000000000000034bcc4b040033ae6c4f03000000");
    m_server->setAnswer(okWith(gzip, "Content-Encoding: gzip\r\n"));
    const Result<HttpResponse> response = send(request("GET"));
    QVERIFY(response);
    QCOMPARE(response->body, gzip);
    QCOMPARE(response->headers.value("Content-Encoding"), "gzip");
}

void TestNetworkTransport::redirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestNetworkTransport::redirectIsNotFollowed()
{
    QFETCH(int, status);
    m_server->setAnswer("HTTP/1.1 " + QByteArray::number(status) + " Elsewhere\r\nLocation: "
        + m_server->url("/elsewhere").toEncoded() + "\r\nContent-Length: 8\r\n\r\n<Error/>");
    const Result<HttpResponse> response = send(request("GET"));
    QVERIFY(response);
    QCOMPARE(response->status, status);
    QCOMPARE(response->body, "<Error/>");
    QCOMPARE(m_server->requests().size(), 1);
}

void TestNetworkTransport::errorStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 405, 409, 412, 416, 429, 500, 501, 503, 599})
        QTest::addRow("%d", status) << status;
}

void TestNetworkTransport::errorStatusIsAnAnswer()
{
    QFETCH(int, status);
    m_server->setAnswer("HTTP/1.1 " + QByteArray::number(status)
        + " No\r\nContent-Length: 8\r\nx-amz-request-id: R\r\n\r\n<Error/>");
    const Result<HttpResponse> response = send(request("GET"));
    QVERIFY(response);
    QCOMPARE(response->status, status);
    QCOMPARE(response->body, "<Error/>");
    QCOMPARE(response->headers.value("X-Amz-Request-Id"), "R");
    QCOMPARE(m_server->requests().size(), 1);
}

void TestNetworkTransport::methodsArrive_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"})
        QTest::newRow(method) << QByteArray(method);
}

void TestNetworkTransport::methodsArrive()
{
    QFETCH(QByteArray, method);
    HttpRequest http = request(method);
    http.headers.set("Content-Type", "application/xml");
    QVERIFY(send(http));
    QCOMPARE(m_server->requests().first().line, method + " /b/k HTTP/1.1");
}

void TestNetworkTransport::emptyBodyHasContentLengthZero_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("PUT") << QByteArray("PUT");
    QTest::newRow("POST") << QByteArray("POST");
}

void TestNetworkTransport::emptyBodyHasContentLengthZero()
{
    QFETCH(QByteArray, method);
    HttpRequest http = request(method);
    http.headers.set("Content-Type", "application/octet-stream");
    QVERIFY(send(http));
    QCOMPARE(m_server->requests().first().values("Content-Length"), QByteArrayList {"0"});
}

void TestNetworkTransport::emptySourceHasContentLengthZero()
{
    HttpRequest http = request("PUT");
    http.headers.set("Content-Type", "application/octet-stream");
    http.source = std::make_shared<MemorySource>(QByteArray());
    QVERIFY(send(http));
    QCOMPARE(m_server->requests().first().values("Content-Length"), QByteArrayList {"0"});
}

void TestNetworkTransport::bodyArrives()
{
    HttpRequest http = request("POST");
    http.headers.set("Content-Type", "application/xml");
    http.body = "<Delete/>";
    QVERIFY(send(http));
    const RawRequest &raw = m_server->requests().first();
    QCOMPARE(raw.body, "<Delete/>");
    QCOMPARE(raw.values("Content-Length"), QByteArrayList {"9"});
    QCOMPARE(raw.values("Content-Type"), QByteArrayList {"application/xml"});
}

void TestNetworkTransport::sourceArrives()
{
    const QByteArray content = QByteArray("0123456789abcdef").repeated(64 * 1024);
    HttpRequest http = request("PUT");
    http.headers.set("Content-Type", "application/octet-stream");
    http.source = std::make_shared<MemorySource>(content);
    QVERIFY(send(http));
    const RawRequest &raw = m_server->requests().first();
    QVERIFY(raw.body == content);
    QCOMPARE(raw.values("Content-Length"), QByteArrayList {QByteArray::number(content.size())});
    QVERIFY(raw.values("Transfer-Encoding").isEmpty());
}

void TestNetworkTransport::headAnswerHasSizeButNoBody()
{
    m_server->setAnswer("HTTP/1.1 200 OK\r\nContent-Length: 12345\r\nETag: \"e\"\r\n\r\n");
    const Result<HttpResponse> response = send(request("HEAD"));
    QVERIFY(response);
    QCOMPARE(response->headers.value("Content-Length"), "12345");
    QCOMPARE(response->headers.value("ETag"), "\"e\"");
    QVERIFY(response->body.isEmpty());
}

void TestNetworkTransport::chunkedBodyIsPutTogether()
{
    m_server->setAnswer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        "3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n");
    QCOMPARE(send(request("GET")).value().body, "abcdefg");
}

void TestNetworkTransport::sinkGetsTheBody()
{
    const QByteArray content = QByteArray("0123456789abcdef").repeated(64 * 1024);
    m_server->setAnswer(okWith(content, "ETag: \"e\"\r\n"));
    const auto sink = std::make_shared<MemorySink>();
    HttpRequest http = request("GET");
    http.sink = sink;
    const Result<HttpResponse> response = send(http);
    QVERIFY(response);
    QVERIFY(response->body.isEmpty());
    QVERIFY(sink->content == content);
    QCOMPARE(sink->heads.size(), 1);
    QCOMPARE(sink->heads.first().headers.value("ETag"), "\"e\"");
}

void TestNetworkTransport::sinkGetsAnEmptyBody()
{
    const auto sink = std::make_shared<MemorySink>();
    HttpRequest http = request("GET");
    http.sink = sink;
    QVERIFY(send(http));
    QCOMPARE(sink->heads.size(), 1);
    QVERIFY(sink->content.isEmpty());
}

void TestNetworkTransport::sinkIsSparedErrorAnswers()
{
    m_server->setAnswer("HTTP/1.1 404 No\r\nContent-Length: 8\r\n\r\n<Error/>");
    const auto sink = std::make_shared<MemorySink>();
    HttpRequest http = request("GET");
    http.sink = sink;
    QCOMPARE(send(http).value().body, "<Error/>");
    QVERIFY(sink->heads.isEmpty());
}

void TestNetworkTransport::sinkErrorEndsTheExchange_data()
{
    QTest::addColumn<bool>("atBegin");
    QTest::newRow("at the beginning") << true;
    QTest::newRow("while writing") << false;
}

void TestNetworkTransport::sinkErrorEndsTheExchange()
{
    QFETCH(bool, atBegin);
    m_server->setAnswer(okWith(QByteArray(1 << 20, 'x')));
    const auto sink = std::make_shared<MemorySink>();
    (atBegin ? sink->beginResult : sink->writeResult) = fail(ErrorKind::DiskFull);
    HttpRequest http = request("GET");
    http.sink = sink;
    QCOMPARE(kindOf(send(http)), ErrorKind::DiskFull);
}

void TestNetworkTransport::pathsArriveByteForByte_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/b/a//b", "/b//", "/b//k", "/b/...", "/b/..%2Fk", "/b/.%2Fk",
             "/b%2F..", "/b/a%2Fb", "/b/a%2F..%2Fk", "/%2Fk", "/b/%2F", "/b/%25", "/b/%252F",
             "/b/a%20b", "/b/%2B", "/b/%00%01%0A%0D%1F%7F", "/b/%C3%A4%E6%97%A5", "/b/%FF",
             "/b/%3F%23%26%3D", "/b/~", "/b/%3A%40%21%24%27%28%29%2A%2C%3B%5B%5D"})
        QTest::newRow(path) << QByteArray(path);
}

void TestNetworkTransport::pathsArriveByteForByte()
{
    QFETCH(QByteArray, path);
    QVERIFY(send(request("GET", path)));
    QCOMPARE(m_server->requests().first().target(), path);
}

void TestNetworkTransport::queryArrivesByteForByte_data()
{
    methodsArrive_data();
}

void TestNetworkTransport::queryArrivesByteForByte()
{
    QFETCH(QByteArray, method);
    const QByteArray query
        = "/b?delete=&marker=%2F%20%2B%25%0A%00&prefix=a%2Fb&x=%27%28%29&z=~%23%3F%26%3D";
    HttpRequest http = request(method, query);
    http.headers.set("Content-Type", "application/xml");
    QVERIFY(send(http));
    QCOMPARE(m_server->requests().first().target(), query);
}

void TestNetworkTransport::moreRequestsThanConnectionsAreServed()
{
    m_server->setAnswer(okWith("x"));
    NetworkTransport transport;
    std::vector<Started<Result<HttpResponse>>> all;
    for (int i = 0; i < 20; ++i)
        all.emplace_back(transport.send(request("GET")));
    for (const auto &one : all)
        QTRY_VERIFY(one.hasEnded());
    for (const auto &one : all)
        QCOMPARE(one.outcome().value().body, "x");
}

QTEST_GUILESS_MAIN(TestNetworkTransport)
#include "tst_networktransport.moc"
