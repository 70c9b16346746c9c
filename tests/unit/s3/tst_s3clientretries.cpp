// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/bodies.h"
#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

using namespace windlass;
using namespace std::chrono_literals;

namespace {

const HttpResponse okay = scriptedAnswer(200);

HttpResponse hiddenError()
{
    return S3Fixture::errorAnswer(200, "InternalError");
}

} // namespace

class TestS3ClientRetries : public QObject
{
    Q_OBJECT
private slots:
    void retriesWhatMayPass_data();
    void retriesWhatMayPass();
    void givesUpAfterThreeAttempts();
    void doesNotRetryWhatWillNotPass_data();
    void doesNotRetryWhatWillNotPass();
    void uploadIsNotBegunTwice_data();
    void uploadIsNotBegunTwice();
    void attemptsAreAsManyAsThePolicySays();
    void attemptsCanBeSetForAClient();
    void transfersWaitForAServerThatIsBusy();
    void refusalsOfTransfersCostNoTokens();
    void lostConnectionsOfTransfersAreTriedSoonAndOften();
    void transfersKeepToThePaceOfAStrictServer();
    void everyAttemptIsSignedAfreshWithANewDate();
    void backOffGrows();
    void retryAfterIsHonoured();
    void retryAfterThatIsTooLongIsAnError();
    void lastErrorIsReported();
    void lostConnectionNamesTheObject();
    void refusedConnectionNamesTheHost();
    void emptyQuotaEndsRetrying();
    void retriesUseUpTheQuota();
    void successRefillsTheQuota();
    void sourceIsOpenedForEveryAttempt();
    void sinkBeginsAfreshAfterALostConnection();
    void completeRetriesAnErrorHiddenIn200();
    void copyRetriesAnErrorHiddenIn200();
    void hiddenErrorThatStaysIsAnError();
    void credentialsAreAskedForAtEveryAttempt();
    void missingCredentialsNameTheEndpointAndSendNothing();
    void cancellationInFlight();
    void cancellationDuringTheBackOff();
    void cancelledClientSendsNothing();
    void clientUnderAnotherCancellationWorksOn();
};

void TestS3ClientRetries::retriesWhatMayPass_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    for (const int status : {408, 429, 500, 502, 503, 504})
        QTest::addRow("status %d", status) << ScriptedReply(scriptedAnswer(status));
    for (const char *code : {"SlowDown", "ServiceUnavailable", "RequestTimeout", "InternalError"})
        QTest::newRow(code) << ScriptedReply(S3Fixture::errorAnswer(400, code));
    for (const ErrorKind kind : {ErrorKind::ConnectionLost, ErrorKind::ConnectionRefused,
             ErrorKind::Timeout, ErrorKind::NetworkFailed})
        QTest::newRow(qPrintable(shortDescription(errorOf(kind))))
            << ScriptedReply(scriptedError(kind, true));
}

void TestS3ClientRetries::retriesWhatMayPass()
{
    QFETCH(ScriptedReply, reply);
    S3Fixture s3;
    s3.script->add(reply);
    s3.script->add(reply);
    s3.script->add(okay);
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), std::nullopt);
    QCOMPARE(s3.script->requestCount(), 3);
}

void TestS3ClientRetries::givesUpAfterThreeAttempts()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) { return scriptedAnswer(500); });
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::ServerFault);
    QCOMPARE(s3.script->requestCount(), 3);
    QCOMPARE(s3.clock->sleeps().size(), 2);
}

void TestS3ClientRetries::doesNotRetryWhatWillNotPass_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    for (const int status : {304, 400, 403, 404, 405, 409, 412, 416, 501})
        QTest::addRow("status %d", status) << ScriptedReply(scriptedAnswer(status));
    QTest::newRow("host not found") << ScriptedReply(scriptedError(ErrorKind::HostNotFound, false));
    QTest::newRow("disk full") << ScriptedReply(scriptedError(ErrorKind::DiskFull, false));
}

void TestS3ClientRetries::doesNotRetryWhatWillNotPass()
{
    QFETCH(ScriptedReply, reply);
    S3Fixture s3;
    s3.script->add(reply);
    s3.script->add(okay);
    QVERIFY(!await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.script->requestCount(), 1);
}

