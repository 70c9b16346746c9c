// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journaldatabase.h"
#include "largefiletest.h"
#include "tests/unit/testing.h"

#include "core/localfs/localname.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace windlass;

/// Transfers that the program's end cuts off, and the next run that goes on with them.
class TestResume : public LargeFileTest
{
    Q_OBJECT
private slots:
    void uploadGoesOnWhereItWas();
    void restoredQueueGoesOnByItself();
    void uploadOfAChangedFileStartsOver();
    void uploadWhoseIdWasLostIsFoundAgain();
    void uploadThatIsBegunLateIsAborted();
    void uploadThatWasCompletedIsNotSentAgain();
    void uploadWhosePartsNobodyHeardOfIsNotSentAgain();
    void uploadThatWasNotLookedAtAgainIsNotSentAgain();
    void fileThatIsUploadedTwiceIsSentOnce();
    void otherFileForTheSameKeyComesAfterwards();
    void uploadsOfAFileTakeTurnsInOneSlot();
    void cancelledUploadIsAborted();
    void failedUploadIsKeptForTheNextTry();
    void downloadGoesOnWhereItWas();
    void downloadGoesOnInsideItsParts();
    void downloadGoesOnInsideItsPartsAfterAPause();
    void downloadUnderASubstituteGoesOnWhereItWas();
    void downloadOfAChangedObjectStartsOver();
    void downloadFromAnEarlierBootStartsOver();
    void downloadGoesOnInABootThatIsNotItsFirst();
    void restartShowsHowFarItWas_data();
    void restartShowsHowFarItWas();
    void finishedFilesAreNotSentAgain();
    void pausedBatchStandsStillAndGoesOn();
    void endWaitsForNoAnswer_data();
    void endWaitsForNoAnswer();

private:
    /// Begins a download of which \a bytes of each part come, and then no more.
    BatchId downloadBeginnings(TransferProbe &probe, qint64 bytes)
    {
        m_relay->setRule([bytes](const Relay::Request &request) {
            const bool isPart = request.isFor("GET", "big.bin");
            return isPart ? Relay::Fate::hold(bytes) : Relay::Fate::pass();
        });
        const BatchId batch = probe.engine().submit(download());
        const bool hasCome = TransferProbe::waitUntil(
            [&] { return probe.outcome(batch).batch.doneBytes == partCount * bytes; });
        if (!hasCome)
            QTest::qFail("the beginnings did not come", __FILE__, __LINE__);
        return batch;
    }
    /// How many bytes of the object were asked for.
    qint64 bytesAskedFor() const
    {
        qint64 bytes = 0;
        for (const Relay::Request &request : m_relay->requests()) {
            if (request.isFor("GET", "big.bin"))
                bytes += request.rangeLength();
        }
        return bytes;
    }
    /// While no engine uses it.
    void changeJournal(const QString &statement)
    {
        Journal journal(path("j.sqlite"));
        QFuture<Result<>> changed = journal.ask<void>(
            [statement](JournalDatabase &database) { return database.run(statement); });
        changed.waitForFinished();
        if (!changed.result())
            QTest::qFail("the journal was not changed", __FILE__, __LINE__);
    }
    QList<QString> filesIn(const char *folder)
    {
        return QDir(path(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

void TestResume::uploadGoesOnWhereItWas()
{
    cutOff(upload(), 2);
    QCOMPARE(uploadsLeft(), 1);
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    // The gateway had all parts, even those whose answers were held back.
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::restoredQueueGoesOnByItself()
{
    cutOff(upload(), 2);
    const auto probe = start();
    BatchSnapshot ended;
    connect(&probe->engine(), &TransferEngine::batchFinished, this,
        [&ended](const BatchSnapshot &batch) { ended = batch; });
    probe->engine().restore(finder());
    QVERIFY(TransferProbe::waitUntil([&ended] { return ended.isFinished; }));
    QCOMPARE(ended.done, 1);
    QVERIFY(isStored());
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::uploadOfAChangedFileStartsOver()
{
    cutOff(upload(), 2);
    m_content[0] = char(m_content[0] + 1);
    m_tree->addFile("big.bin", m_content);
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().restart, RestartReason::SourceChanged);
    QVERIFY(isStored());
    QCOMPARE(m_relay->count("PUT", "partNumber"), partCount);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::uploadWhoseIdWasLostIsFoundAgain()
{
    cutOffAt("POST", "uploads");
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(uploadsLeft(), 0);
}

/// What was asked for before the program was killed is done once the next run has looked for it.
void TestResume::uploadThatIsBegunLateIsAborted()
{
    cutOffAt("POST", "uploads");
    const auto uploads
        = m_gateway.call([this](const S3Client &s3) { return s3.listMultipartUploads(m_bucket); });
    QCOMPARE(uploads->size(), 1);
    const MultipartUploadInfo begun = uploads->first();
    QVERIFY(m_gateway.call([&](const S3Client &s3) {
        return s3.abortMultipartUpload(m_bucket, begun.key, begun.uploadId);
    }));
    const auto probe = start();
    m_relay->setRule(holdAnswers("POST", "uploads"));
    BatchSnapshot ended;
    connect(&probe->engine(), &TransferEngine::batchFinished, this,
        [&ended](const BatchSnapshot &batch) { ended = batch; });
    probe->engine().restore(finder());
    QVERIFY(TransferProbe::waitUntil([this] { return m_relay->held() == 1; }));
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.createMultipartUpload(m_bucket, begun.key, {}); }));
    m_relay->release();
    QVERIFY(TransferProbe::waitUntil([&ended] { return ended.isFinished; }));
    QCOMPARE(ended.done, 1);
    QVERIFY(isStored());
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::uploadThatWasCompletedIsNotSentAgain()
{
    cutOffAt("POST", "uploadId");
    QVERIFY(isStored()); // and nobody told us
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
    QCOMPARE(m_relay->count("POST", "upload"), 0);
    QCOMPARE(uploadsLeft(), 0);
}

/// Once it is complete the server lists its parts no more.
void TestResume::uploadWhosePartsNobodyHeardOfIsNotSentAgain()
{
    cutOffAt("PUT", "partNumber", partCount);
    cutOffAt("POST", "uploadId");
    QVERIFY(isStored());
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().verification, Verification::CompositeETag);
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
    QCOMPARE(m_relay->count("POST", "upload"), 0);
}

void TestResume::uploadThatWasNotLookedAtAgainIsNotSentAgain()
{
    cutOff(upload(), 2);
    cutOffAt("HEAD", "big.bin");
    QVERIFY(isStored());
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
    QCOMPARE(numberInJournal(QStringLiteral("SELECT count(*) FROM upload")), 0);
}

void TestResume::fileThatIsUploadedTwiceIsSentOnce()
{
    const auto probe = start();
    const BatchId first = submitAndHold(*probe, upload(), 2);
    const BatchId second = probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return probe->outcome(second).batch.running == 1; }));
    m_relay->setRule({});
    m_relay->release();
    for (const BatchId batch : {first, second}) {
        const auto outcome = probe->waitFor(batch);
        QCOMPARE(outcome.whyNotAllDone(), QByteArray());
        QCOMPARE(outcome.items.first().verification, Verification::SignedSha256);
    }
    QVERIFY(isStored());
    QCOMPARE(m_relay->count("POST", "uploads"), 1);
    QCOMPARE(m_relay->count("PUT", "partNumber"), partCount);
    QCOMPARE(numberInJournal(QStringLiteral("SELECT count(*) FROM upload")), 0);
}

