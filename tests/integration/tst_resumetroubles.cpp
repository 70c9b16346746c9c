// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journal.h"
#include "core/journal/journaldatabase.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QSignalSpy>
#include <QTest>

using namespace windlass;

namespace {
constexpr qint64 partSize = 5ll * 1024 * 1024;
constexpr int partCount = 4;
const QString connectionId = QStringLiteral("the connection");
} // namespace

/// Transfers that were cut off, where the next run does not find everything as it was.
class TestResumeTroubles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void keyThatMayNotListPartsGoesOn();
    void keyThatMayNotListUploadsBeginsAnew();
    void uploadThatIsGoneIsBegunAnewAtTheNextTry();
    void otherFieldsMakeAnotherUpload();
    void batchOfAnotherEndpointIsLeftBehind();
    void fileThatThePowerFailureTookIsFetchedAgain_data();
    void fileThatThePowerFailureTookIsFetchedAgain();

private:
    TransferRequest upload() const
    {
        TransferRequest request = TransferRequest::upload(
            m_service, {{m_tree->path("big.bin"), "big.bin"}}, m_bucket, {});
        request.connection = connectionId;
        return request;
    }
    std::unique_ptr<TransferProbe> start() const
    {
        TransferConfig config = smallParts();
        config.partSize = partSize;
        config.maxRequests = 1;
        return std::make_unique<TransferProbe>(
            config, std::make_shared<Journal>(QString::fromUtf8(m_tree->path("journal/j.sqlite"))));
    }
    /// Ends the program when the answer to such a request is being held back for the first time
    /// after \a passed others.
    void cutOff(int passed, const char *method, const char *inTarget);
    TransferProbe::Outcome runAgain(const TransferRequest &request) const;
    void deny(const char *method, const char *inTarget)
    {
        m_relay->setRule([=](const Relay::Request &request) {
            return request.isFor(method, inTarget)
                ? Relay::Fate::say("403 Forbidden", "<Error><Code>AccessDenied</Code></Error>")
                : Relay::Fate::pass();
        });
    }
    QList<ObjectKey> uploadsLeft()
    {
        return m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey>(99));
    }
    ObjectHead head()
    {
        return m_gateway
            .call([&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("big.bin")); })
            .value_or(ObjectHead());
    }
    bool isStored()
    {
        return m_gateway.get(m_bucket, ObjectKey("big.bin")).value_or("") == m_content;
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<Relay> m_relay;
    std::shared_ptr<S3Service> m_service;
    std::unique_ptr<TemporaryTree> m_tree;
    QByteArray m_content;
};

void TestResumeTroubles::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_content = patternBytes(partSize * partCount);
}

void TestResumeTroubles::init()
{
    m_bucket = m_gateway.makeBucket();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    m_service = GatewayFixture::makeService(m_relay->endpoint(), m_gateway.credentials());
    m_tree = std::make_unique<TemporaryTree>();
    m_tree->addFile("big.bin", m_content);
}

void TestResumeTroubles::cutOff(int passed, const char *method, const char *inTarget)
{
    const auto count = std::make_shared<int>(0);
    m_relay->setRule([=](const Relay::Request &request) {
        return request.isFor(method, inTarget) && ++*count > passed ? Relay::Fate::hold()
                                                                    : Relay::Fate::pass();
    });
    const auto probe = start();
    probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 1; }));
    probe->destroyEngine();
    m_relay->release();
    m_relay->reset();
}

TransferProbe::Outcome TestResumeTroubles::runAgain(const TransferRequest &request) const
{
    const auto probe = start();
    const QSignalSpy ended(&probe->engine(), &TransferEngine::batchFinished);
    probe->engine().submitOrResume(request);
    if (!TransferProbe::waitUntil([&ended] { return !ended.isEmpty(); }))
        return {};
    return probe->outcome(ended.first().first().value<BatchSnapshot>().id);
}

void TestResumeTroubles::keyThatMayNotListPartsGoesOn()
{
    cutOff(2, "PUT", "partNumber");
    deny("GET", "uploadId");
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(m_relay->count("PUT", "partNumber"), partCount - 2);
    QCOMPARE(uploadsLeft(), QList<ObjectKey>());
}

void TestResumeTroubles::keyThatMayNotListUploadsBeginsAnew()
{
    cutOff(0, "POST", "uploads");
    deny("GET", "uploads");
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
}

