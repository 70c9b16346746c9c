// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/itemtable.h"
#include "core/transfer/batch/transferitem.h"
#include "core/transfer/records/batchjournal.h"
#include "core/transfer/records/failurefile.h"
#include "core/transfer/records/failureinbox.h"
#include "core/transfer/records/failurerecord.h"
#include "tests/unit/testing.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

namespace {

Error denied(const QByteArray &operation, const QByteArray &requestId = "tx1")
{
    Error error(ErrorKind::AccessDenied, QStringLiteral("s3://bucket/object"));
    error.operation = operation;
    error.attempts = 1;
    S3Error s3;
    s3.code = "AccessDenied";
    s3.requestId = requestId;
    error.s3 = std::make_shared<const S3Error>(s3);
    return error;
}

} // namespace

/// What failed, as the journal has it.
class TestFailureInbox : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void emptyJournalHasNoFailures();
    void failuresAreGroupedByCause();
    void failureHasWhatPeopleAskFor();
    void requestDoesExactlyThatItem();
    void pageOfDeletionsIsAllItsObjects();
    void attemptsAddUp();
    void scanThatFailedIsOneOfThem();
    void whatWasFoundBadIsLookedForAnew();
    void recordOfAnOlderVersionSaysLess();
    void scanOfManyDecisionsDestroysNothing();
    void retriedScanIsOneNoMore();
    void dismissedGroupIsGone();
    void allOfThemAreExported();
    void manyFailuresOpenQuickly();

private:
    std::shared_ptr<TransferBatch> begin(TransferRequest request)
    {
        request.connection = QStringLiteral("connection-1");
        const BatchSpec spec(++m_lastBatch, request);
        m_batches->begin(spec);
        return std::make_shared<TransferBatch>(spec);
    }
    std::shared_ptr<TransferBatch> beginUpload()
    {
        return begin(TransferRequest::upload(nullptr, {{"/home/anna/holiday", "holiday/"}},
            BucketName("photos"), ObjectKey("2026/")));
    }
    static ItemSpec uploadOf(const QByteArray &name)
    {
        ItemSpec spec;
        spec.name = "holiday/" + name;
        spec.work = UploadWork {
            "/home/anna/holiday/" + name, ObjectKey("2026/holiday/" + name), false, {}};
        return spec;
    }
    void endUpload(const std::shared_ptr<TransferBatch> &batch, const QByteArray &name,
        const Error &error, int earlierAttempts = 0)
    {
        ItemSpec spec = uploadOf(name);
        spec.size = 10;
        spec.earlierAttempts = earlierAttempts;
        TransferItem item(batch, spec);
        item.error = error;
        item.state = TransferState::Failed;
        m_batches->end(item);
    }
    void endDeletion(const QList<ObjectKey> &keys)
    {
        ItemSpec spec;
        spec.objectCount = keys.size();
        spec.work = DeletionWork {keys, {}, true};
        TransferItem item(
            begin(TransferRequest::deletion(nullptr, BucketName("photos"), {})), spec);
        item.error = denied("DeleteObjects");
        item.state = TransferState::Failed;
        m_batches->end(item);
    }
    QList<FailureGroup> groups() const { return m_inbox->groups().result().value(); }
    QList<FailedItem> page(const QByteArray &cause, const ItemPlace &after = {}, int count = 100)
    {
        return m_inbox->page(cause, after, count).result().value();
    }
    QList<FailedItem> firstGroup() { return page(groups().first().cause); }

    std::shared_ptr<Journal> m_journal;
    std::unique_ptr<BatchJournal> m_batches;
    std::unique_ptr<FailureInbox> m_inbox;
    BatchId m_lastBatch = 0;
};

void TestFailureInbox::init()
{
    m_journal = std::make_shared<Journal>();
    m_batches = std::make_unique<BatchJournal>(m_journal);
    m_inbox = std::make_unique<FailureInbox>(m_journal);
}

void TestFailureInbox::emptyJournalHasNoFailures()
{
    QVERIFY(groups().isEmpty());
    QVERIFY(page("12 AccessDenied PutObject").isEmpty());
}

void TestFailureInbox::failuresAreGroupedByCause()
{
    const auto first = beginUpload();
    const auto second = beginUpload();
    endUpload(first, "1", Error(ErrorKind::FileUnreadable));
    endUpload(first, "2", denied("PutObject", "tx2"));
    endUpload(second, "3", denied("PutObject", "tx3"));
    endUpload(second, "4", denied("CreateMultipartUpload"));
    const QList<FailureGroup> found = groups();
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.first().count, 2);
    QCOMPARE(found.first().error.kind, ErrorKind::AccessDenied);
    QCOMPARE(found.first().error.operation, QByteArray("PutObject"));
    const QList<FailedItem> items = firstGroup();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0].place.batch, first->id);
    QCOMPARE(items[1].place.batch, second->id);
    QCOMPARE(page(found.first().cause, items[0].place).size(), 1);
    QCOMPARE(m_inbox->places(found.first().cause).result()->size(), 2);
}