void TestResume::otherFileForTheSameKeyComesAfterwards()
{
    const auto probe = start();
    const BatchId first = submitAndHold(*probe, upload(), 2);
    m_content[0] = char(m_content[0] + 1);
    m_tree->addFile("other.bin", m_content);
    TransferRequest request = upload();
    request.localSources.first().path = m_tree->path("other.bin");
    const BatchId second = probe->engine().submit(request);
    QVERIFY(TransferProbe::waitUntil([&] { return probe->outcome(second).batch.running == 1; }));
    m_relay->setRule({});
    m_relay->release();
    QCOMPARE(probe->waitFor(first).whyNotAllDone(), QByteArray());
    QCOMPARE(probe->waitFor(second).whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(m_relay->count("PUT", "partNumber"), 2 * partCount);
}

/// Helpers of the first one that never had a slot must not hold up the second.
void TestResume::uploadsOfAFileTakeTurnsInOneSlot()
{
    TransferConfig config = smallParts();
    config.maxRequests = 1;
    const auto probe = start(config);
    const BatchId first = probe->engine().submit(upload());
    const BatchId second = probe->engine().submit(upload());
    for (const BatchId batch : {first, second})
        QCOMPARE(probe->waitFor(batch).whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
}

void TestResume::cancelledUploadIsAborted()
{
    const auto probe = start();
    const BatchId batch = submitAndHold(*probe, upload(), 2);
    m_relay->setRule({});
    probe->engine().cancel(batch);
    probe->waitFor(batch);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::failedUploadIsKeptForTheNextTry()
{
    {
        const auto probe = start();
        m_relay->setRule(cutAnswers("PUT", "partNumber=4"));
        const auto outcome = probe->run(upload());
        QCOMPARE(outcome.onlyFailure().error->kind, ErrorKind::ConnectionLost);
    }
    QCOMPARE(uploadsLeft(), 1);
    m_relay->setRule({});
    m_relay->reset();
    const auto outcome = runAgain(upload());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QVERIFY(m_relay->count("PUT", "partNumber") < partCount);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::downloadGoesOnWhereItWas()
{
    put();
    cutOff(download(), 2);
    QCOMPARE(filesIn("to").size(), 1);
    QVERIFY(!filesIn("to").contains(QLatin1String("big.bin")));
    const auto outcome = runAgain(download());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("GET", "big.bin"), partCount - 2);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
    QCOMPARE(filesIn("to"), QList<QString> {QStringLiteral("big.bin")});
}

void TestResume::downloadGoesOnInsideItsParts()
{
    constexpr qint64 beginning = 2'000'000;
    put();
    auto probe = start();
    downloadBeginnings(*probe, beginning);
    endProgram(std::move(probe));
    const auto outcome = runAgain(download());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isVerified(outcome.items.first().verification));
    QCOMPARE(bytesAskedFor(), m_content.size() - partCount * beginning);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
    QCOMPARE(filesIn("to"), QList<QString> {QStringLiteral("big.bin")});
}

void TestResume::downloadGoesOnInsideItsPartsAfterAPause()
{
    constexpr qint64 beginning = 3'000'000;
    put();
    const auto probe = start();
    const BatchId batch = downloadBeginnings(*probe, beginning);
    probe->engine().pause(batch);
    QVERIFY(TransferProbe::waitUntil([&] { return probe->outcome(batch).batch.running == 0; }));
    passEverything();
    probe->engine().resume(batch);
    QCOMPARE(probe->waitFor(batch).whyNotAllDone(), QByteArray());
    QCOMPARE(bytesAskedFor(), m_content.size() - partCount * beginning);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
    QCOMPARE(probe->contradictions(), QByteArray());
}

void TestResume::downloadUnderASubstituteGoesOnWhereItWas()
{
    put();
    TransferRequest request = download();
    request.remoteSources.first().targetName = "a//" + QByteArray(300, 'n');
    cutOff(request, 2);
    QCOMPARE(runAgain(request).whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("GET", "big.bin"), partCount - 2);
    const QByteArray path = localNameFor(request.remoteSources.first().targetName).path;
    QVERIFY(m_tree->read("to/" + path) == m_content);
}

void TestResume::downloadOfAChangedObjectStartsOver()
{
    put();
    cutOff(download(), 2);
    m_content[5] = char(m_content[5] + 1);
    put();
    const auto outcome = runAgain(download());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(outcome.items.first().restart, RestartReason::SourceChanged);
    QCOMPARE(m_relay->count("GET", "big.bin"), partCount);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
    QCOMPARE(filesIn("to"), QList<QString> {QStringLiteral("big.bin")});
}

void TestResume::downloadFromAnEarlierBootStartsOver()
{
    put();
    cutOff(download(), 2);
    // As after a power failure: what was written may not have reached the disk.
    changeJournal(QStringLiteral("UPDATE download_part SET durable = 0"));
    changeJournal(QStringLiteral("UPDATE download SET boot = x'00'"));
    const auto outcome = runAgain(download());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("GET", "big.bin"), partCount);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
}

/// The machine was restarted after two parts, and the program killed after another one.
void TestResume::downloadGoesOnInABootThatIsNotItsFirst()
{
    put();
    cutOff(download(), 2);
    changeJournal(QStringLiteral("UPDATE download SET boot = x'00'"));
    auto probe = start();
    m_relay->setRule(holdAnswers("GET", "big.bin", 1));
    probe->engine().submitOrResume(download());
    QVERIFY(TransferProbe::waitUntil([&] {
        return numberInJournal(
                   QStringLiteral("SELECT count(*) FROM ") + QLatin1String(wholeDownloadParts))
            == 3;
    }));
    endProgram(std::move(probe));
    changeJournal(QStringLiteral("UPDATE download_part SET durable = 0"));
    const auto outcome = runAgain(download());
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(m_relay->count("GET", "big.bin"), 1);
    QVERIFY(m_tree->read("to/big.bin") == m_content);
}

void TestResume::restartShowsHowFarItWas_data()
{
    QTest::addColumn<bool>("isUpload");
    QTest::newRow("upload") << true;
    QTest::newRow("download") << false;
}

void TestResume::restartShowsHowFarItWas()
{
    QFETCH(const bool, isUpload);
    put();
    TransferRequest request = isUpload ? upload() : download();
    request.reviewedObjects = 1;
    request.reviewedBytes = m_content.size();
    auto first = start();
    const BatchId batch = submitAndHold(*first, request, 2);
    endProgram(std::move(first));
    const auto probe = start();
    if (!isUpload) // of an upload the server has all parts, and is asked for them
        m_relay->setRule(holdAnswers("GET", "big.bin"));
    probe->engine().restore(finder(), true);
    QVERIFY(TransferProbe::waitUntil([&] { return probe->outcome(batch).batch.isPaused; }));
    QCOMPARE(probe->outcome(batch).batch.doneBytes, 2 * partSize); // paused, and not scanned yet
    probe->engine().resume(batch);
    if (!isUpload) {
        QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 2; }));
        QCOMPARE(probe->outcome(batch).batch.doneBytes, 2 * partSize);
        passEverything();
    }
    QCOMPARE(probe->waitFor(batch).whyNotAllDone(), QByteArray());
    QCOMPARE(probe->contradictions(), QByteArray());
}