void TestS3ClientRetries::uploadIsNotBegunTwice_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<int>("requests");
    QTest::newRow("no answer") << ScriptedReply(scriptedError(ErrorKind::ConnectionLost, true))
                               << 1;
    QTest::newRow("too late") << ScriptedReply(scriptedError(ErrorKind::Timeout, true)) << 1;
    QTest::newRow("of a proxy") << ScriptedReply(scriptedAnswer(504)) << 1;
    QTest::newRow("fault") << ScriptedReply(S3Fixture::errorAnswer(500, "InternalError")) << 1;
    QTest::newRow("another page") << ScriptedReply(scriptedAnswer(200, "<html/>")) << 1;
    QTest::newRow("slow down") << ScriptedReply(S3Fixture::errorAnswer(503, "SlowDown")) << 3;
    QTest::newRow("body late") << ScriptedReply(S3Fixture::errorAnswer(400, "RequestTimeout")) << 3;
    QTest::newRow("nobody there") << ScriptedReply(scriptedError(ErrorKind::ConnectionRefused,
        true)) << 3;
}

/// What may have begun one is told; what has not is tried again.
void TestS3ClientRetries::uploadIsNotBegunTwice()
{
    QFETCH(const ScriptedReply, reply);
    QFETCH(const int, requests);
    S3Fixture s3;
    s3.script->setHandler([reply](const HttpRequest &) { return reply; });
    QVERIFY(!await(s3.client().createMultipartUpload(testBucket, ObjectKey("k"), {})));
    QCOMPARE(s3.script->requestCount(), requests);
}

void TestS3ClientRetries::attemptsAreAsManyAsThePolicySays()
{
    S3Fixture s3(S3Fixture::customEndpoint(), RetryPolicy {5});
    s3.script->setHandler([](const HttpRequest &) { return scriptedAnswer(500); });
    QVERIFY(!await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.script->requestCount(), 5);
}

void TestS3ClientRetries::attemptsCanBeSetForAClient()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) { return scriptedAnswer(500); });
    const S3Client patient = s3.client().withLimits(nullptr, 7).withCancel(s3.cancel.token());
    QVERIFY(!await(patient.headBucket(testBucket)));
    QCOMPARE(s3.script->requestCount(), 7);
    const S3Client asEver = s3.client().withLimits(nullptr, 0);
    QVERIFY(!await(asEver.headBucket(testBucket)));
    QCOMPARE(s3.script->requestCount(), 7 + 3);
}

void TestS3ClientRetries::transfersWaitForAServerThatIsBusy()
{
    S3Fixture s3;
    s3.script->setHandler(
        [](const HttpRequest &) { return S3Fixture::errorAnswer(503, "SlowDown"); });
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::Throttled);
    QCOMPARE(s3.script->requestCount(), 3);
    const S3Client ofATransfer = s3.client().withLimits(nullptr, 0);
    const auto result = await(ofATransfer.headBucket(testBucket));
    QCOMPARE(kindOf(result), ErrorKind::Throttled);
    QCOMPARE(result.error().attempts, 12);
    QCOMPARE(s3.script->requestCount(), 3 + 12);
    const S3Client evenMore = s3.client().withLimits(nullptr, 13);
    QVERIFY(!await(evenMore.headBucket(testBucket)));
    QCOMPARE(s3.script->requestCount(), 3 + 12 + 13);
}

void TestS3ClientRetries::refusalsOfTransfersCostNoTokens()
{
    S3Fixture s3;
    s3.script->setHandler(
        [](const HttpRequest &) { return S3Fixture::errorAnswer(503, "SlowDown"); });
    QVERIFY(!await(s3.client().withLimits(nullptr, 0).headBucket(testBucket)));
    QCOMPARE(s3.service->retryQuota().available(), RetryQuota::capacity);
}

