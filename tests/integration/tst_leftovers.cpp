// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/failureinbox.h"
#include "largefiletest.h"
#include "tests/unit/testing.h"

#include <QDir>
#include <QTest>

using namespace windlass;

/// What was begun of a large object, does not run, and is given up.
class TestLeftovers : public LargeFileTest
{
    Q_OBJECT
private slots:
    void uploadCancelledWhilePaused();
    void itemCancelledWhilePaused();
    void downloadCancelledWhilePaused();
    void uploadCancelledAfterARestart();
    void downloadCancelledAfterARestart();
    void uploadWhoseIdWasLost();
    void failureThatWasDismissed();
    void failureThatWasNotDismissedIsKept();
    void whatTheServerDoesNotAbortWaitsForTheNextStart_data();
    void whatTheServerDoesNotAbortWaitsForTheNextStart();
    void whatCouldNotBeAbortedIsNotGoneOnWith();
    void whatAnotherBatchHasTakenUpIsKept();
    void whatAnotherBatchWorksOnIsKept();
    void pausedOnlyIsKept();
    void sourceOfAnUploadIsGone();
    void sourceOfADownloadIsGone();
    void folderThatCannotBeReadMayComeBack();

private:
    /// Begins \a request and pauses it after two parts.
    BatchId beginAndPause(TransferProbe &probe, const TransferRequest &request)
    {
        const BatchId batch = submitAndHold(probe, request, 2);
        probe.engine().pause(batch);
        const bool isPaused = TransferProbe::waitUntil([&] {
            const auto outcome = probe.outcome(batch);
            return outcome.batch.isPaused && outcome.batch.running == 0;
        });
        if (!isPaused)
            QTest::qFail("it was not paused", __FILE__, __LINE__);
        passEverything();
        return batch;
    }
    /// An upload is cancelled whose server is busy then; the end of the program.
    void cancelWithoutAbort(bool isRunning)
    {
        const auto probe = start();
        const BatchId batch
            = isRunning ? submitAndHold(*probe, upload(), 2) : beginAndPause(*probe, upload());
        m_relay->setRule([](const Relay::Request &request) {
            return request.isFor("DELETE", "uploadId") ? Relay::Fate::say("503 Slow Down", "")
                                                       : Relay::Fate::pass();
        });
        probe->engine().cancel(batch);
        QVERIFY(probe->waitFor(batch).isFinished);
        QTRY_VERIFY(m_relay->count("DELETE", "uploadId") > 0);
        probe->destroyEngine();
        m_relay->setRule({});
    }
    /// The next run of the program, where everything is paused.
    std::unique_ptr<TransferProbe> restart(BatchId batch)
    {
        auto probe = start();
        probe->engine().restore(finder(), true);
        if (!TransferProbe::waitUntil([&] { return probe->outcome(batch).batch.isPaused; }))
            QTest::qFail("it did not come back", __FILE__, __LINE__);
        return probe;
    }
    /// Begins \a request, ends the program, and starts it again.
    std::unique_ptr<TransferProbe> beginAndRestart(const TransferRequest &request, BatchId &batch)
    {
        const auto probe = start();
        batch = beginAndPause(*probe, request);
        probe->destroyEngine();
        return restart(batch);
    }
    /// Unfinished uploads and downloads that the journal knows.
    int recordsLeft() const
    {
        return numberInJournal(QStringLiteral(
            "SELECT (SELECT count(*) FROM upload) + (SELECT count(*) FROM download)"));
    }
    int filesIn(const char *folder) const
    {
        return int(QDir(path(folder))
                       .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                       .size());
    }
};

