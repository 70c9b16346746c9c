// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/logcategories.h"
#include "core/base/logoutput.h"
#include "core/base/logsink.h"
#include "core/net/requesttrace.h"
#include "tests/unit/testing.h"

#include <QRegularExpression>
#include <QTest>

using namespace windlass;

/// The line that the log has of a request, and what is left out of it.
class TestRequestTrace : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void urlsAreShownSafely_data();
    void urlsAreShownSafely();
    void onlyHarmlessHeadersAreShown();
    void aLineARequest();
    void failuresAreWarnings();
    void cancelledOnesAreNone();
    void serversCannotForgeLines();
    void headersComeAtDebug();
    void nothingIsCountedWhileItIsOff();

private:
    static HttpRequest request();
};

HttpRequest TestRequestTrace::request()
{
    HttpRequest request;
    request.method = "PUT";
    request.url = QUrl::fromEncoded("http://s3.test:7480/bucket/a%20key?partNumber=2&uploadId=u1");
    request.headers.set("Authorization", "AWS4-HMAC-SHA256 Credential=AKID, Signature=abc");
    request.headers.set("Content-Type", "text/plain");
    return request;
}

void TestRequestTrace::initTestCase()
{
    qunsetenv("WINDLASS_LOG");
    QVERIFY(beginLog());
}

void TestRequestTrace::urlsAreShownSafely_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("shown");

    const auto row = [](const char *name, const char *url, const char *shown) {
        QTest::newRow(name) << QByteArray(url) << QByteArray(shown);
    };
    row("plain", "https://h.test/b/key", "https://h.test/b/key");
    row("control characters", "http://h.test/b/a%0Ab%1B%5B31m%0D%00%7F",
        "http://h.test/b/a%0Ab%1B%5B31m%0D%00%7F");
    row("other letters", "http://h.test/b/%C3%A9%FF%E2%80%AE",
        "http://h.test/b/%C3%A9%FF%E2%80%AE");
    row("a space and a percent", "http://h.test/b/a%20b%2525", "http://h.test/b/a%20b%2525");
    row("parameters", "http://h.test/b?list-type=2&prefix=a%0A%26b&delimiter=%2F&uploads",
        "http://h.test/b?list-type=2&prefix=a%0A%26b&delimiter=%2F&uploads");
    row("presigned",
        "https://h.test/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20260131"
        "&X-Amz-Date=20260131T120000Z&X-Amz-Security-Token=TOKEN&X-Amz-Expires=60"
        "&X-Amz-Signature=0123456789abcdef",
        "https://h.test/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260131T120000Z"
        "&X-Amz-Expires=60&...");
    row("presigned, old style", "https://h.test/b/k?AWSAccessKeyId=AKID&Signature=abc%3D&Expires=5",
        "https://h.test/b/k?...");
    row("another case", "https://h.test/b/k?x-amz-SIGNATURE=abc&PARTNUMBER=1",
        "https://h.test/b/k?PARTNUMBER=1&...");
    row("an encoded name", "https://h.test/b/k?X-Amz-Signatur%65=abc", "https://h.test/b/k?...");
    row("what is not known", "https://h.test/b/k?sig=1&x", "https://h.test/b/k?...");
    row("a password", "https://user:secret@h.test/b#secret", "https://h.test/b");
}

void TestRequestTrace::urlsAreShownSafely()
{
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, shown);
    QCOMPARE(loggedUrl(QUrl::fromEncoded(url)), shown);
}

void TestRequestTrace::onlyHarmlessHeadersAreShown()
{
    HttpHeaders headers;
    headers.set("Content-Length", "5");
    for (const char *name : {"Authorization", "X-Amz-Security-Token", "Cookie", "Set-Cookie",
             "Proxy-Authorization", "x-amz-server-side-encryption-customer-key",
             "x-amz-server-side-encryption-customer-key-MD5",
             "x-amz-copy-source-server-side-encryption-customer-key", "x-amz-meta-secret",
             "x-amz-server-side-encryption-context", "Location", "X-Unknown"})
        headers.set(name, "secret");
    headers.set("ETag", "\"a\x1b\"");
    headers.set("x-amz-server-side-encryption", "aws:kms");
    QCOMPARE(loggedHeaders(headers),
        QByteArray("Content-Length: 5; ETag: \"a%1B\"; x-amz-server-side-encryption: aws:kms"));
}

