// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3errors.h"
#include "tests/unit/testing.h"

using namespace windlass;
using namespace std::chrono_literals;

namespace {

S3Request requestFor(const QByteArray &key)
{
    S3Request request;
    request.method = "GET";
    request.bucket = BucketName("bucket");
    request.key = ObjectKey(key);
    return request;
}

HttpResponse answer(int status, const QByteArray &body = {})
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    return response;
}

QByteArray errorXml(const QByteArray &code)
{
    return "<?xml version=\"1.0\"?>\n<Error><Code>" + code
        + "</Code><Message>why</Message></Error>";
}

Error errorOf(const HttpResponse &response, const QByteArray &key = "key")
{
    return checkResponse(response, requestFor(key)).error();
}

QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

} // namespace

class TestS3Errors : public QObject
{
    Q_OBJECT
private slots:
    void codeDecidesTheKind_data();
    void codeDecidesTheKind();
    void statusDecidesWithoutABody_data();
    void statusDecidesWithoutABody();
    void missingObjectAndMissingBucketDiffer();
    void codeWinsOverStatus();
    void retryableByStatus_data();
    void retryableByStatus();
    void goodAnswerPasses();
    void bodyOfAnObjectMayLookLikeAnError();
    void errorHiddenIn200IsFoundAndRetryable();
    void whitespaceBeforeTheHiddenErrorDoesNotHideIt();
    void pageOfSomebodyElseIsNoAnswer_data();
    void pageOfSomebodyElseIsNoAnswer();
    void wordsOfOtherBodiesReachTheDetails_data();
    void wordsOfOtherBodiesReachTheDetails();
    void redirectThatIsNoRegionsNamesTheEndpoint();
    void unmarkedAnswerCountsWhereTheServerMarksNone();
    void errorCarriesWhatSupportAsksFor();
    void idsAndRegionComeFromHeadersAsWell();
    void subjectIsTheObjectOrBucket();
    void retryAfterAsNumber_data();
    void retryAfterAsNumber();
    void retryAfterAsDate();
    void retryAfterInThePastIsNothing();
    void bodyThatIsNoXmlFallsBackToTheStatus();
};

void TestS3Errors::codeDecidesTheKind_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("isRetryable");
    const auto row = [](const char *code, ErrorKind kind, bool isRetryable = false) {
        QTest::newRow(code) << QByteArray(code) << kind << isRetryable;
    };
    row("InvalidAccessKeyId", ErrorKind::WrongCredentials);
    row("SignatureDoesNotMatch", ErrorKind::WrongCredentials);
    row("InvalidToken", ErrorKind::WrongCredentials);
    row("ExpiredToken", ErrorKind::CredentialsExpired);
    row("TokenRefreshRequired", ErrorKind::CredentialsExpired);
    row("AccessDenied", ErrorKind::AccessDenied);
    row("AllAccessDisabled", ErrorKind::AccountUnusable);
    row("NoSuchBucket", ErrorKind::NoSuchBucket);
    row("NoSuchKey", ErrorKind::NoSuchKey);
    row("NoSuchVersion", ErrorKind::NoSuchKey);
    row("BucketAlreadyExists", ErrorKind::BucketExists);
    row("BucketAlreadyOwnedByYou", ErrorKind::BucketExists);
    row("BucketNotEmpty", ErrorKind::BucketNotEmpty);
    row("InvalidBucketName", ErrorKind::InvalidBucketName);
    row("PreconditionFailed", ErrorKind::PreconditionFailed);
    row("RequestTimeTooSkewed", ErrorKind::ClockSkewed);
    row("AuthorizationHeaderMalformed", ErrorKind::WrongRegion);
    row("PermanentRedirect", ErrorKind::WrongRegion);
    row("TemporaryRedirect", ErrorKind::WrongRegion);
    row("IllegalLocationConstraintException", ErrorKind::WrongRegion);
    row("SlowDown", ErrorKind::Throttled, true);
    row("ThrottlingException", ErrorKind::Throttled, true);
    row("TooManyRequests", ErrorKind::Throttled, true);
    row("ServiceUnavailable", ErrorKind::Throttled, true);
    row("RequestTimeout", ErrorKind::Timeout, true);
    row("InternalError", ErrorKind::ServerFault, true);
    row("NotImplemented", ErrorKind::NotSupported);
    row("MethodNotAllowed", ErrorKind::NotSupported);
    row("XAmzContentSHA256Mismatch", ErrorKind::Mismatch, true);
    row("BadDigest", ErrorKind::Mismatch, true);
    row("EntityTooLarge", ErrorKind::TooLarge);
    row("KeyTooLongError", ErrorKind::KeyTooLong);
    row("SomethingNew", ErrorKind::Refused);
}