void TestS3ClientRetries::lostConnectionsOfTransfersAreTriedSoonAndOften()
{
    S3Fixture s3;
    s3.script->setHandler(
        [](const HttpRequest &) { return scriptedError(ErrorKind::ConnectionLost, true); });
    QVERIFY(!await(s3.client().withLimits(nullptr, 3).headBucket(testBucket)));
    QCOMPARE(
        s3.clock->sleeps(), QList<std::chrono::milliseconds>({50ms, 100ms, 200ms, 400ms, 800ms}));
    QVERIFY(!await(s3.client().withLimits(nullptr, 1).headBucket(testBucket)));
    QCOMPARE(s3.script->requestCount(), 6 + 1); // one attempt is one
}

/// 10 a second, one after the other, none at once: here a refusal costs the time of a turn.
void TestS3ClientRetries::transfersKeepToThePaceOfAStrictServer()
{
    S3Fixture s3;
    QDateTime nextFree = s3.clock->now();
    s3.script->setHandler([&](const HttpRequest &) -> ScriptedReply {
        s3.clock->advance(1ms);
        if (s3.clock->now() < nextFree)
            return S3Fixture::errorAnswer(503, "SlowDown");
        nextFree = s3.clock->now().addMSecs(99);
        return okay;
    });
    const S3Client client = s3.client().withLimits(nullptr, 0);
    for (int i = 0; i < 300; ++i)
        QCOMPARE(kindOf(await(client.headBucket(testBucket))), std::nullopt);
    const auto before = s3.script->requestCount();
    const QDateTime start = s3.clock->now();
    for (int i = 0; i < 200; ++i)
        QCOMPARE(kindOf(await(client.headBucket(testBucket))), std::nullopt);
    QVERIFY2(s3.script->requestCount() - before < 1.1 * 200,
        qPrintable(QString::number(s3.script->requestCount() - before)));
    QVERIFY2(start.msecsTo(s3.clock->now()) < 1.25 * 20'000,
        qPrintable(QString::number(start.msecsTo(s3.clock->now()))));
}

void TestS3ClientRetries::everyAttemptIsSignedAfreshWithANewDate()
{
    S3Fixture s3; // delays: half of 1 s, half of 2 s
    s3.clock->setNow(s3.clock->now().addMSecs(600));
    s3.script->add(scriptedAnswer(500));
    s3.script->add(scriptedAnswer(500));
    s3.script->add(okay);
    QVERIFY(await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.header(0, "X-Amz-Date"), "20130524T000000Z");
    QCOMPARE(s3.header(1, "X-Amz-Date"), "20130524T000001Z");
    QCOMPARE(s3.header(2, "X-Amz-Date"), "20130524T000002Z");
    QVERIFY(s3.header(0, "Authorization") != s3.header(1, "Authorization"));
    QVERIFY(s3.header(1, "Authorization") != s3.header(2, "Authorization"));
}

void TestS3ClientRetries::backOffGrows()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) { return scriptedAnswer(500); });
    await(s3.client().headBucket(testBucket));
    QCOMPARE(s3.clock->sleeps(), QList<std::chrono::milliseconds>({500ms, 1000ms}));
}

void TestS3ClientRetries::retryAfterIsHonoured()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(503, {}, {{"Retry-After", "7"}}));
    s3.script->add(okay);
    QVERIFY(await(s3.client().headBucket(testBucket)));
    QCOMPARE(s3.clock->sleeps(), QList<std::chrono::milliseconds>({7000ms}));
}

void TestS3ClientRetries::retryAfterThatIsTooLongIsAnError()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) {
        return scriptedAnswer(503, {}, {{"Retry-After", "301"}});
    });
    const auto result = await(s3.client().withLimits(nullptr, 0).headBucket(testBucket));
    QCOMPARE(kindOf(result), ErrorKind::Throttled);
    QCOMPARE(result.error().retryAfter, std::chrono::milliseconds(301s));
    QCOMPARE(s3.script->requestCount(), 1);
}

void TestS3ClientRetries::lastErrorIsReported()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(500));
    s3.script->add(S3Fixture::errorAnswer(403, "AccessDenied"));
    const auto result = await(s3.client().headObject(testBucket, testKey));
    QCOMPARE(kindOf(result), ErrorKind::AccessDenied);
    QCOMPARE(result.error().subject, QStringLiteral("s3://bucket/a/key"));
}