void TestRequestTrace::aLineARequest()
{
    LogSink sink;
    sink.setRecording(true);
    HttpRequest sent = request();
    const RequestTrace trace(sent);
    QVERIFY(sent.traffic);
    sent.traffic->sent = 100;
    sent.traffic->received = 7;
    HttpResponseHead answer {200, {}};
    answer.headers.set("x-amz-request-id", "tx00-1");
    trace.end(&answer, nullptr, {1, 3});
    const LogSink::Lines lines = sink.linesFrom(0);
    QCOMPARE(lines.lines.size(), size_t(1));
    QCOMPARE(lines.lines.front().level, QtInfoMsg);
    static const QRegularExpression form(QStringLiteral(
        "\\APUT http://s3\\.test:7480/bucket/a%20key\\?partNumber=2&uploadId=u1 status=200 "
        "sent=100 received=7 ms=\\d+ attempt=1/3 id=tx00-1\\z"));
    QVERIFY2(form.match(lines.lines.front().text).hasMatch(), qPrintable(lines.lines.front().text));
}

void TestRequestTrace::failuresAreWarnings()
{
    LogSink sink;
    sink.setRecording(true);
    HttpRequest sent = request();
    const RequestTrace trace(sent);
    Error error(ErrorKind::Throttled);
    S3Error said;
    said.code = "SlowDown";
    said.message = QStringLiteral("StringToSign secret");
    error.s3 = std::make_shared<const S3Error>(said);
    const HttpResponseHead answer {503, {}};
    trace.end(&answer, &error, {2, 3});
    const Error lost(ErrorKind::ConnectionLost, QStringLiteral("subject"));
    trace.end(nullptr, &lost, {4, 3});
    const LogSink::Lines lines = sink.linesFrom(0);
    QCOMPARE(lines.lines[0].level, QtWarningMsg);
    QVERIFY2(lines.lines[0].text.contains(QLatin1String(" status=503 "))
            && lines.lines[0].text.endsWith(
                QLatin1String(" attempt=2/3 error=Throttled(SlowDown)")),
        qPrintable(lines.lines[0].text));
    QCOMPARE(lines.lines[1].level, QtWarningMsg);
    QVERIFY2(lines.lines[1].text.contains(QLatin1String(" status=- "))
            && lines.lines[1].text.endsWith(QLatin1String(" attempt=4/4 error=ConnectionLost")),
        qPrintable(lines.lines[1].text));
}

void TestRequestTrace::cancelledOnesAreNone()
{
    LogSink sink;
    sink.setRecording(true);
    HttpRequest sent = request();
    const RequestTrace trace(sent);
    const Error error(ErrorKind::Cancelled);
    trace.end(nullptr, &error, {1, 3});
    QCOMPARE(sink.linesFrom(0).lines.front().level, QtInfoMsg);
}

void TestRequestTrace::serversCannotForgeLines()
{
    LogSink sink;
    sink.setRecording(true);
    HttpRequest sent = request();
    const RequestTrace trace(sent);
    Error error(ErrorKind::Refused);
    S3Error said;
    said.code = "A\nGET status=200";
    error.s3 = std::make_shared<const S3Error>(said);
    HttpResponseHead answer {400, {}};
    answer.headers.set("x-amz-request-id", QByteArray("x\x1b y\n") + QByteArray(10'000, 'z'));
    trace.end(&answer, &error, {1, 1});
    const LogSink::Lines lines = sink.linesFrom(0);
    QCOMPARE(lines.lines.size(), size_t(1));
    const QString text = lines.lines.front().text;
    QVERIFY2(text.contains(QLatin1String(" id=x%1B%20y%0Azzz")), qPrintable(text));
    QVERIFY2(
        text.endsWith(QLatin1String(" error=Refused(A%0AGET%20status=200)")), qPrintable(text));
    QVERIFY(text.size() < 500);
}

void TestRequestTrace::headersComeAtDebug()
{
    QVERIFY(setLogLevels("windlass.net=debug"));
    LogSink sink;
    sink.setRecording(true);
    HttpRequest sent = request();
    const RequestTrace trace(sent);
    HttpResponseHead answer {200, {}};
    answer.headers.set("Server", "Ceph");
    trace.end(&answer, nullptr, {1, 1});
    QVERIFY(setLogLevels(""));
    const LogSink::Lines lines = sink.linesFrom(0);
    QCOMPARE(lines.lines.size(), size_t(3));
    QCOMPARE(lines.lines[1].text, QStringLiteral("> Content-Type: text/plain"));
    QCOMPARE(lines.lines[1].level, QtDebugMsg);
    QCOMPARE(lines.lines[2].text, QStringLiteral("< Server: Ceph"));
}

void TestRequestTrace::nothingIsCountedWhileItIsOff()
{
    HttpRequest sent = request();
    const RequestTrace trace(sent);
    QVERIFY(!sent.traffic);
    const HttpResponseHead answer {200, {}};
    trace.end(&answer, nullptr, {1, 1});
    LogSink sink;
    sink.setRecording(true); // too late for this one
    trace.end(&answer, nullptr, {1, 1});
    QVERIFY(sink.linesFrom(0).lines.empty());
}

QTEST_GUILESS_MAIN(TestRequestTrace)
#include "tst_requesttrace.moc"
