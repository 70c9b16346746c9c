// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

using namespace windlass;

namespace {

const QByteArray european = "<Region>eu-west-1</Region>";

HttpResponse wrongRegion(const QByteArray &region)
{
    return scriptedAnswer(
        301, S3Fixture::errorXml("PermanentRedirect"), {{"x-amz-bucket-region", region}});
}

/// Answers as AWS would for a bucket in eu-west-1.
ScriptedReply europeanBucket(const HttpRequest &request)
{
    return request.headers.value("Authorization").contains("/eu-west-1/")
        ? scriptedAnswer(200)
        : wrongRegion("eu-west-1");
}

} // namespace

/// What the client learns from refusals: the regions of buckets and the server's time.
class TestS3ClientRedirects : public QObject
{
    Q_OBJECT
private slots:
    void redirectIsFollowedOnce_data();
    void redirectIsFollowedOnce();
    void redirectGoesToTheHostOfTheRegion();
    void nothingFollowsARegionThatIsNone_data();
    void nothingFollowsARegionThatIsNone();
    void redirectOfAHeadRequestIsFollowed_data();
    void redirectOfAHeadRequestIsFollowed();
    void regionIsRememberedForTheBucket();
    void regionOfOneBucketIsNotThatOfAnother();
    void requestsInFlightTogetherAllFollow();
    void redirectWithoutARegionIsAnError();
    void redirectToTheSameRegionIsAnError();
    void redirectLoopEnds();
    void redirectCostsNoAttemptAndNoToken();
    void skewedClockIsLearned();
    void learnedOffsetServesTheNextRequest();
    void offsetFollowsTheClock();
    void skewWithoutADateIsAnError();
    void absurdDateIsNotLearned();
    void dateOfAnotherRefusalIsNotLearned();
    void skewThatStaysEnds();
    void presignedUrlUsesTheServersTimeAndRegion();
};

void TestS3ClientRedirects::redirectIsFollowedOnce_data()
{
    QTest::addColumn<HttpResponse>("answer");
    const QList<HttpHeader> field {{"x-amz-bucket-region", "eu-west-1"}};
    QTest::newRow("301, region in a header") << wrongRegion("eu-west-1");
    QTest::newRow("301, region in the body")
        << scriptedAnswer(301, S3Fixture::errorXml("PermanentRedirect", european));
    QTest::newRow("301 without a body") << scriptedAnswer(301, {}, field);
    QTest::newRow("307") << scriptedAnswer(307, S3Fixture::errorXml("TemporaryRedirect"), field);
    QTest::newRow("400 AuthorizationHeaderMalformed")
        << scriptedAnswer(400, S3Fixture::errorXml("AuthorizationHeaderMalformed", european));
    QTest::newRow("400 IllegalLocationConstraintException")
        << scriptedAnswer(400, S3Fixture::errorXml("IllegalLocationConstraintException"), field);
}

void TestS3ClientRedirects::redirectIsFollowedOnce()
{
    QFETCH(HttpResponse, answer);
    S3Fixture s3(Endpoint::aws("us-east-1"));
    s3.script->add(answer);
    s3.script->add(scriptedAnswer(200, "content"));
    const auto object = await(s3.client().getObject(getTestObject()));
    QCOMPARE(kindOf(object), std::nullopt);
    QCOMPARE(object->body, "content");
    QCOMPARE(s3.script->requestCount(), 2);
    QCOMPARE(s3.signedRegion(0), "us-east-1");
    QCOMPARE(s3.signedRegion(1), "eu-west-1");
    QVERIFY(s3.clock->sleeps().isEmpty());
}

void TestS3ClientRedirects::redirectGoesToTheHostOfTheRegion()
{
    S3Fixture s3(Endpoint::aws("us-east-1"));
    s3.script->setHandler(europeanBucket);
    QVERIFY(await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.script->request(0).url.host(), QStringLiteral("bucket.s3.us-east-1.amazonaws.com"));
    QCOMPARE(s3.script->request(1).url.host(), QStringLiteral("bucket.s3.eu-west-1.amazonaws.com"));
    QCOMPARE(s3.header(1, "Host"), "bucket.s3.eu-west-1.amazonaws.com");
}

void TestS3ClientRedirects::nothingFollowsARegionThatIsNone_data()
{
    QTest::addColumn<QByteArray>("region");
    QTest::newRow("a host") << QByteArray("evil.test:8443/");
    QTest::newRow("a host behind a name") << QByteArray("x@evil.test");
    QTest::newRow("line ends") << QByteArray(
        "eu&#13;&#10;X-Evil: 1&#13;&#10;&#13;&#10;GET / HTTP/1.1");
    QTest::newRow("a dot") << QByteArray("evil.test");
    QTest::newRow("a space") << QByteArray("eu west");
    QTest::newRow("too long") << QByteArray(64, 'a');
}

