// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/networktransport.h"
#include "tests/support/oddserver.h"
#include "tests/unit/bodies.h"
#include "tests/unit/testing.h"

#include <QTimer>

using namespace windlass;

namespace {

constexpr char interim[] = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";

OddAnswer good(const QByteArray &body)
{
    OddAnswer answer;
    answer.body = body;
    answer.fields = {{"ETag", "\"e\""}};
    return answer;
}

} // namespace

/// Answers that are legal and rare, which Qt does not read as they are meant.
class TestOddAnswers : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void earlyHintsAreSkipped();
    void earlyHintsOfARequestThatMustNotArriveTwice();
    void headOfManyFieldsIsRead();
    void answerBeforeTheBodyIsRead_data();
    void answerBeforeTheBodyIsRead();
    void lostConnectionIsStillLost();
    void bodyOfAHeadIsNotTheNextAnswer();
    void bytesBehindABodyAreNotTheNextAnswer();
    void bytesThatComeLateAreNotTheNextAnswer();
    void whatComesBehindAnObjectAnswersNothingElse_data();
    void whatComesBehindAnObjectAnswersNothingElse();
    void sourceIsReadAgain();
    void bytesOfBothWaysAreCounted();
    void sinkBeginsWithTheLastHead();
    void cancellationEndsWhatCurlDoes();
    void headWithoutAnEndIsGivenUp_data();
    void headWithoutAnEndIsGivenUp();

private:
    Result<HttpResponse> send(const QByteArray &method, std::shared_ptr<BodySource> source = {})
    {
        HttpRequest request = requestFor(method);
        request.source = std::move(source);
        return await(m_transport->send(std::move(request)));
    }
    HttpRequest requestFor(const QByteArray &method) const
    {
        HttpRequest request;
        request.method = method;
        request.url = QUrl(m_server->endpoint() + QLatin1String("/bucket/key"));
        request.headers.set("Content-Type", "text/plain");
        return request;
    }

    std::unique_ptr<OddServer> m_server;
    std::unique_ptr<NetworkTransport> m_transport;
};

void TestOddAnswers::init()
{
    m_transport = std::make_unique<NetworkTransport>();
    m_server = std::make_unique<OddServer>([](const OddRequest &) { return good("content"); });
}

void TestOddAnswers::earlyHintsAreSkipped()
{
    m_server->setHandler([](const OddRequest &) {
        OddAnswer answer = good("content");
        answer.before = interim;
        return answer;
    });
    for (const char *method : {"GET", "HEAD", "GET"}) {
        const Result<HttpResponse> response = send(method);
        QCOMPARE(kindOf(response), std::nullopt);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, QByteArray(method) == "HEAD" ? "" : "content");
        QCOMPARE(response->headers.value("ETag"), "\"e\"");
    }
    QCOMPARE(m_server->requests().size(), 4); // the first was asked twice; then it was known
}

void TestOddAnswers::earlyHintsOfARequestThatMustNotArriveTwice()
{
    m_server->setHandler([](const OddRequest &) {
        OddAnswer answer = good("<InitiateMultipartUploadResult/>");
        answer.before = interim;
        return answer;
    });
    // It was asked once, and nobody heard the answer: the upload is looked for before the next try.
    const Result<HttpResponse> first = send("POST");
    QCOMPARE(kindOf(first), ErrorKind::MalformedResponse);
    QVERIFY(first.error().retryable);
    QCOMPARE(m_server->requests().size(), 1);
    const Result<HttpResponse> second = send("POST");
    QCOMPARE(kindOf(second), std::nullopt);
    QCOMPARE(second->body, "<InitiateMultipartUploadResult/>");
    QCOMPARE(m_server->requests().size(), 2);
}

void TestOddAnswers::headOfManyFieldsIsRead()
{
    m_server->setHandler([](const OddRequest &) {
        OddAnswer answer = good("content");
        for (int i = 0; i < 105; ++i)
            answer.fields.append(QPair<QByteArray, QByteArray> {
                "x-amz-meta-" + QByteArray::number(i), QByteArray::number(i * i)});
        return answer;
    });
    const Result<HttpResponse> response = send("GET");
    QCOMPARE(kindOf(response), std::nullopt);
    QCOMPARE(response->body, "content");
    QCOMPARE(response->headers.value("x-amz-meta-104"), "10816");
    QCOMPARE(response->headers.value("X-Amz-Meta-0"), "0");
}