void TestS3ClientRetries::lostConnectionNamesTheObject()
{
    S3Fixture s3;
    s3.script->setHandler(
        [](const HttpRequest &) { return scriptedError(ErrorKind::ConnectionLost, true); });
    const auto result = await(s3.client().headObject(testBucket, testKey));
    QCOMPARE(result.error().subject, QStringLiteral("s3://bucket/a/key"));
}

void TestS3ClientRetries::refusedConnectionNamesTheHost()
{
    S3Fixture s3;
    s3.script->setHandler(
        [](const HttpRequest &) { return scriptedError(ErrorKind::ConnectionRefused, true); });
    const auto result = await(s3.client().headObject(testBucket, testKey));
    QCOMPARE(result.error().subject, QStringLiteral("scripted.example"));
}

void TestS3ClientRetries::emptyQuotaEndsRetrying()
{
    S3Fixture s3;
    while (s3.service->retryQuota().acquire(errorOf(ErrorKind::ServerFault))) { }
    s3.script->add(scriptedAnswer(500));
    s3.script->add(okay);
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::ServerFault);
    QCOMPARE(s3.script->requestCount(), 1);
}

void TestS3ClientRetries::retriesUseUpTheQuota()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) { return scriptedAnswer(500); });
    await(s3.client().headBucket(testBucket));
    QCOMPARE(
        s3.service->retryQuota().available(), RetryQuota::capacity - 2 * RetryQuota::retryCost);
}

void TestS3ClientRetries::successRefillsTheQuota()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(500));
    s3.script->add(okay);
    await(s3.client().headBucket(testBucket));
    QCOMPARE(s3.service->retryQuota().available(), RetryQuota::capacity);
}

void TestS3ClientRetries::sourceIsOpenedForEveryAttempt()
{
    S3Fixture s3;
    s3.script->add(scriptedError(ErrorKind::ConnectionLost, true));
    s3.script->add(scriptedAnswer(200, {}, {{"ETag", "\"e\""}}));
    const auto source = std::make_shared<MemorySource>("content");
    const auto sent
        = await(s3.client().uploadPart({testBucket, testKey, UploadId("u"), 3, source}));
    QCOMPARE(sent.value().etag.bytes(), "e");
    QCOMPARE(source->opened, 2);
    QCOMPARE(s3.script->request(1).body, "content");
}

void TestS3ClientRetries::sinkBeginsAfreshAfterALostConnection()
{
    S3Fixture s3;
    s3.script->add(scriptedError(ErrorKind::ConnectionLost, true));
    s3.script->add(S3Fixture::errorAnswer(503, "SlowDown"));
    s3.script->add(scriptedAnswer(200, "content"));
    const auto sink = std::make_shared<MemorySink>();
    GetObjectInput input = getTestObject();
    input.sink = sink;
    QVERIFY(await(s3.client().getObject(input)));
    QCOMPARE(sink->content, "content");
    QCOMPARE(sink->heads.size(), 1);
}

void TestS3ClientRetries::completeRetriesAnErrorHiddenIn200()
{
    S3Fixture s3;
    s3.script->add(hiddenError());
    s3.script->add(scriptedAnswer(200,
        "<CompleteMultipartUploadResult><ETag>\"e-1\"</ETag></CompleteMultipartUploadResult>"));
    const auto completed = await(s3.client().completeMultipartUpload(
        testBucket, testKey, UploadId("u"), {{1, ETag("\"p\"")}}));
    QCOMPARE(kindOf(completed), std::nullopt);
    QCOMPARE(completed->etag.bytes(), "e-1");
    QCOMPARE(s3.script->requestCount(), 2);
}

void TestS3ClientRetries::copyRetriesAnErrorHiddenIn200()
{
    S3Fixture s3;
    s3.script->add(hiddenError());
    s3.script->add(scriptedAnswer(200, "<CopyObjectResult><ETag>\"e\"</ETag></CopyObjectResult>"));
    const auto etag = await(s3.client().copyObject(copyTestObject()));
    QCOMPARE(etag.value().bytes(), "e");
    QCOMPARE(s3.script->requestCount(), 2);
}

