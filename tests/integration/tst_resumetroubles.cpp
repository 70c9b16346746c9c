// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journaldatabase.h"
#include "core/transfer/transferhistory.h"
#include "largefiletest.h"
#include "tests/unit/testing.h"

#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

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
    void fileInDoubtThatFailsIsInDoubtStill();
    void fileInDoubtWithoutItsObjectIsWhatItWas();
    void fileThatThePowerFailureTookIsFetchedAgain_data();
    void fileThatThePowerFailureTookIsFetchedAgain();
    void fileInDoubtThatIsAllThereIsNotFetched();
    void fileInDoubtThatIsThereWhenItIsTriedAgain();

private:
    /// A download of f/ whose small files are done when the program ends, and a large one is not.
    TransferRequest cutOffDownload(const QByteArrayList &small, ExistingRule rule)
    {
        for (const QByteArray &key : small)
            m_gateway.put(m_bucket, ObjectKey(key), "content");
        m_gateway.put(m_bucket, ObjectKey("f/z"), m_content);
        RemoteSelection folder;
        folder.key = ObjectKey("f/");
        folder.isPrefix = true;
        TransferRequest request
            = TransferRequest::download(m_service, m_bucket, {folder}, m_tree->path("to"));
        request.connection = connectionId;
        request.existing = rule;
        m_relay->setRule(holdAnswers("GET", "f/z"));
        const auto probe = start();
        const BatchId batch = probe->engine().submit(request);
        const bool isThere = TransferProbe::waitUntil([&] {
            return m_relay->held() == partCount && probe->outcome(batch).batch.done == small.size();
        });
        if (!isThere)
            QTest::qFail("the download did not come so far", __FILE__, __LINE__);
        probe->destroyEngine();
        m_journal.reset();
        passEverything();
        return request;
    }
    /// The machine has stopped soon after the file was done, long ago by what the journal says of
    /// all, and of "long ago" a while before; what came after has its time from today.
    void loseFile(const QByteArray &name, const QByteArray &left = QByteArray(7, '\0'))
    {
        Journal journal(path("j.sqlite"));
        QFuture<Result<>> aged = journal.ask<void>([](JournalDatabase &database) {
            return database.run(QStringLiteral("UPDATE item SET ended = CASE name WHEN "
                                               "CAST('long ago' AS BLOB) THEN 1 ELSE 100000 END"));
        });
        aged.waitForFinished();
        QVERIFY(aged.result());
        const timespec times[2] = {{50, 0}, {50, 0}};
        m_tree->addFile("to/" + name, left);
        QCOMPARE(::utimensat(AT_FDCWD, m_tree->path("to/" + name).constData(), times, 0), 0);
    }
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

/// That it is in doubt is not forgotten when it cannot be fetched.
void TestResumeTroubles::fileInDoubtThatFailsIsInDoubtStill()
{
    const TransferRequest request = cutOffDownload({"f/small"}, ExistingRule::Skip);
    loseFile("small");
    m_relay->setRule(refuse("GET", "f/small"));
    const auto failed = runAgain(request);
    QCOMPARE(failed.batch.failed, 1);
    m_relay->setRule({});
    const auto probe = start();
    BatchSnapshot ended;
    connect(&probe->engine(), &TransferEngine::batchFinished, this,
        [&ended](const BatchSnapshot &batch) { ended = batch; });
    probe->engine().retry(failed.batch.id);
    QVERIFY(TransferProbe::waitUntil([&ended] { return ended.isFinished; }));
    QCOMPARE(ended.skipped, 0);
    QCOMPARE(m_tree->read("to/small"), QByteArray("content"));
}