void TestS3Errors::codeDecidesTheKind()
{
    QFETCH(QByteArray, code);
    QFETCH(ErrorKind, kind);
    QFETCH(bool, isRetryable);
    const Error error = errorOf(answer(400, errorXml(code)));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.retryable, isRetryable);
}

void TestS3Errors::statusDecidesWithoutABody_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    const auto row
        = [](int status, ErrorKind kind) { QTest::addRow("%d", status) << status << kind; };
    row(301, ErrorKind::WrongRegion);
    row(302, ErrorKind::WrongRegion);
    row(304, ErrorKind::PreconditionFailed);
    row(307, ErrorKind::WrongRegion);
    row(308, ErrorKind::WrongRegion);
    row(400, ErrorKind::Refused);
    row(401, ErrorKind::AccessDenied);
    row(403, ErrorKind::AccessDenied);
    row(405, ErrorKind::NotSupported);
    row(408, ErrorKind::Timeout);
    row(412, ErrorKind::PreconditionFailed);
    row(413, ErrorKind::TooLargeForProxy);
    row(416, ErrorKind::ObjectChanged);
    row(418, ErrorKind::Refused);
    row(429, ErrorKind::Throttled);
    row(500, ErrorKind::ServerFault);
    row(501, ErrorKind::NotSupported);
    row(502, ErrorKind::ServerFault);
    row(503, ErrorKind::Throttled);
    row(504, ErrorKind::ServerFault);
    row(599, ErrorKind::ServerFault);
}

void TestS3Errors::statusDecidesWithoutABody()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    const Error error = errorOf(answer(status));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.s3->code, "HTTP " + QByteArray::number(status));
    QCOMPARE(error.s3->httpStatus, status);
}

void TestS3Errors::missingObjectAndMissingBucketDiffer()
{
    QCOMPARE(errorOf(answer(404), "key").kind, ErrorKind::NoSuchKey);
    QCOMPARE(errorOf(answer(404), {}).kind, ErrorKind::NoSuchBucket);
}

void TestS3Errors::codeWinsOverStatus()
{
    QCOMPARE(errorOf(answer(404, errorXml("NoSuchBucket")), "key").kind, ErrorKind::NoSuchBucket);
}

void TestS3Errors::retryableByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isRetryable");
    for (const int status : {408, 429, 500, 502, 503, 504})
        QTest::addRow("%d is", status) << status << true;
    for (const int status : {301, 304, 400, 401, 403, 404, 405, 409, 412, 416, 501})
        QTest::addRow("%d is not", status) << status << false;
}

void TestS3Errors::retryableByStatus()
{
    QFETCH(int, status);
    QFETCH(bool, isRetryable);
    const Error error = errorOf(answer(status));
    QCOMPARE(error.retryable, isRetryable);
    QCOMPARE(error.s3->retryable, isRetryable);
}

void TestS3Errors::goodAnswerPasses()
{
    const Result<HttpResponse> response = checkResponse(answer(206, "bytes"), requestFor("key"));
    QVERIFY(response);
    QCOMPARE(response->body, "bytes");
}

void TestS3Errors::bodyOfAnObjectMayLookLikeAnError()
{
    QVERIFY(checkResponse(answer(200, errorXml("InternalError")), requestFor("key")));
}