void TestFailureInbox::failureHasWhatPeopleAskFor()
{
    endUpload(beginUpload(), "IMG.jpg", denied("PutObject", "tx42"));
    const FailedItem failure = firstGroup().first();
    QCOMPARE(failure.source, QStringLiteral("/home/anna/holiday/IMG.jpg"));
    QCOMPARE(failure.target, QStringLiteral("s3://photos/2026/holiday/IMG.jpg"));
    QCOMPARE(failure.batch, QStringLiteral("s3://photos/2026/"));
    QCOMPARE(failure.error.s3->requestId, QByteArray("tx42"));
    QCOMPARE(failure.error.attempts, 1);
    QCOMPARE(failure.request.connection, QStringLiteral("connection-1"));
    QVERIFY(failure.ended > 0);
    QVERIFY(failure.isWhole);
}

void TestFailureInbox::requestDoesExactlyThatItem()
{
    endUpload(beginUpload(), "a\xff", denied("PutObject"));
    TransferRequest request = firstGroup().first().request;
    QCOMPARE(request.kind, TransferKind::Upload);
    QCOMPARE(request.localSources.size(), 1);
    QCOMPARE(request.localSources.first().path, QByteArray("/home/anna/holiday/a\xff"));
    QCOMPARE(request.localSources.first().targetName, QByteArray("2026/holiday/a\xff"));
    QVERIFY(request.targetPrefix.isEmpty());
    QVERIFY(m_inbox->dismiss(groups().first().cause).result());

    endDeletion({ObjectKey("x"), ObjectKey("y")});
    request = firstGroup().first().request;
    QCOMPARE(request.remoteSources.size(), 2);
    QCOMPARE(request.remoteSources.last().key, ObjectKey("y"));
}