void TestOddAnswers::answerBeforeTheBodyIsRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("lingers");
    for (const int status : {403, 413, 503}) {
        for (const qint64 size : {qint64(3), qint64(20) * 1024 * 1024}) {
            QTest::addRow("%d, %lld bytes, closed", status, size) << status << size << false;
            QTest::addRow("%d, %lld bytes, lingering", status, size) << status << size << true;
        }
    }
}

void TestOddAnswers::answerBeforeTheBodyIsRead()
{
    QFETCH(int, status);
    QFETCH(qint64, size);
    QFETCH(bool, lingers);
    m_server->setAtHead([status](const OddRequest &) {
        return std::optional(OddAnswer::error(status, "Reason", "why not"));
    });
    m_server->setLingers(lingers);
    const auto source = std::make_shared<MemorySource>(QByteArray(size, 'x'));
    const Result<HttpResponse> response = send("PUT", source);
    QCOMPARE(kindOf(response), std::nullopt);
    QCOMPARE(response->status, status);
    QVERIFY(response->body.contains("why not"));
}

void TestOddAnswers::lostConnectionIsStillLost()
{
    m_server->setAtHead([](const OddRequest &) {
        OddAnswer nothing;
        nothing.raw = " ";
        return std::optional(nothing);
    });
    const auto source = std::make_shared<MemorySource>(QByteArray(1024 * 1024, 'x'));
    const Result<HttpResponse> response = send("PUT", source);
    QVERIFY(!response);
    QVERIFY(response.error().retryable);
}

/// A server that sends the object along with the answer to a HEAD, and not at once: an object could
/// look like any answer.
void TestOddAnswers::bodyOfAHeadIsNotTheNextAnswer()
{
    m_server->setHandler([](const OddRequest &request) {
        if (request.method != "HEAD")
            return good("right");
        return OddAnswer::bytes("HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: 43\r\n\r\n");
    });
    QCOMPARE(kindOf(send("HEAD")), std::nullopt);
    m_server->sendToAll("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
    for (int i = 0; i < 3; ++i) {
        const Result<HttpResponse> response = send("GET");
        QCOMPARE(kindOf(response), std::nullopt);
        QCOMPARE(response->body, "right");
    }
}

void TestOddAnswers::bytesBehindABodyAreNotTheNextAnswer()
{
    m_server->setHandler([](const OddRequest &) {
        return OddAnswer::bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nright"
                                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
    });
    for (int i = 0; i < 4; ++i) {
        const Result<HttpResponse> response = send("GET");
        QCOMPARE(kindOf(response), std::nullopt);
        QCOMPARE(response->body, "right");
    }
}

/// The rest of a body that is longer than was said: the next request is sent again, elsewhere.
void TestOddAnswers::bytesThatComeLateAreNotTheNextAnswer()
{
    m_server->setHandler([](const OddRequest &) { return good("right"); });
    for (int i = 0; i < 3; ++i) {
        for (const char *method : {"GET", "PUT", "DELETE", "GET"}) {
            const Result<HttpResponse> response = send(method);
            QCOMPARE(kindOf(response), std::nullopt);
            QCOMPARE(response->body, "right");
        }
        m_server->sendToAll("the rest of a body\r\nthat is longer than was said\r\n\r\n");
    }
}

void TestOddAnswers::whatComesBehindAnObjectAnswersNothingElse_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("isBulk");
    for (const char *method : {"GET", "HEAD", "PUT", "POST", "DELETE"}) {
        for (const bool isBulk : {false, true})
            QTest::addRow("%s, %d", method, isBulk) << QByteArray(method) << isBulk;
    }
}

/// An object whose rest is a response itself: Qt shows nothing of it, and takes it for the next
/// one.
void TestOddAnswers::whatComesBehindAnObjectAnswersNothingElse()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, isBulk);
    m_server->setHandler([](const OddRequest &) { return good("right"); });
    HttpRequest object = requestFor("GET");
    object.isForContent = true;
    object.isBulk = isBulk;
    QCOMPARE(kindOf(await(m_transport->send(object))), std::nullopt);
    m_server->sendToAll("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
    HttpRequest next = requestFor(method);
    next.isBulk = isBulk;
    for (int i = 0; i < 3; ++i) {
        const Result<HttpResponse> response = await(m_transport->send(next));
        QCOMPARE(kindOf(response), std::nullopt);
        QCOMPARE(response->headers.value("ETag"), "\"e\"");
        QCOMPARE(response->body, method == "HEAD" ? "" : "right");
    }
}