/// It cannot be fetched again, and nobody knows that it was lost.
void TestResumeTroubles::fileInDoubtWithoutItsObjectIsWhatItWas()
{
    const TransferRequest request = cutOffDownload({"f/small"}, ExistingRule::Skip);
    loseFile("small");
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("f/small")); }));
    QCOMPARE(runAgain(request).batch.done, 1);
    const auto history = TransferHistory(m_journal).page(0, 10).result();
    QVERIFY(history && history->size() == 1);
    const BatchCounts &counts = history->first().counts;
    QCOMPARE(counts.done, 2);
    QCOMPARE(decodeVerifications(counts.verified)->unverified(counts.done), 0);
}

void TestResumeTroubles::fileThatThePowerFailureTookIsFetchedAgain_data()
{
    QTest::addColumn<ExistingRule>("rule");
    QTest::addColumn<bool>("isEarlierRun"); // of the machine
    QTest::newRow("overwrite") << ExistingRule::Overwrite << true;
    QTest::newRow("skip") << ExistingRule::Skip << true;
    QTest::newRow("same run of the machine") << ExistingRule::Overwrite << false;
}

/// It was called done, and has none of its bytes now. Another one has been edited since.
void TestResumeTroubles::fileThatThePowerFailureTookIsFetchedAgain()
{
    QFETCH(ExistingRule, rule);
    QFETCH(bool, isEarlierRun);
    const TransferRequest request = cutOffDownload({"f/edited", "f/long ago", "f/small"}, rule);
    if (isEarlierRun)
        loseFile("small");
    else
        m_tree->addFile("to/small", {});
    for (const char *name : {"to/edited", "to/long ago"})
        m_tree->addFile(name, "changed since");
    {
        // A run that does not come to it.
        const auto probe = start();
        const QSignalSpy told(&probe->engine(), &TransferEngine::updated);
        probe->engine().restore(finder(), true);
        QVERIFY(TransferProbe::waitUntil([&] { return !told.isEmpty(); }));
        probe->destroyEngine();
    }
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.batch.done, isEarlierRun ? 3 : 4);
    QCOMPARE(outcome.batch.skipped, isEarlierRun ? 1 : 0);
    QCOMPARE(outcome.batch.failed, 0);
    QCOMPARE(m_tree->read("to/small"), isEarlierRun ? QByteArray("content") : QByteArray());
    QCOMPARE(m_tree->read("to/edited"), "changed since");
    QCOMPARE(m_tree->read("to/long ago"), "changed since");
    QVERIFY(m_tree->read("to/z") == m_content);
}

void TestResumeTroubles::fileInDoubtThatIsAllThereIsNotFetched()
{
    const TransferRequest request = cutOffDownload({"f/small"}, ExistingRule::Overwrite);
    loseFile("small", "content");
    m_relay->reset();
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.batch.done, 2);
    QCOMPARE(outcome.batch.verifications[Verification::Md5ETag], 2);
    QCOMPARE(m_relay->count("GET", "f/small"), 0);
    QVERIFY(m_tree->read("to/z") == m_content);
}

/// Its failure tells neither the size nor the ETag of the object.
void TestResumeTroubles::fileInDoubtThatIsThereWhenItIsTriedAgain()
{
    const TransferRequest request = cutOffDownload({"f/small"}, ExistingRule::Overwrite);
    loseFile("small");
    m_relay->setRule(refuse("GET", "f/small"));
    const auto failed = runAgain(request);
    QCOMPARE(failed.batch.failed, 1);
    loseFile("small", "content");
    m_relay->setRule({});
    m_relay->reset();
    const auto probe = start();
    probe->engine().retry(failed.batch.id);
    QVERIFY(TransferProbe::waitUntil([this] {
        const auto history = TransferHistory(m_journal).page(0, 10).result();
        return history && history->size() == 1 && history->first().counts.done == 2;
    }));
    const auto history = TransferHistory(m_journal).page(0, 10).result();
    QCOMPARE(history->first().counts.bytes, m_content.size() + qint64(sizeof("content") - 1));
    QCOMPARE(m_relay->count("GET", "f/small"), 0);
}

QTEST_GUILESS_MAIN(TestResumeTroubles)
#include "tst_resumetroubles.moc"
