// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/batchtable.h"
#include "core/journal/journaldatabase.h"
#include "core/transfer/records/failureinbox.h"
#include "core/transfer/records/transferhistory.h"
#include "largefiletest.h"
#include "tests/unit/testing.h"

#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace windlass;

/// Downloads that were done, and of which a power failure may have taken some.
class TestPowerFailure : public LargeFileTest
{
    Q_OBJECT
private slots:
    void fileInDoubtThatFailsIsInDoubtStill();
    void fileInDoubtWithoutItsObjectIsWhatItWas();
    void fileThatThePowerFailureTookIsFetchedAgain_data();
    void fileThatThePowerFailureTookIsFetchedAgain();
    void fileInDoubtThatIsAllThereIsNotFetched();
    void fileInDoubtThatIsThereWhenItIsTriedAgain();
    void endedDownloadGoesOnWithWhatIsInDoubt_data();
    void endedDownloadGoesOnWithWhatIsInDoubt();
    void endedDownloadThatWasFlushedIsLeftAlone();
    void whatEndedInThisRunOfTheMachineIsFlushed();
    void cancelledDownloadStaysCancelled();
    void listingThatFailsLeavesItInDoubt();
    void listingThatHadFailedIsStillToBeDone();
    void bucketThatIsGoneEndsIt();
    void cancelledWhileItIsLookedAtIsWhatItWas();

private:
    TransferRequest folderDownload(ConflictPolicy rule)
    {
        RemoteSelection folder;
        folder.key = ObjectKey("f/");
        folder.isPrefix = true;
        TransferRequest request
            = TransferRequest::download(m_service, m_bucket, {folder}, m_tree->path("to"));
        request.connection = connectionId;
        request.existing = rule;
        return request;
    }
    /// A download of f/ whose small files are done when the program ends, and a large one is not.
    TransferRequest cutOffDownload(const QByteArrayList &small, ConflictPolicy rule)
    {
        for (const QByteArray &key : small)
            m_gateway.put(m_bucket, ObjectKey(key), "content");
        m_gateway.put(m_bucket, ObjectKey("f/z"), m_content);
        const TransferRequest request = folderDownload(rule);
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
    /// all; "long ago" had been flushed before. What came after has its time from today.
    void loseFile(const QByteArray &name, const QByteArray &left = QByteArray(7, '\0'))
    {
        Journal journal(path("j.sqlite"));
        QFuture<Result<>> aged = journal.ask<void>([](JournalDatabase &database) {
            Result<> done
                = database.run(QStringLiteral("UPDATE item SET ended = CASE name WHEN "
                                              "CAST('long ago' AS BLOB) THEN 1 ELSE 100000 END"));
            return done ? database.run(QStringLiteral("UPDATE batch SET flushed = 2, boot = 'x'"))
                        : done;
        });
        aged.waitForFinished();
        QVERIFY(aged.result());
        const timespec times[2] = {{50, 0}, {50, 0}};
        m_tree->addFile("to/" + name, left);
        QCOMPARE(::utimensat(AT_FDCWD, m_tree->path("to/" + name).constData(), times, 0), 0);
    }
    /// Everything in the journal was long ago, in an earlier run of the machine.
    void age()
    {
        constexpr qint64 years = 300'000'000'000; // ms
        Journal journal(path("j.sqlite"));
        QFuture<Result<>> aged = journal.ask<void>([](JournalDatabase &database) -> Result<> {
            for (const char *statement : {"UPDATE item SET ended = ended - %1",
                     "UPDATE batch SET created = created - %1, ended = ended - %1, "
                     "flushed = flushed - %1, boot = 'x'"}) {
                if (Result<> done = database.run(QString::fromLatin1(statement).arg(years)); !done)
                    return done;
            }
            return {};
        });
        aged.waitForFinished();
        QVERIFY(aged.result());
    }
    /// Goes on with what the journal has; the batch when it has ended once more.
    BatchSnapshot restoreAndWait(TransferProbe &probe)
    {
        BatchSnapshot ended;
        connect(&probe.engine(), &TransferEngine::batchFinished, &probe,
            [&ended](const BatchSnapshot &batch) { ended = batch; });
        probe.engine().restore(finder());
        if (!TransferProbe::waitUntil([&ended] { return ended.isFinished; }))
            QTest::qFail("no batch came to its end", __FILE__, __LINE__);
        disconnect(&probe.engine(), &TransferEngine::batchFinished, &probe, nullptr);
        return ended;
    }
    /// What the journal keeps of the only batch.
    BatchRecord record()
    {
        QFuture<Result<QList<BatchRecord>>> found
            = m_journal->ask<QList<BatchRecord>>([](JournalDatabase &database) {
                  const BatchTable table(database);
                  Result<QList<BatchRecord>> all = table.history(0, 10);
                  if (all && all->isEmpty())
                      all = table.unfinished();
                  return all;
              });
        found.waitForFinished();
        const Result<QList<BatchRecord>> all = found.result();
        return all && all->size() == 1 ? all->first() : BatchRecord();
    }
};

/// That it is in doubt is not forgotten when it cannot be fetched.
void TestPowerFailure::fileInDoubtThatFailsIsInDoubtStill()
{
    const TransferRequest request = cutOffDownload({"f/small"}, ConflictPolicy::Skip);
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
void TestPowerFailure::fileInDoubtWithoutItsObjectIsWhatItWas()
{
    const TransferRequest request = cutOffDownload({"f/small"}, ConflictPolicy::Skip);
    loseFile("small");
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("f/small")); }));
    QCOMPARE(runAgain(request).batch.done, 1);
    const auto history = TransferHistory(m_journal).page(0, 10).result();
    QVERIFY(history && history->batches.size() == 1);
    const BatchCounts &counts = history->batches.first().counts;
    QCOMPARE(counts.done, 2);
    QCOMPARE(decodeVerifications(counts.verified)->unverified(counts.done), 0);
}

