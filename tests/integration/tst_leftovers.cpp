// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journaldatabase.h"
#include "core/transfer/failureinbox.h"
#include "relay.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QDir>
#include <QTest>

using namespace windlass;

namespace {
constexpr qint64 partSize = 5 * 1024 * 1024;
constexpr int partCount = 4;

/// Lets \a passed answers to requests for parts through and holds the others back.
Relay::Rule holdAfter(int passed, const char *method, const char *inTarget)
{
    const auto count = std::make_shared<int>(0);
    return [=](const Relay::Request &request) {
        return request.isFor(method, inTarget) && ++*count > passed ? Relay::Fate::hold()
                                                                    : Relay::Fate::pass();
    };
}

Relay::Rule cutAt(const char *method, const char *inTarget)
{
    return [=](const Relay::Request &request) {
        return request.isFor(method, inTarget) ? Relay::Fate::cut() : Relay::Fate::pass();
    };
}
} // namespace

/// What was begun of a large object, does not run, and is given up.
class TestLeftovers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void uploadCancelledWhilePaused();
    void itemCancelledWhilePaused();
    void downloadCancelledWhilePaused();
    void uploadCancelledAfterARestart();
    void downloadCancelledAfterARestart();
    void uploadWhoseIdWasLost();
    void failureThatWasDismissed();
    void failureThatWasNotDismissedIsKept();
    void whatTheServerDoesNotAbortWaitsForTheNextStart();
    void whatAnotherBatchHasTakenUpIsKept();
    void whatAnotherBatchWorksOnIsKept();
    void pausedOnlyIsKept();

private:
    TransferRequest upload()
    {
        TransferRequest request = TransferRequest::upload(
            m_service, {{m_tree->path("big.bin"), "big.bin"}}, m_bucket, {});
        request.connection = QStringLiteral("the connection");
        return request;
    }
    TransferRequest download()
    {
        RemoteSelection selection;
        selection.key = ObjectKey("big.bin");
        selection.targetName = "big.bin";
        TransferRequest request
            = TransferRequest::download(m_service, m_bucket, {selection}, m_tree->path("to"));
        request.connection = QStringLiteral("the connection");
        return request;
    }
    QString journalPath() const { return QString::fromUtf8(m_tree->path("journal/j.sqlite")); }
    TransferEngine::ServiceFinder finder() const
    {
        return [service = m_service](const QString &connection) {
            return connection == QLatin1String("the connection")
                ? Result<std::shared_ptr<S3Service>>(service)
                : fail(ErrorKind::InvalidInput);
        };
    }
    std::unique_ptr<TransferProbe> start()
    {
        TransferConfig config = smallParts();
        config.partSize = partSize;
        m_journal = std::make_shared<Journal>(journalPath());
        auto probe = std::make_unique<TransferProbe>(config, m_journal);
        probe->engine().setServiceFinder(finder());
        return probe;
    }
    /// Begins \a request and pauses it after two parts.
    BatchId beginAndPause(TransferProbe &probe, const TransferRequest &request)
    {
        const bool isUpload = request.kind == TransferKind::Upload;
        m_relay->setRule(
            isUpload ? holdAfter(2, "PUT", "partNumber") : holdAfter(2, "GET", "big.bin"));
        const BatchId batch = probe.engine().submit(request);
        TransferProbe::waitUntil([&] {
            return m_relay->held() == partCount - 2
                && probe.outcome(batch).batch.doneBytes >= 2 * partSize;
        });
        probe.engine().pause(batch);
        TransferProbe::waitUntil([&] {
            const auto outcome = probe.outcome(batch);
            return outcome.batch.isPaused && outcome.batch.running == 0;
        });
        m_relay->release();
        m_relay->setRule({});
        m_relay->reset();
        return batch;
    }
    /// Begins \a request, ends the program, and starts it again with everything paused.
    std::unique_ptr<TransferProbe> beginAndRestart(const TransferRequest &request, BatchId &batch)
    {
        {
            const auto probe = start();
            batch = beginAndPause(*probe, request);
            probe->destroyEngine();
        }
        auto probe = start();
        probe->engine().restore(finder(), true);
        TransferProbe::waitUntil([&] { return probe->outcome(batch).batch.isPaused; });
        return probe;
    }
    void put() { m_gateway.put(m_bucket, ObjectKey("big.bin"), m_content); }
    int uploadsLeft()
    {
        return int(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey>(99)).size());
    }
    int recordsLeft() const
    {
        const auto database = JournalDatabase::open(journalPath());
        const auto count = database
            ? (*database)->value(QStringLiteral("SELECT (SELECT count(*) FROM upload) "
                                                "+ (SELECT count(*) FROM download)"))
            : Result<QVariant>(fail(database.error()));
        return count.value_or(QVariant(-1)).toInt();
    }
    int filesIn(const char *folder) const
    {
        return int(QDir(QString::fromUtf8(m_tree->path(folder)))
                       .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                       .size());
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<Relay> m_relay;
    std::shared_ptr<S3Service> m_service;
    std::unique_ptr<TemporaryTree> m_tree;
    std::shared_ptr<Journal> m_journal;
    QByteArray m_content;
};