void TestOddAnswers::sourceIsReadAgain()
{
    m_server->setHandler([](const OddRequest &request) {
        OddAnswer answer = good(request.body);
        answer.before = interim;
        return answer;
    });
    const QByteArray content = "abc" + QByteArray(100'000, 'x') + "end";
    for (int i = 0; i < 2; ++i) { // by Qt and curl, then by curl
        const Result<HttpResponse> response = send("PUT", std::make_shared<MemorySource>(content));
        QCOMPARE(kindOf(response), std::nullopt);
        QVERIFY(response->body == content);
    }
    QCOMPARE(m_server->requests().last().fields.value("content-type"), "text/plain");
    QCOMPARE(m_server->requests().last().fields.value("accept-encoding"), "identity");
}

void TestOddAnswers::bytesOfBothWaysAreCounted()
{
    m_server->setHandler([](const OddRequest &request) {
        OddAnswer answer = good(request.body.left(5));
        answer.before = interim;
        return answer;
    });
    constexpr qint64 size = 100'000;
    for (const qint64 sent : {2 * size, size}) { // by Qt and curl, then by curl
        HttpRequest request = requestFor("PUT");
        request.source = std::make_shared<MemorySource>(QByteArray(size, 'x'));
        const auto traffic = std::make_shared<TrafficCount>();
        request.traffic = traffic;
        QCOMPARE(kindOf(await(m_transport->send(std::move(request)))), std::nullopt);
        QCOMPARE(traffic->sent, sent);
        QCOMPARE(traffic->received, 5);
    }
}

void TestOddAnswers::sinkBeginsWithTheLastHead()
{
    m_server->setHandler([](const OddRequest &) {
        OddAnswer answer = good("content");
        answer.before = interim;
        return answer;
    });
    const auto sink = std::make_shared<MemorySink>();
    HttpRequest request = requestFor("GET");
    request.sink = sink;
    const Result<HttpResponse> response = await(m_transport->send(std::move(request)));
    QCOMPARE(kindOf(response), std::nullopt);
    QCOMPARE(sink->heads.size(), 1);
    QCOMPARE(sink->content, "content");
}

void TestOddAnswers::cancellationEndsWhatCurlDoes()
{
    m_server->setHandler([](const OddRequest &) {
        return OddAnswer::bytes(QByteArray(interim)
            + "HTTP/1.1 200 OK\r\nETag: \"e\"\r\n"
              "Content-Length: 100\r\n\r\nno more");
    });
    CancelSource cancel;
    HttpRequest request = requestFor("GET");
    request.cancel = cancel.token();
    QTimer::singleShot(200, this, [&cancel] { cancel.cancel(); });
    QCOMPARE(kindOf(await(m_transport->send(std::move(request)))), ErrorKind::Cancelled);
}

void TestOddAnswers::headWithoutAnEndIsGivenUp_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("a status line") << QByteArray("HTTP/1.1 200 ");
    QTest::newRow("a field") << QByteArray("HTTP/1.1 200 OK\r\nX-Long: ");
    QTest::newRow("a field, read by libcurl")
        << QByteArray(interim) + "HTTP/1.1 200 OK\r\nX-Long: ";
}

void TestOddAnswers::headWithoutAnEndIsGivenUp()
{
    QFETCH(QByteArray, begin);
    m_server->setHandler([begin](const OddRequest &) {
        OddAnswer answer = OddAnswer::bytes(begin);
        answer.endless = QByteArray(4 * 1024 * 1024, 'x');
        return answer;
    });
    const Result<HttpResponse> response = send("GET");
    QCOMPARE(kindOf(response), ErrorKind::MalformedResponse);
    QVERIFY(m_server->poured() < 1024 * 1024 * 1024);
    qInfo("%lld MiB were sent", m_server->poured() / 1024 / 1024);
}

QTEST_GUILESS_MAIN(TestOddAnswers)
#include "tst_oddanswers.moc"