void TestPowerFailure::fileThatThePowerFailureTookIsFetchedAgain_data()
{
    QTest::addColumn<ConflictPolicy>("rule");
    QTest::addColumn<bool>("isEarlierRun"); // of the machine
    QTest::newRow("overwrite") << ConflictPolicy::Overwrite << true;
    QTest::newRow("skip") << ConflictPolicy::Skip << true;
    QTest::newRow("same run of the machine") << ConflictPolicy::Overwrite << false;
}

/// It was called done, and has none of its bytes now. Another one has been edited since.
void TestPowerFailure::fileThatThePowerFailureTookIsFetchedAgain()
{
    QFETCH(ConflictPolicy, rule);
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

void TestPowerFailure::fileInDoubtThatIsAllThereIsNotFetched()
{
    const TransferRequest request = cutOffDownload({"f/small"}, ConflictPolicy::Overwrite);
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
void TestPowerFailure::fileInDoubtThatIsThereWhenItIsTriedAgain()
{
    const TransferRequest request = cutOffDownload({"f/small"}, ConflictPolicy::Overwrite);
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
        return history && history->batches.size() == 1 && history->batches.first().counts.done == 2;
    }));
    const auto history = TransferHistory(m_journal).page(0, 10).result();
    QCOMPARE(
        history->batches.first().counts.bytes, m_content.size() + qint64(sizeof("content") - 1));
    QCOMPARE(m_relay->count("GET", "f/small"), 0);
}

void TestPowerFailure::endedDownloadGoesOnWithWhatIsInDoubt_data()
{
    QTest::addColumn<ConflictPolicy>("rule");
    QTest::newRow("overwrite") << ConflictPolicy::Overwrite;
    QTest::newRow("skip") << ConflictPolicy::Skip;
    QTest::newRow("different") << ConflictPolicy::OverwriteIfDifferent;
}