void TestS3ClientRetries::hiddenErrorThatStaysIsAnError()
{
    S3Fixture s3;
    s3.script->setHandler([](const HttpRequest &) { return hiddenError(); });
    QCOMPARE(kindOf(await(s3.client().completeMultipartUpload(
                 testBucket, testKey, UploadId("u"), {{1, ETag("\"p\"")}}))),
        ErrorKind::ServerFault);
    QCOMPARE(kindOf(await(s3.client().copyObject(copyTestObject()))), ErrorKind::ServerFault);
    QCOMPARE(s3.script->requestCount(), 6);
}

void TestS3ClientRetries::credentialsAreAskedForAtEveryAttempt()
{
    struct Renewed : CredentialsProvider {
        int asked = 0;
        Result<Credentials> credentials() override
        {
            return Credentials {"AKID" + QByteArray::number(++asked), "secret", "token"};
        }
    };
    S3Fixture s3;
    const auto service = std::make_shared<S3Service>(S3Fixture::customEndpoint(),
        std::make_shared<Renewed>(), S3Service::Options(), s3.service->environment());
    s3.script->add(scriptedAnswer(500));
    s3.script->add(okay);
    const S3Client client(service, &s3.transport, {});
    QVERIFY(await(client.headBucket(testBucket)));
    QVERIFY(s3.header(0, "Authorization").contains("Credential=AKID1/"));
    QVERIFY(s3.header(1, "Authorization").contains("Credential=AKID2/"));
    QCOMPARE(s3.header(1, "X-Amz-Security-Token"), "token");
}

void TestS3ClientRetries::missingCredentialsNameTheEndpointAndSendNothing()
{
    S3Fixture s3;
    const auto service = std::make_shared<S3Service>(S3Fixture::customEndpoint(),
        std::make_shared<StaticCredentials>(Credentials()), S3Service::Options(),
        s3.service->environment());
    const S3Client client(service, &s3.transport, {});
    const auto result = await(client.listBuckets());
    QCOMPARE(kindOf(result), ErrorKind::MissingCredentials);
    QCOMPARE(result.error().subject, QStringLiteral("http://s3.test:7480"));
    QCOMPARE(s3.script->requestCount(), 0);
}

void TestS3ClientRetries::cancellationInFlight()
{
    S3Fixture s3;
    s3.script->add(HangUntilCancelled());
    const S3Client client = s3.client();
    const Started running(client.headBucket(testBucket));
    QTRY_COMPARE(s3.script->requestCount(), 1);
    QVERIFY(!running.hasEnded());
    s3.cancel.cancel();
    QTRY_VERIFY(running.hasEnded());
    QCOMPARE(kindOf(running.outcome()), ErrorKind::Cancelled);
    QCOMPARE(s3.script->requestCount(), 1);
}

void TestS3ClientRetries::cancellationDuringTheBackOff()
{
    S3Fixture s3;
    s3.clock->holdSleeps();
    s3.script->add(scriptedAnswer(503));
    s3.script->add(okay);
    const S3Client client = s3.client();
    const Started running(client.headBucket(testBucket));
    QTRY_COMPARE(s3.clock->sleeps().size(), 1);
    QVERIFY(!running.hasEnded());
    s3.cancel.cancel();
    QTRY_VERIFY(running.hasEnded());
    QCOMPARE(kindOf(running.outcome()), ErrorKind::Cancelled);
    QCOMPARE(s3.script->requestCount(), 1);
}

void TestS3ClientRetries::cancelledClientSendsNothing()
{
    S3Fixture s3;
    s3.script->add(okay);
    s3.cancel.cancel();
    QCOMPARE(kindOf(await(s3.client().headBucket(testBucket))), ErrorKind::Cancelled);
    QCOMPARE(s3.script->requestCount(), 0);
}

void TestS3ClientRetries::clientUnderAnotherCancellationWorksOn()
{
    S3Fixture s3;
    s3.script->add(scriptedAnswer(204));
    s3.cancel.cancel();
    const S3Client cleanUp = s3.client().withCancel({});
    QVERIFY(await(cleanUp.abortMultipartUpload(testBucket, testKey, UploadId("u"))));
}

QTEST_GUILESS_MAIN(TestS3ClientRetries)
#include "tst_s3clientretries.moc"