void TestLeftovers::uploadCancelledWhilePaused()
{
    const auto probe = start();
    const BatchId batch = beginAndPause(*probe, upload());
    QCOMPARE(uploadsLeft(), 1);
    probe->engine().cancel(batch);
    QCOMPARE(probe->waitFor(batch).batch.cancelled, 1);
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::itemCancelledWhilePaused()
{
    const auto probe = start();
    const BatchId batch = beginAndPause(*probe, upload());
    QCOMPARE(uploadsLeft(), 1);
    probe->engine().cancelItem(batch, probe->outcome(batch).items.first().id);
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::downloadCancelledWhilePaused()
{
    put();
    const auto probe = start();
    const BatchId batch = beginAndPause(*probe, download());
    QCOMPARE(filesIn("to"), 1);
    probe->engine().cancel(batch);
    QTRY_COMPARE(filesIn("to"), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::uploadCancelledAfterARestart()
{
    BatchId batch = 0;
    const auto probe = beginAndRestart(upload(), batch);
    QCOMPARE(uploadsLeft(), 1); // which no scan has found again
    probe->engine().cancel(batch);
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::downloadCancelledAfterARestart()
{
    put();
    BatchId batch = 0;
    const auto probe = beginAndRestart(download(), batch);
    QCOMPARE(filesIn("to"), 1);
    probe->engine().cancel(batch);
    QTRY_COMPARE(filesIn("to"), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::uploadWhoseIdWasLost()
{
    BatchId batch = 0;
    {
        const auto probe = start();
        m_relay->setRule(holdAnswers("POST", "uploads"));
        batch = probe->engine().submit(upload());
        QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 1; }));
        probe->destroyEngine(); // as if killed: the answer never comes
    }
    passEverything();
    QCOMPARE(uploadsLeft(), 1);
    const auto probe = restart(batch);
    probe->engine().cancel(batch);
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::failureThatWasDismissed()
{
    const auto probe = start();
    m_relay->setRule(cutAnswers("PUT", "partNumber=4"));
    QCOMPARE(probe->run(upload()).batch.failed, 1);
    m_relay->setRule({});
    QCOMPARE(uploadsLeft(), 1);
    const FailureInbox inbox(m_journal);
    const auto groups = inbox.groups().result();
    QVERIFY(groups && groups->size() == 1);
    QVERIFY(inbox.dismiss(groups->first().cause).result());
    probe->engine().discardLeftovers();
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::failureThatWasNotDismissedIsKept()
{
    const auto probe = start();
    m_relay->setRule(cutAnswers("PUT", "partNumber=4"));
    const TransferProbe::Outcome failed = probe->run(upload());
    QCOMPARE(failed.batch.failed, 1);
    m_relay->setRule({});
    m_relay->reset();
    // Another batch that is cancelled changes nothing about it.
    TransferRequest other = upload();
    other.targetPrefix = ObjectKey("other/");
    probe->engine().cancel(beginAndPause(*probe, other));
    QTRY_COMPARE(uploadsLeft(), 1);
    QTRY_COMPARE(recordsLeft(), 1);
    m_relay->reset();
    probe->engine().retry(failed.batch.id);
    QVERIFY(TransferProbe::waitUntil([this] { return isStored(); }));
    QTRY_COMPARE(uploadsLeft(), 0);
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
}

void TestLeftovers::whatTheServerDoesNotAbortWaitsForTheNextStart_data()
{
    QTest::addColumn<bool>("isRunning");
    QTest::newRow("paused") << false;
    QTest::newRow("running") << true;
}

void TestLeftovers::whatTheServerDoesNotAbortWaitsForTheNextStart()
{
    QFETCH(bool, isRunning);
    cancelWithoutAbort(isRunning);
    QCOMPARE(uploadsLeft(), 1);
    const auto probe = start();
    probe->engine().restore(finder());
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
    QVERIFY(probe->engine().isIdle());
}

/// Its parts may be the reason why it was given up.
void TestLeftovers::whatCouldNotBeAbortedIsNotGoneOnWith()
{
    cancelWithoutAbort(true);
    m_relay->reset();
    QCOMPARE(runAgain(upload()).whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("PUT", "partNumber"), partCount);
    QCOMPARE(uploadsLeft(), 0);
    QVERIFY(isStored());
}

void TestLeftovers::whatAnotherBatchHasTakenUpIsKept()
{
    const auto probe = start();
    const BatchId first = beginAndPause(*probe, upload());
    // The second one finds what the first one has begun, and is paused in turn.
    m_relay->setRule(holdAnswers("GET", "uploadId"));
    const BatchId second = probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 1; }));
    probe->engine().pause(second);
    QVERIFY(TransferProbe::waitUntil([&] { return probe->outcome(second).batch.running == 0; }));
    m_relay->release();
    probe->engine().cancel(first);
    QCOMPARE(probe->waitFor(first).batch.cancelled, 1);
    // When this one is gone, the other one would be, too.
    TransferRequest third = upload();
    third.targetPrefix = ObjectKey("third/");
    probe->engine().cancel(beginAndPause(*probe, third));
    QTRY_COMPARE(uploadsLeft(), 1);
    QTRY_COMPARE(recordsLeft(), 1);
    m_relay->reset();
    probe->engine().resume(second);
    QCOMPARE(probe->waitFor(second).whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(m_relay->count("DELETE", "uploadId"), 0);
    QVERIFY(isStored());
}

void TestLeftovers::whatAnotherBatchWorksOnIsKept()
{
    const auto probe = start();
    const BatchId first = submitAndHold(*probe, upload(), 2);
    const BatchId second = probe->engine().submit(upload()); // waits for the first one
    QVERIFY(TransferProbe::waitUntil([&] { return probe->outcome(second).batch.running == 1; }));
    probe->engine().cancel(second);
    QVERIFY(probe->waitFor(second).isFinished);
    QCOMPARE(recordsLeft(), 1);
    m_relay->release();
    QCOMPARE(probe->waitFor(first).whyNotAllDone(), QByteArray());
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::pausedOnlyIsKept()
{
    BatchId batch = 0;
    const auto probe = beginAndRestart(upload(), batch);
    probe->engine().discardLeftovers();
    m_tree->addFile("small", "x");
    QCOMPARE(probe
                 ->run(TransferRequest::upload(
                     m_service, {{m_tree->path("small"), "small"}}, m_bucket, {}))
                 .whyNotAllDone(),
        QByteArray());
    m_relay->reset();
    probe->engine().resume(batch);
    QCOMPARE(probe->waitFor(batch).whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(m_relay->count("DELETE", ""), 0);
}

void TestLeftovers::sourceOfAnUploadIsGone()
{
    m_tree->addFile("folder/small", "x");
    m_tree->addFile("folder/big.bin", m_content);
    TransferRequest request
        = TransferRequest::upload(m_service, {{m_tree->path("folder"), "folder/"}}, m_bucket, {});
    request.connection = connectionId;
    BatchId batch = 0;
    const auto probe = beginAndRestart(request, batch);
    QCOMPARE(uploadsLeft(), 1);
    QVERIFY(QFile::remove(path("folder/big.bin")));
    probe->engine().resume(batch);
    QCOMPARE(probe->waitFor(batch).batch.failed, 0);
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::sourceOfADownloadIsGone()
{
    m_gateway.put(m_bucket, ObjectKey("folder/big.bin"), m_content);
    TransferRequest request = download();
    request.remoteSources.first().key = ObjectKey("folder/");
    request.remoteSources.first().targetName = "folder/";
    request.remoteSources.first().isPrefix = true;
    BatchId batch = 0;
    const auto probe = beginAndRestart(request, batch);
    QCOMPARE(filesIn("to/folder"), 1);
    QVERIFY(m_gateway.call([&](const S3Client &s3) {
        return s3.deleteObject(m_bucket, ObjectKey("folder/big.bin"));
    }));
    probe->engine().resume(batch);
    QCOMPARE(probe->waitFor(batch).batch.failed, 0);
    QTRY_COMPARE(filesIn("to/folder"), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

/// Trying again finds what the scan could not.
void TestLeftovers::folderThatCannotBeReadMayComeBack()
{
    m_tree->addFile("folder/sub/big.bin", m_content);
    TransferRequest request
        = TransferRequest::upload(m_service, {{m_tree->path("folder"), "folder/"}}, m_bucket, {});
    request.connection = connectionId;
    BatchId batch = 0;
    const auto probe = beginAndRestart(request, batch);
    QVERIFY(QFile::rename(path("folder/sub"), path("elsewhere")));
    QVERIFY(QFile::link(path("nowhere"), path("folder/sub")));
    probe->engine().resume(batch);
    QCOMPARE(probe->waitFor(batch).batch.failed, 1);
    probe->engine().discardLeftovers();
    QVERIFY(QFile::remove(path("folder/sub")));
    QVERIFY(QFile::rename(path("elsewhere"), path("folder/sub")));
    m_relay->reset();
    probe->engine().retry(batch);
    QTRY_VERIFY_WITH_TIMEOUT(
        stored("folder/sub/big.bin") == m_content && uploadsLeft() == 0, 30'000);
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
}

QTEST_GUILESS_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