void TestResume::finishedFilesAreNotSentAgain()
{
    for (int i = 0; i < 5; ++i)
        m_tree->addFile("many/small" + QByteArray::number(i), patternBytes(1000, quint64(i)));
    m_tree->addFile("many/zzz-big", m_content);
    const TransferRequest request
        = TransferRequest::upload(m_service, {{m_tree->path("many"), {}}}, m_bucket, {});
    const auto probe = start();
    m_relay->setRule(holdAnswers("PUT", "partNumber", 2));
    const BatchId batch = probe->engine().submit(request);
    QVERIFY(TransferProbe::waitUntil(
        [&] { return m_relay->held() == partCount - 2 && probe->outcome(batch).batch.done == 5; }));
    probe->destroyEngine();
    passEverything();
    const auto outcome = runAgain(request);
    QCOMPARE(outcome.batch.done, 6);
    QCOMPARE(outcome.batch.total, 6);
    QCOMPARE(outcome.batch.doneBytes, 5 * 1000 + m_content.size());
    QCOMPARE(m_relay->count("PUT", "small"), 0);
    QCOMPARE(uploadsLeft(), 0);
}

void TestResume::pausedBatchStandsStillAndGoesOn()
{
    const auto probe = start();
    const BatchId batch = submitAndHold(*probe, upload(), 2);
    probe->engine().pause(batch);
    QVERIFY(TransferProbe::waitUntil([&] {
        const auto outcome = probe->outcome(batch);
        return outcome.batch.isPaused && outcome.batch.running == 0;
    }));
    passEverything();
    probe->engine().resume(batch);
    const auto outcome = probe->waitFor(batch);
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QVERIFY(isStored());
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QCOMPARE(m_relay->count("PUT", "partNumber"), 0);
}