/// A signed request goes to the endpoint's own hosts, and a region into no request raw.
void TestS3ClientRedirects::nothingFollowsARegionThatIsNone()
{
    QFETCH(QByteArray, region);
    for (const bool isAws : {true, false}) {
        S3Fixture s3(isAws ? Endpoint::aws("us-east-1") : S3Fixture::customEndpoint());
        s3.script->add(scriptedAnswer(400,
            S3Fixture::errorXml(
                "AuthorizationHeaderMalformed", "<Region>" + region + "</Region>")));
        const auto object = await(s3.client().getObject(getTestObject()));
        QCOMPARE(kindOf(object), ErrorKind::WrongRegion);
        QCOMPARE(s3.script->requestCount(), 1);
        QCOMPARE(s3.service->regionOf(testBucket), "us-east-1");
    }
}

void TestS3ClientRedirects::redirectOfAHeadRequestIsFollowed_data()
{
    // AWS answers HEAD at a wrong regional endpoint without a body, and by 400 where the signature
    // names the wrong region.
    QTest::addColumn<int>("status");
    QTest::newRow("301") << 301;
    QTest::newRow("307") << 307;
    QTest::newRow("400") << 400;
}

void TestS3ClientRedirects::redirectOfAHeadRequestIsFollowed()
{
    QFETCH(int, status);
    S3Fixture s3(Endpoint::aws("us-east-1"));
    s3.script->add(scriptedAnswer(status, {}, {{"x-amz-bucket-region", "eu-west-1"}}));
    s3.script->add(scriptedAnswer(200));
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), std::nullopt);
    QCOMPARE(s3.signedRegion(1), "eu-west-1");
}

void TestS3ClientRedirects::regionIsRememberedForTheBucket()
{
    S3Fixture s3(Endpoint::aws("us-east-1"));
    s3.script->setHandler(europeanBucket);
    QVERIFY(await(s3.client().headBucket(testBucket)));
    QVERIFY(await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.script->requestCount(), 3);
    QCOMPARE(s3.signedRegion(2), "eu-west-1");
    QCOMPARE(s3.service->regionOf(testBucket), "eu-west-1");
}

void TestS3ClientRedirects::regionOfOneBucketIsNotThatOfAnother()
{
    S3Fixture s3(Endpoint::aws("us-east-1"));
    s3.service->learnRegion(testBucket, "eu-west-1", "us-east-1");
    s3.script->add(scriptedAnswer(200));
    QVERIFY(await(s3.client().headBucket(BucketName("another"))));
    QCOMPARE(s3.signedRegion(0), "us-east-1");
}

void TestS3ClientRedirects::requestsInFlightTogetherAllFollow()
{
    S3Fixture s3(Endpoint::aws("us-east-1"));
    s3.script->setHandler(europeanBucket);
    const S3Client client = s3.client();
    const Started first(client.headObject(testBucket, ObjectKey("1")));
    const Started second(client.headObject(testBucket, ObjectKey("2")));
    QCOMPARE(s3.script->requestCount(), 2);
    QTRY_VERIFY(first.hasEnded() && second.hasEnded());
    QCOMPARE(kindOf(first.outcome()), std::nullopt);
    QCOMPARE(kindOf(second.outcome()), std::nullopt);
}

void TestS3ClientRedirects::redirectWithoutARegionIsAnError()
{
    S3Fixture s3(Endpoint::aws("us-east-1"));
    s3.script->add(scriptedAnswer(301, S3Fixture::errorXml("PermanentRedirect")));
    const auto result = await(s3.client().headBucket(testBucket));
    QCOMPARE(kindOf(result), ErrorKind::WrongRegion);
    QCOMPARE(result.error().subject, QStringLiteral("s3://bucket/"));
    QCOMPARE(s3.script->requestCount(), 1);
}

void TestS3ClientRedirects::redirectToTheSameRegionIsAnError()
{
    S3Fixture s3(Endpoint::aws("us-east-1"));
    s3.script->setHandler([](const HttpRequest &) { return wrongRegion("us-east-1"); });
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::WrongRegion);
    QCOMPARE(s3.script->requestCount(), 1);
}

void TestS3ClientRedirects::redirectLoopEnds()
{
    S3Fixture s3(Endpoint::aws("us-east-1"));
    s3.script->setHandler([](const HttpRequest &request) {
        const bool inEurope = request.headers.value("Authorization").contains("/eu-west-1/");
        return wrongRegion(inEurope ? "us-east-1" : "eu-west-1");
    });
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::WrongRegion);
    QVERIFY(s3.script->requestCount() <= 5);
}

