// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "largefiletest.h"
#include "tests/unit/testing.h"

#include <QSignalSpy>
#include <QTest>

using namespace windlass;

/// Transfers that were cut off, where the next run does not find everything as it was.
class TestResumeTroubles : public LargeFileTest
{
    Q_OBJECT
private slots:
    void keyThatMayNotListPartsGoesOn();
    void keyThatMayNotListUploadsBeginsAnew();
    void lostUploadOfAnotherFileIsAborted();
    void uploadThatIsGoneIsBegunAnewAtTheNextTry();
    void otherFieldsMakeAnotherUpload();
    void batchOfAnotherEndpointIsLeftBehind();

private:
    ObjectHead head()
    {
        return m_gateway
            .call([&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("big.bin")); })
            .value_or(ObjectHead());
    }
};

void TestResumeTroubles::keyThatMayNotListPartsGoesOn()
{
    cutOff(upload(), 2);
    m_relay->setRule(refuse("GET", "uploadId"));
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(m_relay->count("PUT", "partNumber"), partCount - 2);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResumeTroubles::keyThatMayNotListUploadsBeginsAnew()
{
    cutOffAt("POST", "uploads");
    m_relay->setRule(refuse("GET", "uploads"));
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    QVERIFY(m_relay->count("GET", "uploads") > 0);
    QVERIFY(isStored());
}

/// Its id was never learnt, and its source has changed since.
void TestResumeTroubles::lostUploadOfAnotherFileIsAborted()
{
    cutOffAt("POST", "uploads");
    QCOMPARE(uploadsLeft(), 1);
    m_content[0] = char(m_content[0] + 1);
    m_tree->addFile("big.bin", m_content);
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(uploadsLeft(), 0);
}

void TestResumeTroubles::uploadThatIsGoneIsBegunAnewAtTheNextTry()
{
    cutOff(upload(), 2);
    const auto uploads = m_gateway.call(
        [&](const S3Client &s3) { return s3.listMultipartUploads(m_bucket, ObjectKey()); });
    QCOMPARE(uploads->size(), 1);
    const UploadId id = uploads->first().uploadId;
    QVERIFY(m_gateway.call([&](const S3Client &s3) {
        return s3.abortMultipartUpload(m_bucket, ObjectKey("big.bin"), id);
    }));
    m_relay->setRule(refuse("GET", "uploadId")); // so that nothing tells but the parts
    QCOMPARE(runAgain(upload()).batch.failed, 1);
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(uploadsLeft(), 0);
}

void TestResumeTroubles::otherFieldsMakeAnotherUpload()
{
    cutOff(upload(), 2);
    TransferRequest request = upload();
    request.options.contentType = "text/x-other";
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().restart, RestartReason::None);
    QVERIFY(isStored());
    QCOMPARE(head().contentType, "text/x-other");
    QCOMPARE(uploadsLeft(), 0);
}

void TestResumeTroubles::batchOfAnotherEndpointIsLeftBehind()
{
    cutOff(upload(), 2);
    const Relay elsewhere(m_gateway.endpoint());
    const auto other = GatewayFixture::makeService(elsewhere.endpoint(), m_gateway.credentials());
    const auto probe = start();
    const QSignalSpy leftBehind(&probe->engine(), &TransferEngine::batchesLeftBehind);
    probe->engine().restore(
        [&](const QString &) -> Result<std::shared_ptr<S3Service>> { return other; });
    QVERIFY(TransferProbe::waitUntil([&] { return !leftBehind.isEmpty(); }));
    QCOMPARE(leftBehind.at(0).at(0).toInt(), 1);
    QCOMPARE(leftBehind.at(0).at(1).value<Error>().kind, ErrorKind::EndpointChanged);
    QCOMPARE(elsewhere.requests().size(), 0);
    QCOMPARE(uploadsLeft(), 1);
}

QTEST_GUILESS_MAIN(TestResumeTroubles)
#include "tst_resumetroubles.moc"