void TestS3Errors::errorHiddenIn200IsFoundAndRetryable()
{
    S3Request request = requestFor("key");
    request.responseRoots = {"CopyObjectResult"};
    const Result<HttpResponse> hidden
        = checkResponse(answer(200, errorXml("SomethingNew")), request);
    QVERIFY(!hidden);
    QCOMPARE(hidden.error().s3->code, "SomethingNew");
    QVERIFY(hidden.error().retryable);
    QVERIFY(checkResponse(answer(200, "<CopyObjectResult/>"), request));
}

void TestS3Errors::whitespaceBeforeTheHiddenErrorDoesNotHideIt()
{
    // S3 keeps the connection alive with blanks while it completes an upload.
    S3Request request = requestFor("key");
    request.responseRoots = {"CopyObjectResult"};
    const QByteArray body = "  \n \n" + errorXml("InternalError");
    QCOMPARE(kindOf(checkResponse(answer(200, body), request)), ErrorKind::ServerFault);
    const QByteArray declaredFirst
        = "<?xml version=\"1.0\"?>\n  \n \n<Error><Code>InternalError</Code></Error>";
    QCOMPARE(kindOf(checkResponse(answer(200, declaredFirst), request)), ErrorKind::ServerFault);
}

void TestS3Errors::pageOfSomebodyElseIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("root");
    QTest::newRow("upload") << QByteArray("PUT") << QByteArray();
    QTest::newRow("listing") << QByteArray("GET") << QByteArray("ListBucketResult");
    QTest::newRow("deletion") << QByteArray("DELETE") << QByteArray();
}

void TestS3Errors::pageOfSomebodyElseIsNoAnswer()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, root);
    S3Request request = requestFor("key");
    request.method = method;
    if (!root.isEmpty())
        request.responseRoots = {root};
    const auto judged = checkResponse(answer(200, "<html>Please sign in"), request);
    QCOMPARE(kindOf(judged), ErrorKind::MalformedResponse);
    QVERIFY(judged.error().retryable);
    HttpResponse good = answer(200, root.isEmpty() ? QByteArray() : "  \n<" + root + "/>");
    good.headers.set("ETag", "\"e\"");
    QVERIFY(checkResponse(good, request));
}

void TestS3Errors::wordsOfOtherBodiesReachTheDetails_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *body, const char *words) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(words);
    };
    row("nginx", "<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n",
        "413 Request Entity Too Large");
    row("scripts", "<html><script>var x = 1;</script><style>p{}</style><p>Sign in &amp; go</p>",
        "Sign in & go");
    row("JSON", R"({"code": 7, "message": "no such tenant"})", "no such tenant");
    row("JSON of an error", R"({"error": "invalid_token"})", "invalid_token");
    row("text", "\n  upstream   request timeout\nmore", "upstream request timeout");
    row("controls", "a\x1b[31mb\xe2\x80\xae", "a\xe2\x90\x9b[31mb\xef\xbf\xbd");
    row("nothing", "", "");
}

void TestS3Errors::wordsOfOtherBodiesReachTheDetails()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    const Error error = errorOf(answer(502, body));
    QCOMPARE(error.s3->message, words);
    QVERIFY(technicalDetails(error).contains(words));
}

void TestS3Errors::redirectThatIsNoRegionsNamesTheEndpoint()
{
    HttpResponse response = answer(301, "<html><h1>301 Moved Permanently</h1></html>");
    response.headers.set("Location", "https://storage.example:8443/bucket/key?x=1");
    const Error error = errorOf(response);
    QCOMPARE(error.kind, ErrorKind::Redirected);
    QVERIFY2(describe(error).contains(QLatin1String("redirect to https://storage.example:8443.")),
        qPrintable(describe(error)));
    response.headers.set("x-amz-bucket-region", "eu-west-1");
    QCOMPARE(errorOf(response).kind, ErrorKind::WrongRegion);
    HttpResponse bad = answer(302);
    bad.headers.set("Location", "javascript:alert(1)");
    QVERIFY(errorOf(bad).kind != ErrorKind::Redirected);
}