void TestResumeTroubles::uploadThatIsGoneIsBegunAnewAtTheNextTry()
{
    cutOff(2, "PUT", "partNumber");
    const auto uploads = m_gateway.call(
        [&](const S3Client &s3) { return s3.listMultipartUploads(m_bucket, ObjectKey()); });
    QCOMPARE(uploads->size(), 1);
    const UploadId id = uploads->first().uploadId;
    QVERIFY(m_gateway.call([&](const S3Client &s3) {
        return s3.abortMultipartUpload(m_bucket, ObjectKey("big.bin"), id);
    }));
    deny("GET", "uploadId"); // so that nothing tells but the parts
    QCOMPARE(runAgain(upload()).batch.failed, 1);
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(uploadsLeft(), QList<ObjectKey>());
}

void TestResumeTroubles::otherFieldsMakeAnotherUpload()
{
    cutOff(2, "PUT", "partNumber");
    TransferRequest request = upload();
    request.options.contentType = "text/x-other";
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().restart, RestartReason::None);
    QVERIFY(isStored());
    QCOMPARE(head().contentType, "text/x-other");
    QCOMPARE(uploadsLeft(), QList<ObjectKey>());
}

void TestResumeTroubles::batchOfAnotherEndpointIsLeftBehind()
{
    cutOff(2, "PUT", "partNumber");
    const Relay elsewhere(m_gateway.endpoint());
    const auto other = GatewayFixture::makeService(elsewhere.endpoint(), m_gateway.credentials());
    const auto probe = start();
    QSignalSpy leftBehind(&probe->engine(), &TransferEngine::batchesLeftBehind);
    probe->engine().restore(
        [&](const QString &) -> Result<std::shared_ptr<S3Service>> { return other; });
    QVERIFY(leftBehind.wait());
    QCOMPARE(leftBehind.first().at(0).toInt(), 1);
    QCOMPARE(leftBehind.first().at(1).value<Error>().kind, ErrorKind::EndpointChanged);
    QCOMPARE(elsewhere.requests().size(), 0);
    QCOMPARE(uploadsLeft().size(), 1);
}

void TestResumeTroubles::fileThatThePowerFailureTookIsFetchedAgain_data()
{
    QTest::addColumn<ExistingRule>("rule");
    QTest::addColumn<bool>("isEarlierRun"); // of the machine
    QTest::newRow("overwrite") << ExistingRule::Overwrite << true;
    QTest::newRow("skip") << ExistingRule::Skip << true;
    QTest::newRow("same run of the machine") << ExistingRule::Overwrite << false;
}

/// It was called done, and is empty now.
void TestResumeTroubles::fileThatThePowerFailureTookIsFetchedAgain()
{
    QFETCH(ExistingRule, rule);
    QFETCH(bool, isEarlierRun);
    for (const char *key : {"f/long ago", "f/small"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
    m_gateway.put(m_bucket, ObjectKey("f/z"), m_content);
    RemoteSelection folder;
    folder.key = ObjectKey("f/");
    folder.isPrefix = true;
    TransferRequest request
        = TransferRequest::download(m_service, m_bucket, {folder}, m_tree->path("to"));
    request.existing = rule;
    {
        m_relay->setRule([](const Relay::Request &asked) {
            return asked.isFor("GET", "f/z") ? Relay::Fate::hold() : Relay::Fate::pass();
        });
        const auto probe = start();
        const BatchId batch = probe->engine().submit(request);
        QVERIFY(TransferProbe::waitUntil(
            [&] { return m_relay->held() == 1 && probe->outcome(batch).batch.done == 2; }));
        probe->destroyEngine();
        m_relay->release();
        m_relay->reset();
    }
    if (isEarlierRun) {
        Journal journal(QString::fromUtf8(m_tree->path("journal/j.sqlite")));
        QFuture<Result<>> aged = journal.ask<void>([](JournalDatabase &database) {
            return database.run(QStringLiteral("UPDATE item SET ended = CASE name WHEN "
                                               "CAST('long ago' AS BLOB) THEN 1 ELSE 100000 END"));
        });
        aged.waitForFinished();
        QVERIFY(aged.result());
    }
    m_tree->addFile("to/small", {});
    m_tree->addFile("to/long ago", "changed since");
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.batch.done, 3);
    QCOMPARE(outcome.batch.failed + outcome.batch.skipped, 0);
    QCOMPARE(m_tree->read("to/small"), isEarlierRun ? QByteArray("content") : QByteArray());
    QCOMPARE(m_tree->read("to/long ago"), "changed since");
    QVERIFY(m_tree->read("to/z") == m_content);
}

QTEST_GUILESS_MAIN(TestResumeTroubles)
#include "tst_resumetroubles.moc"