void TestFailureInbox::pageOfDeletionsIsAllItsObjects()
{
    endDeletion({ObjectKey("x"), ObjectKey("y"), ObjectKey("z")});
    endDeletion({ObjectKey("only")});
    QCOMPARE(groups().first().count, 4);
    QCOMPARE(firstGroup().first().source, QStringLiteral("s3://photos/x and 2 more"));
    QCOMPARE(firstGroup().last().source, QStringLiteral("s3://photos/only"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list"));
    QCOMPARE(exportFailures(*m_inbox, path).value_or(0), 4);
}

void TestFailureInbox::attemptsAddUp()
{
    Error error = denied("PutObject");
    error.attempts = 3;
    endUpload(beginUpload(), "a", error, 4);
    QCOMPARE(firstGroup().first().error.attempts, 7);
}

void TestFailureInbox::scanThatFailedIsOneOfThem()
{
    RemoteSelection selection;
    selection.key = ObjectKey("2026/");
    selection.isPrefix = true;
    const auto batch = begin(TransferRequest::download(
        nullptr, BucketName("photos"), {selection}, "/home/anna/Downloads"));
    batch->setScanError(denied("ListObjectsV2"));
    m_batches->finish(batch->snapshot());
    QCOMPARE(groups().size(), 1);
    const FailedItem failure = firstGroup().first();
    QVERIFY(!failure.isWhole);
    QCOMPARE(failure.source, QStringLiteral("s3://photos/2026/"));
    QCOMPARE(failure.target, QStringLiteral("/home/anna/Downloads"));
    QCOMPARE(failure.request.remoteSources.size(), 1);
    QVERIFY(failure.request.remoteSources.first().isPrefix);

    const auto upload = beginUpload();
    upload->setScanError(Error(ErrorKind::FileUnreadable));
    m_batches->finish(upload->snapshot());
    const FailedItem other = page(causeOf(Error(ErrorKind::FileUnreadable))).first();
    QCOMPARE(other.request.localSources.first().path, QByteArray("/home/anna/holiday"));
    QCOMPARE(other.request.localSources.first().targetName, QByteArray("2026/holiday/"));
    QVERIFY(other.request.targetPrefix.isEmpty());
}

void TestFailureInbox::whatWasFoundBadIsLookedForAnew()
{
    FoundItem found;
    found.spec.name = "holiday/sub/";
    found.spec.work
        = UploadWork {"/home/anna/holiday/sub", ObjectKey("2026/holiday/sub/"), false, {}};
    found.error = Error(ErrorKind::FileUnreadable, QStringLiteral("/home/anna/holiday/sub"));
    TransferItem item(beginUpload(), found);
    item.state = TransferState::Failed;
    m_batches->end(item);
    const FailedItem failure = firstGroup().first();
    QVERIFY(!failure.isWhole);
    QCOMPARE(failure.source, QStringLiteral("/home/anna/holiday/sub"));
    QCOMPARE(failure.request.localSources.first().path, QByteArray("/home/anna/holiday/sub"));
    QCOMPARE(failure.request.localSources.first().targetName, QByteArray("2026/holiday/sub/"));
    // Trying it again in its own batch scans again, as it always did.
    QVERIFY(m_batches->retry(item.batch->id, {item.spec.name}).result()->scope
        == BatchScope::Everything);
}

void TestFailureInbox::recordOfAnOlderVersionSaysLess()
{
    const auto batch = beginUpload();
    const Error error(ErrorKind::FileUnreadable, QStringLiteral("/home/anna/holiday/sub"));
    const ItemRecord record {batch->id, "holiday/sub/", ItemOutcome::Failed, 0, 1, 1,
        FailureRecord {error, {}, {}}.encode(), causeOf(error)};
    QVERIFY(m_journal
                ->ask<void>(
                    [record](JournalDatabase &database) { return ItemTable(database).put(record); })
                .result());
    const FailedItem failure = firstGroup().first();
    QVERIFY(!failure.isWhole);
    QCOMPARE(failure.source, QStringLiteral("/home/anna/holiday/sub"));
    QVERIFY(failure.request.localSources.isEmpty());
}

void TestFailureInbox::scanOfManyDecisionsDestroysNothing()
{
    TransferRequest request = TransferRequest::upload(
        nullptr, {{"/home/anna/holiday", "holiday/"}}, BucketName("photos"), {});
    request.decisions.insert("holiday/a", ConflictPolicy::Skip);
    const auto batch = begin(request);
    batch->setScanError(Error(ErrorKind::FileUnreadable));
    m_batches->finish(batch->snapshot());
    const FailedItem failure = firstGroup().first();
    QCOMPARE(failure.request.existing, ConflictPolicy::Skip);
    QVERIFY(failure.request.decisions.isEmpty());
}

void TestFailureInbox::retriedScanIsOneNoMore()
{
    const auto batch = beginUpload();
    endUpload(batch, "a", denied("PutObject"));
    batch->setScanError(Error(ErrorKind::FileUnreadable));
    m_batches->finish(batch->snapshot());
    QCOMPARE(groups().size(), 2);
    // Another one alone: the scan waits.
    auto retried = m_batches->retry(batch->id, {"holiday/a"}).result();
    QCOMPARE(retried->scope, BatchScope::Waiting);
    QCOMPARE(retried->waiting.objects, 1);
    QCOMPARE(m_batches->find(batch->id).result().value()->status, BatchStatus::Active);
    retried = m_batches->retry(batch->id, {BatchJournal::scanName}).result();
    QCOMPARE(retried->scope, BatchScope::Everything);
    QVERIFY(groups().isEmpty());
    retried = m_batches->retry(batch->id, {}).result();
    QVERIFY(!retried->isAnything());
}

void TestFailureInbox::dismissedGroupIsGone()
{
    const auto batch = beginUpload();
    endUpload(batch, "a", denied("PutObject"));
    endUpload(batch, "b", denied("PutObject"));
    endUpload(batch, "c", Error(ErrorKind::DiskFull));
    const QByteArray cause = groups().first().cause;
    const ItemPlace place = page(cause).first().place;
    QVERIFY(m_inbox->dismiss(cause, {place}).result());
    QCOMPARE(page(cause).size(), 1);
    QVERIFY(m_inbox->dismiss(cause).result());
    QCOMPARE(groups().size(), 1);
    QCOMPARE(groups().first().error.kind, ErrorKind::DiskFull);
}

void TestFailureInbox::allOfThemAreExported()
{
    const auto batch = beginUpload();
    for (int i = 0; i < 2500; ++i)
        endUpload(batch, QByteArray::number(i), denied(i % 2 ? "PutObject" : "UploadPart"));
    const QTemporaryDir folder;
    for (const char *name : {"list.csv", "list.json"}) {
        const QString path = folder.filePath(QLatin1String(name));
        const Result<qint64> count = exportFailures(*m_inbox, path);
        QVERIFY(count);
        QCOMPARE(*count, 2500);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.peek(1) == "{", path.endsWith(QLatin1String(".json")));
        const Result<FailureList> list = readFailureFile(path);
        QVERIFY(list);
        QCOMPARE(list->items, 2500);
        QCOMPARE(list->requests.size(), 1);
    }
    const QString nowhere = folder.filePath(QStringLiteral("no/such/folder/list"));
    QCOMPARE(kindOf(exportFailures(*m_inbox, nowhere)), ErrorKind::FileUnwritable);
}

void TestFailureInbox::manyFailuresOpenQuickly()
{
    constexpr int count = 100'000;
    const auto batch = beginUpload();
    for (int i = 0; i < count; ++i)
        endUpload(batch, QByteArray::number(i), denied("PutObject"));
    m_journal->commit().waitForFinished();
    QElapsedTimer time;
    time.start();
    const QList<FailureGroup> found = groups();
    QCOMPARE(found.first().count, count);
    QCOMPARE(page(found.first().cause, {}, 256).size(), 256);
    // Generous: a few ten milliseconds are usual.
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
}

QTEST_GUILESS_MAIN(TestFailureInbox)
#include "tst_failureinbox.moc"