void TestResume::endWaitsForNoAnswer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("while a folder is listed") << QByteArray("GET");
    QTest::newRow("while targets are looked at") << QByteArray("HEAD");
    QTest::newRow("while copies are made") << QByteArray("PUT");
}

void TestResume::endWaitsForNoAnswer()
{
    QFETCH(const QByteArray, method);
    m_gateway.put(m_bucket, ObjectKey("from/a"), "content");
    RemoteSelection selection;
    selection.key = ObjectKey("from/");
    selection.isPrefix = true;
    TransferRequest request
        = TransferRequest::copy(m_service, m_bucket, {selection}, m_bucket, ObjectKey("to/"));
    request.existing = ConflictPolicy::Skip;
    request.connection = connectionId;
    m_relay->setRule(holdAnswers(method.constData()));
    const auto first = start();
    first->engine().submit(request);
    QVERIFY(TransferProbe::waitUntil([this] { return m_relay->held() == 1; }));
    QElapsedTimer sinceEnd;
    sinceEnd.start();
    first->destroyEngine();
    QVERIFY(sinceEnd.elapsed() < 30'000); // a request gives up after three minutes
    passEverything();

    const auto second = start();
    BatchSnapshot ended;
    connect(&second->engine(), &TransferEngine::batchFinished, this,
        [&ended](const BatchSnapshot &batch) { ended = batch; });
    second->engine().restore(finder());
    QVERIFY(TransferProbe::waitUntil([&ended] { return ended.isFinished; }));
    QVERIFY(!ended.scanError);
    QCOMPARE(ended.failed, 0);
    QCOMPARE(keys(), QByteArrayList({"from/a", "to/a"}));
}

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