/// And with nothing that has come since.
void TestPowerFailure::endedDownloadGoesOnWithWhatIsInDoubt()
{
    QFETCH(ConflictPolicy, rule);
    for (const char *key : {"f/all there", "f/edited", "f/empty now", "f/gone", "f/zeros"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
    {
        const auto probe = start();
        QCOMPARE(probe->run(folderDownload(rule)).whyNotAllDone(), QByteArray());
    }
    m_journal.reset();
    age();
    const timespec times[2] = {{50, 0}, {50, 0}};
    for (const auto &[name, left] : {std::pair("zeros", QByteArray(7, '\0')),
             std::pair("empty now", QByteArray()), std::pair("all there", QByteArray("content"))}) {
        m_tree->addFile(QByteArray("to/") + name, left);
        const QByteArray file = m_tree->path(QByteArray("to/") + name);
        QCOMPARE(::utimensat(AT_FDCWD, file.constData(), times, 0), 0);
    }
    m_tree->addFile("to/edited", "changed since");
    QVERIFY(QFile::remove(QFile::decodeName(m_tree->path("to/gone"))));
    m_gateway.put(m_bucket, ObjectKey("f/new"), "content");
    m_relay->reset();

    const auto probe = start();
    const BatchSnapshot ended = restoreAndWait(*probe);
    QCOMPARE(ended.done, 4);
    QCOMPARE(ended.skipped, 1);
    QCOMPARE(ended.failed, 0);
    for (const char *name : {"to/all there", "to/empty now", "to/gone", "to/zeros"})
        QCOMPARE(m_tree->read(name), QByteArray("content"));
    QCOMPARE(m_tree->read("to/edited"), QByteArray("changed since"));
    QVERIFY(!QFile::exists(QFile::decodeName(m_tree->path("to/new"))));
    QCOMPARE(m_relay->count("GET", "f/all"), 0);
    QCOMPARE(m_relay->count("GET", "f/zeros"), 1);
    // It has ended once more, and is on the disk as soon as that is waited for.
    probe->engine().flushDownloads();
    const BatchRecord after = record();
    QCOMPARE(after.status, BatchStatus::Finished);
    QCOMPARE(after.counts.done, 4);
    QVERIFY(after.flushed >= after.ended);
}

void TestPowerFailure::endedDownloadThatWasFlushedIsLeftAlone()
{
    m_gateway.put(m_bucket, ObjectKey("f/small"), "content");
    {
        const auto probe = start();
        QCOMPARE(
            probe->run(folderDownload(ConflictPolicy::Overwrite)).whyNotAllDone(), QByteArray());
        probe->engine().flushDownloads();
    }
    m_journal.reset();
    age();
    m_tree->addFile("to/small", {}); // somebody wanted it so
    const auto probe = start();
    probe->engine().restore(finder());
    // The journal answers in the order in which it was asked.
    QFuture<Result<>> answered = m_journal->commit();
    QVERIFY(TransferProbe::waitUntil([&answered] { return answered.isFinished(); }));
    QCOMPARE(record().status, BatchStatus::Finished);
    QVERIFY(record().flushed >= record().ended);
    QVERIFY(probe->engine().isIdle());
    QCOMPARE(m_tree->read("to/small"), QByteArray());
}

/// The program was killed before it could.
void TestPowerFailure::whatEndedInThisRunOfTheMachineIsFlushed()
{
    m_gateway.put(m_bucket, ObjectKey("f/small"), "content");
    {
        const auto probe = start();
        QCOMPARE(
            probe->run(folderDownload(ConflictPolicy::Overwrite)).whyNotAllDone(), QByteArray());
    }
    QVERIFY(record().flushed < record().ended);
    m_journal.reset();
    const auto probe = start();
    probe->engine().restore(finder());
    QVERIFY(TransferProbe::waitUntil([&] {
        probe->engine().flushDownloads();
        return record().flushed >= record().ended;
    }));
    QCOMPARE(record().status, BatchStatus::Finished);
}

/// But for what it had done.
void TestPowerFailure::cancelledDownloadStaysCancelled()
{
    for (const char *key : {"f/a", "f/b"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
    {
        m_relay->setRule(holdAnswers("GET", "f/b"));
        const auto probe = start();
        const BatchId batch = probe->engine().submit(folderDownload(ConflictPolicy::Overwrite));
        QVERIFY(TransferProbe::waitUntil(
            [&] { return m_relay->held() == 1 && probe->outcome(batch).batch.done == 1; }));
        probe->engine().cancel(batch);
        QVERIFY(probe->waitFor(batch).isFinished);
        passEverything();
    }
    m_journal.reset();
    age();
    QVERIFY(QFile::remove(QFile::decodeName(m_tree->path("to/a"))));
    const auto probe = start();
    const BatchSnapshot ended = restoreAndWait(*probe);
    QCOMPARE(ended.done, 1);
    QCOMPARE(ended.cancelled, 1);
    QCOMPARE(m_tree->read("to/a"), QByteArray("content"));
    QVERIFY(!QFile::exists(QFile::decodeName(m_tree->path("to/b"))));
}

/// The network is not there yet when the machine is. When it is, something else is tried again.
void TestPowerFailure::listingThatFailsLeavesItInDoubt()
{
    for (const char *key : {"f/denied", "f/small"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
    {
        m_relay->setRule(refuse("GET", "f/denied"));
        const auto probe = start();
        QCOMPARE(probe->run(folderDownload(ConflictPolicy::Overwrite)).batch.failed, 1);
    }
    m_journal.reset();
    age();
    m_tree->addFile("to/small", {});
    m_gateway.put(m_bucket, ObjectKey("f/new"), "content");
    m_relay->setRule(refuse("GET", "list-type"));
    {
        const auto probe = start();
        const BatchSnapshot ended = restoreAndWait(*probe);
        QVERIFY(ended.scanError);
        QCOMPARE(record().counts.done, 1); // in the history it is what it was
        m_relay->setRule({});
        probe->engine().retry(ended.id, {"denied"});
        QVERIFY(TransferProbe::waitUntil([&] {
            return probe->engine().isIdle()
                && QFile::exists(QFile::decodeName(m_tree->path("to/denied")));
        }));
    }
    QCOMPARE(m_tree->read("to/small"), QByteArray("content"));
    QVERIFY(!QFile::exists(QFile::decodeName(m_tree->path("to/new"))));
    QCOMPARE(record().status, BatchStatus::Finished);
    QCOMPARE(record().counts.done, 2);
    QCOMPARE(record().counts.failed, 0);
    QVERIFY(FailureInbox(m_journal).groups().result()->isEmpty());
}

/// What it had not listed then is not listed by looking for what is in doubt.
void TestPowerFailure::listingThatHadFailedIsStillToBeDone()
{
    for (const char *key : {"f/small", "g/later"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
    TransferRequest request = folderDownload(ConflictPolicy::Overwrite);
    request.remoteSources.append(request.remoteSources.first());
    request.remoteSources.last().key = ObjectKey("g/");
    {
        m_relay->setRule(refuse("GET", "prefix=g"));
        const auto probe = start();
        const auto outcome = probe->run(request);
        QVERIFY(outcome.batch.scanError);
        QCOMPARE(outcome.batch.done, 1);
    }
    m_journal.reset();
    age();
    m_tree->addFile("to/small", {});
    m_relay->setRule({});
    const auto probe = start();
    const BatchSnapshot ended = restoreAndWait(*probe);
    QVERIFY(!ended.scanError);
    QCOMPARE(m_tree->read("to/small"), QByteArray("content"));
    QVERIFY(!QFile::exists(QFile::decodeName(m_tree->path("to/later"))));
    QCOMPARE(FailureInbox(m_journal).groups().result()->size(), 1);
    probe->engine().retry(ended.id);
    QVERIFY(TransferProbe::waitUntil([&] { return record().counts.done == 2; }));
    QCOMPARE(m_tree->read("to/later"), QByteArray("content"));
}

void TestPowerFailure::bucketThatIsGoneEndsIt()
{
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(bucket, ObjectKey("f/small"), "content");
    TransferRequest request = folderDownload(ConflictPolicy::Overwrite);
    request.bucket = bucket;
    {
        const auto probe = start();
        QCOMPARE(probe->run(request).whyNotAllDone(), QByteArray());
    }
    m_journal.reset();
    age();
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(bucket, ObjectKey("f/small")); }));
    QVERIFY(m_gateway.call([&](const S3Client &s3) { return s3.deleteBucket(bucket); }));
    const auto probe = start();
    QCOMPARE(restoreAndWait(*probe).scanError->kind, ErrorKind::NoSuchBucket);
    QCOMPARE(record().status, BatchStatus::Finished);
    QCOMPARE(record().counts.done, 1);
}

void TestPowerFailure::cancelledWhileItIsLookedAtIsWhatItWas()
{
    for (const char *key : {"f/a", "f/b"})
        m_gateway.put(m_bucket, ObjectKey(key), "content");
    {
        const auto probe = start();
        QCOMPARE(
            probe->run(folderDownload(ConflictPolicy::Overwrite)).whyNotAllDone(), QByteArray());
    }
    m_journal.reset();
    age();
    m_relay->setRule(holdAnswers("GET", "list-type"));
    const auto probe = start();
    BatchSnapshot ended;
    connect(&probe->engine(), &TransferEngine::batchFinished, this,
        [&ended](const BatchSnapshot &batch) { ended = batch; });
    probe->engine().restore(finder());
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 1; }));
    probe->engine().cancelAll();
    passEverything();
    QVERIFY(TransferProbe::waitUntil([&ended] { return ended.isFinished; }));
    QCOMPARE(record().status, BatchStatus::Finished);
    QCOMPARE(record().counts.done, 2);
    QCOMPARE(record().counts.cancelled, 0);
}

QTEST_GUILESS_MAIN(TestPowerFailure)
#include "tst_powerfailure.moc"