void TestLeftovers::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_content = patternBytes(partSize * partCount);
}

void TestLeftovers::init()
{
    m_bucket = m_gateway.makeBucket();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    m_service = GatewayFixture::makeService(m_relay->endpoint(), m_gateway.credentials());
    m_tree = std::make_unique<TemporaryTree>();
    m_tree->addFile("big.bin", m_content);
}

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
        m_relay->setRule(holdAfter(0, "POST", "uploads"));
        batch = probe->engine().submit(upload());
        QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == 1; }));
        probe->destroyEngine(); // as if killed: the answer never comes
    }
    m_relay->release();
    m_relay->setRule({});
    QCOMPARE(uploadsLeft(), 1);
    const auto probe = start();
    probe->engine().restore(finder(), true);
    QVERIFY(TransferProbe::waitUntil([&] { return probe->outcome(batch).batch.isPaused; }));
    probe->engine().cancel(batch);
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
}

void TestLeftovers::failureThatWasDismissed()
{
    const auto probe = start();
    m_relay->setRule(cutAt("PUT", "partNumber=4"));
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
    m_relay->setRule(cutAt("PUT", "partNumber=4"));
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
    QTRY_COMPARE(uploadsLeft(), 0);
    QCOMPARE(m_relay->count("POST", "uploads"), 0);
    QVERIFY(m_gateway.get(m_bucket, ObjectKey("big.bin")).value_or("") == m_content);
}

void TestLeftovers::whatTheServerDoesNotAbortWaitsForTheNextStart()
{
    {
        const auto probe = start();
        const BatchId batch = beginAndPause(*probe, upload());
        m_relay->setRule([](const Relay::Request &request) {
            return request.isFor("DELETE", "uploadId") ? Relay::Fate::say("503 Slow Down", "")
                                                       : Relay::Fate::pass();
        });
        probe->engine().cancel(batch);
        QVERIFY(probe->waitFor(batch).isFinished);
        QTRY_VERIFY(m_relay->count("DELETE", "uploadId") > 0);
        probe->destroyEngine();
    }
    m_relay->setRule({});
    QCOMPARE(uploadsLeft(), 1);
    const auto probe = start();
    probe->engine().restore(finder());
    QTRY_COMPARE(uploadsLeft(), 0);
    QTRY_COMPARE(recordsLeft(), 0);
    QVERIFY(probe->engine().isIdle());
}

void TestLeftovers::whatAnotherBatchHasTakenUpIsKept()
{
    const auto probe = start();
    const BatchId first = beginAndPause(*probe, upload());
    // The second one finds what the first one has begun, and is paused in turn.
    m_relay->setRule(holdAfter(0, "GET", "uploadId"));
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
    QVERIFY(m_gateway.get(m_bucket, ObjectKey("big.bin")).value_or("") == m_content);
}

void TestLeftovers::whatAnotherBatchWorksOnIsKept()
{
    const auto probe = start();
    m_relay->setRule(holdAfter(2, "PUT", "partNumber"));
    const BatchId first = probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == partCount - 2; }));
    TransferRequest same = upload();
    const BatchId second = probe->engine().submit(same); // goes without what the first one has
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() > partCount - 2; }));
    probe->engine().cancel(second);
    QVERIFY(probe->waitFor(second).isFinished);
    QCOMPARE(recordsLeft(), 1);
    m_relay->release();
    m_relay->setRule({});
    QCOMPARE(probe->waitFor(first).whyNotAllDone(), QByteArray());
    QTRY_COMPARE(uploadsLeft(), 0);
    QCOMPARE(recordsLeft(), 0);
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

QTEST_GUILESS_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