void TestS3ClientRedirects::redirectCostsNoAttemptAndNoToken()
{
    S3Fixture s3(Endpoint::aws("us-east-1"), RetryPolicy {1});
    s3.script->setHandler(europeanBucket);
    QVERIFY(await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.service->retryQuota().available(), RetryQuota::capacity);
}

void TestS3ClientRedirects::skewedClockIsLearned()
{
    S3Fixture s3;
    s3.script->add(S3Fixture::errorAnswer(
        403, "RequestTimeTooSkewed", {{"Date", "Fri, 24 May 2013 02:30:00 GMT"}}));
    s3.script->add(scriptedAnswer(200));
    QVERIFY(await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.script->requestCount(), 2);
    QCOMPARE(s3.header(0, "X-Amz-Date"), S3Fixture::date);
    QCOMPARE(s3.header(1, "X-Amz-Date"), "20130524T023000Z");
}

void TestS3ClientRedirects::learnedOffsetServesTheNextRequest()
{
    S3Fixture s3;
    HttpHeaders headers;
    headers.set("Date", "Thu, 23 May 2013 22:00:00 GMT");
    QVERIFY(s3.service->learnClock(headers));
    s3.script->add(scriptedAnswer(200));
    QVERIFY(await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.header(0, "X-Amz-Date"), "20130523T220000Z");
}

void TestS3ClientRedirects::offsetFollowsTheClock()
{
    S3Fixture s3;
    HttpHeaders headers;
    headers.set("Date", "Fri, 24 May 2013 02:30:00 GMT");
    QVERIFY(s3.service->learnClock(headers));
    s3.clock->advance(std::chrono::minutes(5));
    QCOMPARE(s3.service->serverNow(), QDateTime(QDate(2013, 5, 24), QTime(2, 35), Qt::UTC));
}

void TestS3ClientRedirects::skewWithoutADateIsAnError()
{
    for (const char *date : {"", "yesterday"}) {
        S3Fixture s3;
        s3.script->add(S3Fixture::errorAnswer(403, "RequestTimeTooSkewed", {{"Date", date}}));
        QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::ClockSkewed);
        QCOMPARE(s3.script->requestCount(), 1);
    }
}

void TestS3ClientRedirects::absurdDateIsNotLearned()
{
    for (const char *date : {"Thu, 01 Jan 1970 00:00:00 GMT", "Sat, 24 May 2053 02:30:00 GMT",
             "Sat, 25 May 2013 00:00:01 GMT"}) {
        S3Fixture s3;
        s3.script->add(S3Fixture::errorAnswer(403, "RequestTimeTooSkewed", {{"Date", date}}));
        QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::ClockSkewed);
        QCOMPARE(s3.script->requestCount(), 1);
        QCOMPARE(s3.service->serverNow(), s3.clock->now());
    }
}

void TestS3ClientRedirects::dateOfAnotherRefusalIsNotLearned()
{
    S3Fixture s3;
    s3.script->add(
        S3Fixture::errorAnswer(403, "AccessDenied", {{"Date", "Fri, 24 May 2013 02:30:00 GMT"}}));
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::AccessDenied);
    QCOMPARE(s3.service->serverNow(), s3.clock->now());
}

void TestS3ClientRedirects::skewThatStaysEnds()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) {
        return S3Fixture::errorAnswer(
            403, "RequestTimeTooSkewed", {{"Date", "Fri, 24 May 2013 02:30:00 GMT"}});
    });
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::ClockSkewed);
    QVERIFY(s3.script->requestCount() <= 3);
}

void TestS3ClientRedirects::presignedUrlUsesTheServersTimeAndRegion()
{
    S3Fixture s3(Endpoint::aws("us-east-1"));
    HttpHeaders headers;
    headers.set("Date", "Fri, 24 May 2013 02:30:00 GMT");
    s3.service->learnClock(headers);
    s3.service->learnRegion(testBucket, "eu-west-1", "us-east-1");
    const PresignStamp stamp {
        s3.service->currentCredentials().value(), s3.service->serverNow(), std::chrono::hours(1)};
    const QByteArray url
        = s3.service->presignedUrl({"GET", testBucket, testKey}, stamp).value().toEncoded();
    QVERIFY2(url.startsWith("https://bucket.s3.eu-west-1.amazonaws.com/a/key?"), url.constData());
    QVERIFY2(url.contains("X-Amz-Date=20130524T023000Z"), url.constData());
    QVERIFY2(url.contains("%2Feu-west-1%2Fs3%2F"), url.constData());
}

QTEST_GUILESS_MAIN(TestS3ClientRedirects)
#include "tst_s3clientredirects.moc"