/// An object is no page because it is HTML.
void TestS3Errors::unmarkedAnswerCountsWhereTheServerMarksNone()
{
    HttpResponse page = answer(200);
    page.headers.set("Content-Type", "text/html");
    QCOMPARE(kindOf(checkResponse(page, requestFor("key"))), ErrorKind::MalformedResponse);
    HttpResponse bare = answer(200, "bytes");
    QVERIFY(checkResponse(bare, requestFor("key")));
    QCOMPARE(kindOf(checkResponse(bare, requestFor("key"), true)), ErrorKind::MalformedResponse);
    for (const char *mark : {"ETag", "X-Amz-Request-Id"}) {
        page.headers.set(mark, "x");
        QVERIFY(checkResponse(page, requestFor("key"), true));
        page.headers.remove(mark);
    }
}

void TestS3Errors::errorCarriesWhatSupportAsksFor()
{
    const Error error = errorOf(answer(403,
        "<Error><Code>AccessDenied</Code><Message>a &lt;b&gt; c</Message><Resource>/r</Resource>"
        "<RequestId>REQ</RequestId><HostId>HOST</HostId></Error>"));
    QCOMPARE(error.s3->message, QStringLiteral("a <b> c"));
    QCOMPARE(error.s3->resource, QStringLiteral("/r"));
    QCOMPARE(error.s3->requestId, "REQ");
    QCOMPARE(error.s3->hostId, "HOST");
}

void TestS3Errors::idsAndRegionComeFromHeadersAsWell()
{
    HttpResponse response = answer(301);
    response.headers.set("x-amz-request-id", "REQ");
    response.headers.set("x-amz-id-2", "HOST");
    response.headers.set("x-amz-bucket-region", "eu-west-1");
    const Error error = errorOf(response);
    QCOMPARE(error.s3->requestId, "REQ");
    QCOMPARE(error.s3->hostId, "HOST");
    QCOMPARE(error.s3->region, "eu-west-1");
}

void TestS3Errors::subjectIsTheObjectOrBucket()
{
    QCOMPARE(errorOf(answer(403), "a/b").subject, QStringLiteral("s3://bucket/a/b"));
    QCOMPARE(errorOf(answer(403), {}).subject, QStringLiteral("s3://bucket/"));
}

void TestS3Errors::retryAfterAsNumber_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("number") << QByteArray("7") << 7;
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("negative") << QByteArray("-5") << 0;
    QTest::newRow("absurd") << QByteArray("86400000") << 7 * 24 * 60 * 60;
    QTest::newRow("nonsense") << QByteArray("soon") << 0;
}

void TestS3Errors::retryAfterAsNumber()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    HttpResponse response = answer(503);
    if (!value.isEmpty())
        response.headers.set("Retry-After", value);
    QCOMPARE(errorOf(response).retryAfter, std::chrono::seconds(seconds));
}

void TestS3Errors::retryAfterAsDate()
{
    HttpResponse response = answer(503);
    // By the server's own clock, whatever ours says.
    const QDateTime now(QDate(2013, 5, 24), QTime(0, 0), Qt::UTC);
    response.headers.set("Date", httpDate(now));
    response.headers.set("Retry-After", httpDate(now.addSecs(100)));
    const std::chrono::milliseconds wait = errorOf(response).retryAfter;
    QCOMPARE(wait, 100s);
}

void TestS3Errors::retryAfterInThePastIsNothing()
{
    HttpResponse response = answer(503);
    response.headers.set("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT");
    QCOMPARE(errorOf(response).retryAfter, 0ms);
}

void TestS3Errors::bodyThatIsNoXmlFallsBackToTheStatus()
{
    const Error error = errorOf(answer(502, "<html><body>Bad Gateway</body></html>"));
    QCOMPARE(error.kind, ErrorKind::ServerFault);
    QCOMPARE(error.s3->code, "HTTP 502");
}

QTEST_GUILESS_MAIN(TestS3Errors)
#include "tst_s3errors.moc"
